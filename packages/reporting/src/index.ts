/**
 * Who has learnt what, for every unit of an organisation, on any date, within a scope.
 *
 * @packageDocumentation
 */
export {
  certification,
  type CertificationOptions,
  type CertificationRow,
  expiring,
  type ExpiringRow,
} from "./certification/certification.ts";
export {
  certificationPeople,
  type CertificationPeopleOptions,
  type CertifiedPersonRow,
} from "./certification/certification-people.ts";
export { policyIssues } from "./certification/policy-issues.ts";
export {
  type Change,
  compare,
  type CompareOptions,
  type Comparison,
} from "./comparison/compare.ts";
export {
  coverage,
  type CoverageOptions,
  type CoverageRow,
  untrained,
  type UntrainedRow,
} from "./follow-up/coverage.ts";
export { followUp, type FollowUpOptions, type FollowUpRow } from "./follow-up/follow-up.ts";
export { type Changes } from "./live/changes.ts";
export {
  type AppliedBy,
  keepUp,
  type KeepUpOptions,
  type LiveReportOptions,
  type LiveRollUp,
} from "./live/keep-up.ts";
export { factSources, type FactSourcesOptions } from "./people/fact-sources.ts";
export { people, type PeopleOptions, type PersonRow, type PersonStatus } from "./people/people.ts";
export { trainingLog, type TrainingLog, type TrainingLogOptions } from "./people/training-log.ts";
export { ReportingError, type ReportingErrorCode } from "./problem/reporting-error.ts";
export { type ReportingIssue, type ReportingIssueCode } from "./problem/reporting-issue.ts";
export { type ReportOptions } from "./roll-up/question.ts";
export { type PositionFilter } from "./roll-up/position-filter.ts";
export { type ReportUnit } from "./roll-up/report-unit.ts";
export {
  type Measure,
  rollUp,
  type RollUp,
  type RollUpOptions,
  type RollUpRow,
  rollUpRows,
} from "./roll-up/roll-up.ts";
export {
  trend,
  type Trend,
  type TrendOptions,
  type TrendPoint,
  type TrendRow,
} from "./trend/trend.ts";
export {
  buildWorkforce,
  gatherWorkforce,
  type StreamedRecords,
  type WorkforceRecords,
} from "./workforce/build-workforce.ts";
export { type Workforce } from "./workforce/workforce.ts";
export { fromSnapshot, toSnapshot } from "./snapshot/snapshot.ts";
export { attack, type AttackOptions, type Inference } from "./suppression/attack.ts";
export { type FindingKind } from "./suppression/findings.ts";
export {
  type PatternOptions,
  type SmallGroups,
  suppressionPattern,
  type SuppressionPattern,
} from "./suppression/pattern.ts";
export { type Cell, type SuppressedRollUp, type SuppressedRow } from "./suppression/published.ts";
export { suppress, type SuppressOptions, suppressRows } from "./suppression/suppress.ts";
export { usage, type UsageOptions, type UsageRow } from "./usage/usage.ts";
