import { type Instant, type ObservedParticipation } from "@kompetanseregion/domain";

import { MoodleError } from "../error/moodle-error.ts";
import { readReport } from "../report/read-report.ts";
import { readReportTime } from "../report/report-time.ts";
import { setFilter, type SinceFilter } from "../report/retrieve.ts";
import { idInLink } from "../text/text.ts";

import { type ReadContext } from "./accounts.ts";
import { type SiteReports } from "./site.ts";

type CompletionsReport = Exclude<SiteReports["completions"], MoodleError>;

/** A row of the completions report. */
interface CompletionRow {
  readonly user: number;
  readonly course: number;
  readonly username: string | undefined;
  readonly observed: ObservedParticipation;
}

/**
 * The participations in the completions report; enrolment alone counts.
 *
 * A delta reads the completions since the instant, then the enrolments made since. If the report
 * lacks one of the filters, Moodle says nothing and answers with every row: that is more to read,
 * and still right.
 */
export async function* participationsFromReport(
  context: ReadContext,
  report: CompletionsReport,
  since: Instant | undefined,
): AsyncGenerator<ObservedParticipation> {
  const canFilter = context.site.has("core_reportbuilder_set_filters");
  if (since === undefined || !canFilter) {
    yield* readWith(context, report, undefined, canFilter);
    return;
  }
  const from = Math.floor(Date.parse(since) / 1000);
  try {
    yield* readWith(context, report, { name: "completion:timecompleted", from }, true);
    yield* readWith(context, report, { name: "enrolment:timecreated", from }, true);
  } finally {
    // Left on, it would hide rows from whoever reads the report next with this token.
    await setFilter(context.client, report.id, undefined).catch(() => undefined);
  }
}

async function* readWith(
  context: ReadContext,
  report: CompletionsReport,
  filter: SinceFilter | undefined,
  canFilter: boolean,
): AsyncGenerator<ObservedParticipation> {
  const { client, pageSize, signal, onProgress } = context;
  if (canFilter) await setFilter(client, report.id, filter, signal);
  const rows = readReport(client, {
    report: report.id,
    headers: report.headers,
    pageSize,
    row: (columns) => readRow(columns, report),
    identity: ({ user, course }) => [user, course],
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  for await (const { observed } of rows) yield observed;
}

function readRow(
  columns: readonly string[],
  { places }: CompletionsReport,
): CompletionRow | undefined {
  const cell = (place: number | undefined): string =>
    place === undefined ? "" : (columns[place] ?? "");
  const who = cell(places.user);
  // An enrolment method without users, or a deleted user's enrolment.
  if (who === "") return undefined;
  const user = idInLink(who, "/user/profile.php");
  const course = idInLink(cell(places.course), "/course/view.php");
  if (user === undefined || course === undefined) {
    throw new MoodleError("unexpected-answer", "a row holds no link to its user or course");
  }
  const completedAt = readTime(cell(places.timeCompleted), "Time completed");
  const state = cell(places.completed);
  if (!["Yes", "No", ""].includes(state) || (state === "Yes") !== (completedAt !== undefined)) {
    const message = '"Completed" and "Time completed" contradict each other';
    throw new MoodleError("unexpected-answer", message);
  }
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
function readTime(text: string, header: string): Instant | undefined {
  if (text === "") return undefined;
  const time = readReportTime(text);
  if (time !== undefined) return time;
  const message = `"${header}" holds something other than a time in English and UTC`;
  throw new MoodleError("unexpected-answer", message);
}
