import { ReportingError } from "../problem/reporting-error.ts";
import { type ReportingIssue } from "../problem/reporting-issue.ts";
import { type Columns } from "./columns.ts";

/**
 * A region's units, positions, courses and facts, ready to be asked.
 *
 * Its content is private to this package; ask it with `rollUp` and `people`.
 */
export interface Workforce {
  /** What is wrong with the records, all of it; the rest is reported. */
  readonly issues: readonly ReportingIssue[];
}

const contents = new WeakMap<Workforce, Columns>();

/** Gives columns their public face. */
export function toWorkforce(columns: Columns, issues: readonly ReportingIssue[]): Workforce {
  const workforce = Object.freeze({ issues: Object.freeze([...issues]) });
  contents.set(workforce, columns);
  return workforce;
}

/**
 * The columns behind a workforce.
 *
 * @throws {ReportingError} `not-a-workforce` if the object was made elsewhere, by a copy for example.
 */
export function columnsOf(workforce: Workforce): Columns {
  const columns = contents.get(workforce);
  if (columns === undefined) {
    throw new ReportingError("not-a-workforce", "the object is not a workforce, or a copy of one");
  }
  return columns;
}
