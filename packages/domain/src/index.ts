/**
 * The words that everything else speaks: organisations through time, training, money, shares.
 *
 * @packageDocumentation
 */
export { type InvalidReason } from "./certification/broken-facts.ts";
export { expiryOf } from "./certification/expiry.ts";
export { CertificationFact, factsFromTraining } from "./certification/fact.ts";
export {
  Audience,
  Due,
  dueDateOf,
  type IsWithin,
  Obligation,
  obligedSince,
  requirementOf,
} from "./certification/obligation.ts";
export {
  CertificateId,
  CertificationPolicy,
  Component,
  ComponentId,
  Validity,
} from "./certification/policy.ts";
export { describeStep, type ReasoningRule, type ReasoningStep } from "./certification/reasoning.ts";
export {
  type CertificationState,
  type CertificationStatus,
  statusOf,
} from "./certification/status.ts";
export { ForumSeat } from "./cooperation/forum-seat.ts";
export {
  checkForum,
  CompetenceForum,
  ForumMeeting,
  type ForumProblem,
} from "./cooperation/forum.ts";
export {
  checkCooperation,
  type Cooperation,
  type CooperationProblem,
  needsBehind,
  orphanRuns,
} from "./cooperation/invariants.ts";
export {
  CooperationRole,
  MeasureId,
  TrainingMeasure,
  TrainingPlan,
} from "./cooperation/measure.ts";
export { decisionOn, NeedDecision, NeedId, NeedSource, TrainingNeed } from "./cooperation/need.ts";
export {
  Criterion,
  NeedAssessment,
  prioritise,
  PriorityWeights,
  type RankedNeed,
  type ScorePart,
} from "./cooperation/prioritisation.ts";
export {
  FrameworkAgreement,
  leftOf,
  procedureFor,
  Procurement,
  ProcurementThreshold,
  Supplier,
} from "./cooperation/procurement.ts";
export { Language, LocalisedText } from "./language/language.ts";
export {
  type LearningSource,
  type ObservedAccount,
  type ObservedCourse,
  type ObservedParticipation,
  type SourceCapabilities,
  type SourceProgress,
  type SourceReadOptions,
} from "./learning-source/learning-source.ts";
export { trainingEventsOf } from "./learning-source/training-events-of.ts";
export { formatOre, type OreStyle } from "./money/format-ore.ts";
export { MoneyError, type MoneyErrorCode } from "./money/money-error.ts";
export { negate, ore, Ore, type Rounding, sumOre, toKroner, toOre } from "./money/ore.ts";
export { parseOre } from "./money/parse-ore.ts";
export { AccessGrant, AdministrativeRole, UserId } from "./organisation/access-grant.ts";
export { County, CountyCode, CountyId } from "./organisation/county.ts";
export { EmployeeId, EmployeeIdentity, Position } from "./organisation/employee.ts";
export { checkEmployment, Employment, type EmploymentProblem } from "./organisation/employment.ts";
export { LegalEntity } from "./organisation/legal-entity.ts";
export { LegalForm, mayProvideServices } from "./organisation/legal-form.ts";
export {
  codeOn,
  Municipality,
  MunicipalityCode,
  MunicipalityId,
  nameOn,
} from "./organisation/municipality.ts";
export { OrgEvent, type OrgEventProblem } from "./organisation/org-event.ts";
export { orgHistory, type OrgHistory, type Succession } from "./organisation/org-history.ts";
export { type OrgTree, orgTreeOn, pathToTop, unitNameOn } from "./organisation/org-tree.ts";
export { OrgUnit, OrgUnitId, OrgUnitKind, Placement } from "./organisation/org-unit.ts";
export { OrganisationNumber } from "./organisation/organisation-number.ts";
export {
  legalFormOn,
  LegalFormStatement,
  membersOn,
  officeMunicipalityOn,
  OfficeStatement,
  Region,
  RegionId,
} from "./organisation/region.ts";
export { Scope } from "./organisation/scope.ts";
export {
  type PlacedPositions,
  type PlacingProblem,
  positionsOn,
  successorsOn,
} from "./organisation/successors.ts";
export {
  Delegation,
  type HeldRole,
  rolesOn,
  UnitRole,
  UnitRoleKind,
} from "./organisation/unit-role.ts";
export { type Issue } from "./problem/issue.ts";
export { KompetanseError, type KompetanseErrorOptions } from "./problem/kompetanse-error.ts";
export { schemaIssues, type SchemaProblem } from "./problem/schema-issues.ts";
export {
  type NamedThing,
  UnknownNameError,
  type UnknownNameOptions,
} from "./problem/unknown-name-error.ts";
export {
  attainmentOf,
  checkGoals,
  findGoal,
  type GoalAttainment,
  type GoalProblem,
  phaseAttainment,
} from "./project/attainment.ts";
export { DecisionBody, DecisionPoint } from "./project/decision-point.ts";
export {
  EffectGoal,
  GoalAssessment,
  GoalId,
  GoalStatus,
  ResultGoal,
  SubGoal,
} from "./project/goal.ts";
export { Handover, Mandate, Recommendation, recommendationStatusOn } from "./project/handover.ts";
export { PhaseId, ProjectPhase } from "./project/phase.ts";
export {
  type DecisionDelay,
  lastDayOf,
  lateDecisions,
  monthsIn,
  type Slip,
  slipOf,
} from "./project/progress.ts";
export { formatRatio, percentOf, Ratio } from "./ratio/ratio.ts";
export {
  agreementCounts,
  AgreementEvent,
  type AgreementProblem,
  AgreementState,
  agreementStateOn,
  checkAgreements,
} from "./rollout/agreement.ts";
export {
  administratorCoverage,
  coverage,
  coverageMatrix,
  type CoverageMatrix,
} from "./rollout/coverage.ts";
export {
  Participant,
  RolloutEvent,
  RolloutStage,
  SystemAdministrator,
} from "./rollout/rollout-event.ts";
export { SourceReference } from "./source/source-reference.ts";
export { Instant, instantFromEpochSeconds, osloDate } from "./time/instant.ts";
export {
  addDays,
  addMonths,
  daysBetween,
  fromEpochDay,
  LocalDate,
  toEpochDay,
} from "./time/local-date.ts";
export { calendarYear, holds, overlap, Period } from "./time/period.ts";
export { LearningResource, LegalRequirement, uncoveredRequirements } from "./training/catalogue.ts";
export {
  AttendanceEvent,
  averageMark,
  CourseRun,
  CourseRunId,
  Evaluation,
  type Funnel,
  funnelOf,
  responseRate,
} from "./training/course-run.ts";
export { Course, CourseId, DeliveryMode } from "./training/course.ts";
export { completionsFromEvidence, Evidence } from "./training/evidence.ts";
export { Licence, ProviderKind } from "./training/licence.ts";
export { adaptationsOf, findCourseByName, originsOf } from "./training/lineage.ts";
export { Provenance, TrainingEvent, TrainingEventKind } from "./training/training-event.ts";
