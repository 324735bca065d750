/**
 * A Moodle to test against: a described site in memory, and recorded answers of a real one.
 *
 * @packageDocumentation
 */
export {
  type FaultChooser,
  type FaultKind,
  faultKinds,
  randomFaults,
  seededRandom,
} from "./faults.ts";
export {
  moodleSite,
  type MoodleSite,
  type MoodleSiteOptions,
  type RecordedCall,
} from "./moodle-site.ts";
export { type Recording, replay } from "./replay.ts";
export {
  type DescribedArchive,
  type DescribedCohort,
  type DescribedCourse,
  type DescribedEnrolment,
  type DescribedToken,
  type DescribedUser,
  type SiteDescription,
  type TokenRights,
} from "./site-description.ts";
