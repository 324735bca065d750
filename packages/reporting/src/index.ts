/**
 * Who has learnt what, for every unit of an organisation, on any date, within a scope.
 *
 * @packageDocumentation
 */
export { people, type PeopleOptions, type PersonRow, type PersonStatus } from "./people/people.ts";
export { ReportingError, type ReportingErrorCode } from "./problem/reporting-error.ts";
export { type ReportingIssue, type ReportingIssueCode } from "./problem/reporting-issue.ts";
export { type ReportOptions } from "./roll-up/question.ts";
export {
  type Measure,
  type ReportUnit,
  rollUp,
  type RollUp,
  type RollUpRow,
} from "./roll-up/roll-up.ts";
export { buildWorkforce, type WorkforceRecords } from "./workforce/build-workforce.ts";
export { type Workforce } from "./workforce/workforce.ts";
export { attack, type AttackOptions, type Inference } from "./suppression/attack.ts";
export { type FindingKind } from "./suppression/findings.ts";
export { type Cell, type SuppressedRollUp, type SuppressedRow } from "./suppression/published.ts";
export { suppress, type SuppressOptions } from "./suppression/suppress.ts";
