/**
 * Reads courses, accounts and completions from a Moodle site as records of the domain.
 *
 * @packageDocumentation
 */
export { checkMoodle, type MoodleCheck, type MoodleCheckOptions } from "./check/check-moodle.ts";
export { type MoodleCheckCode, type MoodleIssue } from "./check/findings.ts";
export { type Clock } from "./client/clock.ts";
export {
  type CallEvent,
  type CallOptions,
  MoodleClient,
  type MoodleClientOptions,
} from "./client/moodle-client.ts";
export { type Parameter, type Parameters } from "./client/parameters.ts";
export {
  type MoodleAction,
  MoodleError,
  type MoodleErrorCode,
  type MoodleErrorOptions,
} from "./error/moodle-error.ts";
export {
  readBadges,
  readCategories,
  readCertificates,
  readCohortMembers,
  readCohorts,
  readCourseFields,
  readGrades,
  readGroupMembers,
  readGroups,
  type RecordReadOptions,
} from "./reads/read-records.ts";
export {
  type Badge,
  type Category,
  type CertificateIssue,
  type Cohort,
  type Group,
} from "./reads/records.ts";
export { type GuardCode, type GuardLimits, guardRun, type RunCounts } from "./guard/guard-run.ts";
export {
  type PlacementKeys,
  type PlacementRecords,
  type ProposedHierarchy,
  type ProposedUnit,
  proposeHierarchy,
} from "./mapping/propose-hierarchy.ts";
export {
  type NamedUnit,
  type RecognisedWorkplaces,
  recogniseWorkplaces,
  type UnrecognisedWorkplace,
} from "./mapping/recognise-workplaces.ts";
export { type Abbreviations, workplaceKey } from "./mapping/workplace-key.ts";
export { confirmDeleted, type Vanished } from "./source/confirm-deleted.ts";
export { moodleSource } from "./source/moodle-source.ts";
export { type MoodleSourceOptions } from "./source/options.ts";
