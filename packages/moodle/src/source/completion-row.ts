import { type Instant, type ObservedParticipation } from "@kompetanseregion/domain";

import { MoodleError } from "../error/moodle-error.ts";
import { readReportTime } from "../report/report-time.ts";
import { idInLink } from "../text/text.ts";

import { type SiteReports } from "./site.ts";

/** The completions report, where it was found. */
export type CompletionsReport = Exclude<SiteReports["completions"], MoodleError>;

/** A row of the completions report. */
export interface CompletionRow {
  readonly user: number;
  readonly course: number;
  readonly username: string | undefined;
  readonly observed: ObservedParticipation;
}

/**
 * Reads a row; `undefined` where it is about nobody, as an enrolment method without users.
 *
 * "Completed" has three states: "Yes", "No" and, until Moodle tracks the enrolment, nothing.
 *
 * @throws {MoodleError} `unexpected-answer`, if a text is not what its header says.
 */
export function readCompletionRow(
  columns: readonly string[],
  { places }: CompletionsReport,
): CompletionRow | undefined {
  const cell = (place: number | undefined): string =>
    place === undefined ? "" : (columns[place] ?? "");
  const who = cell(places.user);
  if (who === "") return undefined;
  const user = idInLink(who, "/user/profile.php");
  const course = idInLink(cell(places.course), "/course/view.php");
  if (user === undefined || course === undefined) {
    throw new MoodleError("unexpected-answer", "a row holds no link to its user or course");
  }
  const completedAt = readTime(cell(places.timeCompleted), "Time completed");
  requireAgreement(cell(places.completed), completedAt !== undefined);
  const enrolledAt = readTime(cell(places.timeEnrolled), "Time enrolled");
  const startedAt = readTime(cell(places.timeStarted), "Time started");
  return {
    user,
    course,
    username: places.username === undefined ? undefined : cell(places.username),
    observed: {
      account: `${user}`,
      course: `${course}`,
      ...(enrolledAt && { enrolledAt }),
      ...(startedAt && { startedAt }),
      ...(completedAt && { completedAt }),
      precision: "minute",
    },
  };
}

/** A time in a row, or none; never a guess. */
export function readTime(text: string, header: string): Instant | undefined {
  if (text === "") return undefined;
  const time = readReportTime(text);
  if (time !== undefined) return time;
  const message = `"${header}" holds something other than a time in English and UTC`;
  throw new MoodleError("unexpected-answer", message);
}

/** @throws {MoodleError} `unexpected-answer`, unless "Yes" comes with a date and the others without. */
export function requireAgreement(completed: string, dated: boolean): void {
  const known = completed === "Yes" || completed === "No" || completed === "";
  if (known && (completed === "Yes") === dated) return;
  const message = '"Completed" and "Time completed" contradict each other';
  throw new MoodleError("unexpected-answer", message);
}
