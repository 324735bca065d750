import { KompetanseError } from "@kompetanseregion/domain";

/** Why a question could not be answered. */
export type ReportingErrorCode =
  /** No unit has that id. */
  | "unknown-unit"
  /** The unit exists, but not on the date of the organisation asked for. */
  | "unit-not-on-date"
  /** No course has that id. */
  | "unknown-course"
  /** The unit lies outside what the viewer may see. */
  | "outside-scope"
  /** The viewer may not see rows about single persons. */
  | "persons-not-allowed"
  /** The smallest group that may be shown is not a whole number of at least 3. */
  | "k-too-small"
  /** The report is of a day before the first that its pattern of small groups was made for. */
  | "before-pattern"
  /** Published figures that cannot all be right were to be attacked. */
  | "figures-contradict"
  /** A kept-up report was read for the first time after more changes had come. */
  | "report-overtaken"
  /** The object was not made by this package. */
  | "not-a-workforce"
  /** The bytes are something else than a workforce's snapshot. */
  | "not-a-snapshot"
  /** The snapshot was written by a version of this package that this one does not know. */
  | "snapshot-newer"
  /** The snapshot is not as it was written. */
  | "snapshot-damaged";

const remedies: Record<ReportingErrorCode, string> = {
  "unknown-unit": "Use the id of a unit that the workforce was built from.",
  "unit-not-on-date": "Choose a date in the unit's life, or a unit that exists on the date.",
  "unknown-course": "Use the id of a course that the workforce was built from.",
  "outside-scope": "Choose a unit within the scope, or ask for access to this one.",
  "persons-not-allowed": "Ask for the counts, or use a scope that allows rows about persons.",
  "k-too-small": "Choose 3 or more; 5 where nothing else is decided.",
  "before-pattern": "Choose a later date, or make the pattern since an earlier one.",
  "figures-contradict":
    "Check which columns add up to which, and that all reports are of one date.",
  "report-overtaken": "Ask for the report again, and read its rows before the next changes.",
  "not-a-workforce": "Pass what buildWorkforce returned.",
  "not-a-snapshot": "Pass the bytes that toSnapshot returned.",
  "snapshot-newer": "Build the workforce from its records, or update this package.",
  "snapshot-damaged": "Build the workforce from its records, and write the snapshot again.",
};

/** A question that is refused rather than answered with the wrong figure. */
export class ReportingError extends KompetanseError<ReportingErrorCode> {
  override readonly name = "ReportingError";

  constructor(code: ReportingErrorCode, message: string) {
    super(code, message, { remedy: remedies[code] });
  }
}
