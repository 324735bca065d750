import { type Issue } from "@kompetanseregion/domain";

/** What is wrong with the records that a workforce is built from, or a report is made by. */
export type ReportingIssueCode =
  /** Two different records of the same unit; the one founded last counts. */
  | "duplicate-unit"
  /** Two different records of the same course; the first by title counts. */
  | "duplicate-course"
  /** A placement or position names a unit that is not given; it is left out. */
  | "unknown-unit"
  /** A unit is placed somewhere below itself; the placement that closes the ring is left out. */
  | "cycle"
  /** A unit has two parents on the same day; the placement that began last counts. */
  | "overlapping-parents"
  /** A unit is placed when it or its parent does not exist; it counts only when both do. */
  | "placement-outside-life"
  /** A position in a unit that does not exist yet or any more; it counts while the unit does. */
  | "position-outside-life"
  /** Facts about an employee who has no position; they are left out. */
  | "unknown-employee"
  /** Facts about a course that is not given; they are left out. */
  | "unknown-course"
  /** On some days no version of a certificate's policy is in force; whom it concerns is `invalid`. */
  | "policy-gap"
  /** On some day two versions are; everybody is `invalid`. */
  | "overlapping-policies";

const remedies: Record<ReportingIssueCode, string> = {
  "duplicate-unit": "Keep one record for each unit; give the other its own id.",
  "duplicate-course": "Keep one record for each course; give the other its own id.",
  "unknown-unit": "Add the unit, or correct the id.",
  cycle: "Correct the parent, or the day the placement begins.",
  "overlapping-parents": "End the first placement on the day the next begins.",
  "placement-outside-life": "Correct the placement's period, or the unit's.",
  "position-outside-life": "Move the position to the unit that took over, or correct a period.",
  "unknown-employee": "Import the employee's position, or match the account to another employee.",
  "unknown-course": "Add the course, or add its name to a course's aliases.",
  "policy-gap": "Decide on a version for the days without one, or let the one before last longer.",
  "overlapping-policies": "End the first version on the day the next begins.",
};

const errors: ReadonlySet<ReportingIssueCode> = new Set([
  "unknown-unit",
  "cycle",
  "unknown-employee",
  "unknown-course",
  "policy-gap",
  "overlapping-policies",
]);

/** A problem with the records, as {@link reportingIssue} makes it. */
export type ReportingIssue = Issue<ReportingIssueCode>;

/** Puts an issue together; `at` names the record by its ids, so that no order of input changes it. */
export function reportingIssue(
  code: ReportingIssueCode,
  at: string,
  message: string,
): ReportingIssue {
  const severity = errors.has(code) ? "error" : "warning";
  return { code, severity, at, message, remedy: remedies[code] };
}
