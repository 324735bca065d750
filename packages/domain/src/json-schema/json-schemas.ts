import { z } from "zod";

import { CertificationFact } from "../certification/fact.ts";
import { Audience, Due, Obligation } from "../certification/obligation.ts";
import {
  CertificateId,
  CertificationPolicy,
  Component,
  ComponentId,
  Validity,
} from "../certification/policy.ts";
import { ForumSeat } from "../cooperation/forum-seat.ts";
import { CompetenceForum, ForumMeeting } from "../cooperation/forum.ts";
import {
  CooperationRole,
  MeasureId,
  TrainingMeasure,
  TrainingPlan,
} from "../cooperation/measure.ts";
import { NeedDecision, NeedId, NeedSource, TrainingNeed } from "../cooperation/need.ts";
import { Criterion, NeedAssessment, PriorityWeights } from "../cooperation/prioritisation.ts";
import {
  FrameworkAgreement,
  Procurement,
  ProcurementThreshold,
  Supplier,
} from "../cooperation/procurement.ts";
import { Language, LocalisedText } from "../language/language.ts";
import { Ore } from "../money/ore.ts";
import { AccessGrant, AdministrativeRole, UserId } from "../organisation/access-grant.ts";
import { County, CountyCode, CountyId } from "../organisation/county.ts";
import { EmployeeId, EmployeeIdentity, Position } from "../organisation/employee.ts";
import { Employment } from "../organisation/employment.ts";
import { LegalEntity } from "../organisation/legal-entity.ts";
import { LegalForm } from "../organisation/legal-form.ts";
import { Municipality, MunicipalityCode, MunicipalityId } from "../organisation/municipality.ts";
import { OrgEvent } from "../organisation/org-event.ts";
import { OrgUnit, OrgUnitId, OrgUnitKind, Placement } from "../organisation/org-unit.ts";
import { OrganisationNumber } from "../organisation/organisation-number.ts";
import { LegalFormStatement, OfficeStatement, Region, RegionId } from "../organisation/region.ts";
import { Scope } from "../organisation/scope.ts";
import { Delegation, UnitRole, UnitRoleKind } from "../organisation/unit-role.ts";
import { DecisionBody, DecisionPoint } from "../project/decision-point.ts";
import {
  EffectGoal,
  GoalAssessment,
  GoalId,
  GoalStatus,
  ResultGoal,
  SubGoal,
} from "../project/goal.ts";
import { Handover, Mandate, Recommendation } from "../project/handover.ts";
import { PhaseId, ProjectPhase } from "../project/phase.ts";
import { Ratio } from "../ratio/ratio.ts";
import { AgreementEvent, AgreementState } from "../rollout/agreement.ts";
import {
  Participant,
  RolloutEvent,
  RolloutStage,
  SystemAdministrator,
} from "../rollout/rollout-event.ts";
import { SourceReference } from "../source/source-reference.ts";
import { Instant } from "../time/instant.ts";
import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";
import { LearningResource, LegalRequirement } from "../training/catalogue.ts";
import { AttendanceEvent, CourseRun, CourseRunId, Evaluation } from "../training/course-run.ts";
import { Course, CourseId, DeliveryMode } from "../training/course.ts";
import { Evidence } from "../training/evidence.ts";
import { Licence, ProviderKind } from "../training/licence.ts";
import { Provenance, TrainingEvent, TrainingEventKind } from "../training/training-event.ts";

const schemas = {
  AccessGrant,
  AdministrativeRole,
  AgreementEvent,
  AgreementState,
  AttendanceEvent,
  Audience,
  CertificateId,
  CertificationFact,
  CertificationPolicy,
  CompetenceForum,
  Component,
  ComponentId,
  CooperationRole,
  County,
  CountyCode,
  CountyId,
  Course,
  CourseId,
  CourseRun,
  CourseRunId,
  Criterion,
  DecisionBody,
  DecisionPoint,
  Delegation,
  DeliveryMode,
  Due,
  EffectGoal,
  EmployeeId,
  EmployeeIdentity,
  Employment,
  Evaluation,
  Evidence,
  ForumMeeting,
  ForumSeat,
  FrameworkAgreement,
  GoalAssessment,
  GoalId,
  GoalStatus,
  Handover,
  Instant,
  Language,
  LearningResource,
  LegalEntity,
  LegalForm,
  LegalFormStatement,
  LegalRequirement,
  Licence,
  LocalDate,
  LocalisedText,
  Mandate,
  MeasureId,
  Municipality,
  MunicipalityCode,
  MunicipalityId,
  NeedAssessment,
  NeedDecision,
  NeedId,
  NeedSource,
  Obligation,
  OfficeStatement,
  Ore,
  OrgEvent,
  OrgUnit,
  OrgUnitId,
  OrgUnitKind,
  OrganisationNumber,
  Participant,
  Period,
  PhaseId,
  Placement,
  Position,
  PriorityWeights,
  Procurement,
  ProcurementThreshold,
  ProjectPhase,
  Provenance,
  ProviderKind,
  Ratio,
  Recommendation,
  Region,
  RegionId,
  ResultGoal,
  RolloutEvent,
  RolloutStage,
  Scope,
  SourceReference,
  SubGoal,
  Supplier,
  SystemAdministrator,
  TrainingEvent,
  TrainingEventKind,
  TrainingMeasure,
  TrainingNeed,
  TrainingPlan,
  UnitRole,
  UnitRoleKind,
  UserId,
  Validity,
} satisfies Record<string, z.ZodType>;

/** The name of a public schema. */
export type SchemaName = keyof typeof schemas;

/**
 * Each public schema as JSON Schema (draft 2020-12), for languages and tools that have no zod.
 *
 * Shapes, patterns and bounds are there; what only code can check is not: the check digit of an
 * organisation number, that a period ends after it begins. Parse with the zod schema for those.
 */
export const jsonSchemas: Readonly<Record<SchemaName, z.core.JSONSchema.BaseSchema>> = all();

function all(): Record<SchemaName, z.core.JSONSchema.BaseSchema> {
  const entries = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
  // The entries are those of `schemas`, each with its own name.
  return Object.fromEntries(entries) as Record<SchemaName, z.core.JSONSchema.BaseSchema>;
}
