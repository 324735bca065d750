import { type Instant, type ObservedParticipation } from "@kompetanseregion/domain";

import { readReport } from "../report/read-report.ts";
import { setFilter, type SinceFilter } from "../report/retrieve.ts";
import { decodeEntities, tidy } from "../text/text.ts";

import { participationsFromArchive, readArchive } from "./archive.ts";
import { participationsFromCertificates } from "./certificates.ts";
import { type CompletionRow, type CompletionsReport, readCompletionRow } from "./completion-row.ts";
import {
  canFilter,
  countAgain,
  howToRead,
  prepareFilter,
  type ReadContext,
} from "./read-context.ts";

/**
 * The participations in the completions report, where enrolment alone counts, and those that were
 * archived when a certification ran out: one person may have several in one course.
 *
 * A delta reads the completions since the instant, then the enrolments made since. If the report
 * lacks one of the filters, Moodle says nothing and answers with every row: that is more to read,
 * and still right. The archive has no date to filter on and is always read whole.
 */
export async function* participationsFromReport(
  context: ReadContext,
  report: CompletionsReport,
  since: Instant | undefined,
  certificateCourses: Readonly<Record<string, string>>,
): AsyncGenerator<ObservedParticipation> {
  const archived = await readArchive(context);
  const wanted = new Set(archived.map(({ username }) => username));
  const numbers = new Map<string, number>();
  for await (const page of currentRows(context, report, since)) {
    for (const { user, username, observed } of page) {
      if (username !== undefined && wanted.has(username)) numbers.set(username, user);
      yield observed;
    }
  }
  yield* participationsFromArchive(context, archived, numbers);
  yield* participationsFromCertificates(context, certificateCourses, since);
}

function noteCourse({ courseNames }: ReadContext, course: number, link = ""): void {
  if (courseNames.has(course)) return;
  courseNames.set(course, tidy(decodeEntities(link.replace(/<[^>]*>/gu, ""))));
}

async function* currentRows(
  context: ReadContext,
  report: CompletionsReport,
  since: Instant | undefined,
): AsyncGenerator<Iterable<CompletionRow>> {
  if (since === undefined || !canFilter(context)) {
    yield* completionRows(context, report, undefined);
    return;
  }
  const from = Math.floor(Date.parse(since) / 1000);
  try {
    yield* completionRows(context, report, { name: "completion:timecompleted", from });
    yield* completionRows(context, report, { name: "enrolment:timecreated", from });
  } finally {
    // Left on, it would hide rows from whoever reads the report next with this token. Every read
    // sets its own filter first, so that a failure here is no failure of this read.
    await setFilter(context.client, report.id, undefined).catch(() => undefined);
  }
}

/** The rows of the completions report that pass the filter, a page at a time. */
export async function* completionRows(
  context: ReadContext,
  report: CompletionsReport,
  filter: SinceFilter | undefined,
): AsyncGenerator<Iterable<CompletionRow>> {
  await prepareFilter(context, report.id, filter);
  yield* readReport(context.client, {
    ...howToRead(context, report),
    ...(filter === undefined && countAgain(context, report.id)),
    row: (columns) => {
      const row = readCompletionRow(columns, report);
      if (row !== undefined) noteCourse(context, row.course, columns[report.places.course]);
      return row;
    },
    identity: ({ user, course }) => [user, course],
  });
}
