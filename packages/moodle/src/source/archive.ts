import { type ObservedParticipation } from "@kompetanseregion/domain";

import { type MoodleClient } from "../client/moodle-client.ts";
import { readReport } from "../report/read-report.ts";
import { decodeEntities } from "../text/text.ts";

import { readTime, requireAgreement } from "./completion-row.ts";
import { readCourses } from "./courses.ts";
import { NumberedNames } from "./numbered-names.ts";
import { readUsersBy } from "./people.ts";
import { howToRead, prepareFilter, type ReadContext } from "./read-context.ts";
import { type SiteReports } from "./site.ts";

/** A completion that was put away when the person had to begin again, still by names. */
export interface ArchivedCompletion {
  readonly username: string;
  readonly courseCode: string;
  readonly observed: Omit<ObservedParticipation, "account" | "course">;
}

/**
 * What local_recompletion has put away: nothing where the site does not share such a report.
 *
 * When a certification runs out, the plugin deletes the completion everywhere else.
 */
export async function readArchive(context: ReadContext): Promise<readonly ArchivedCompletion[]> {
  const report = context.site.reports.archive;
  if (report === undefined) return [];
  await prepareFilter(context, report.id, undefined);
  const numbers = new NumberedNames();
  const archived: ArchivedCompletion[] = [];
  const { onProgress: _, ...reading } = howToRead(context, report);
  const rows = readReport(context.client, {
    ...reading,
    row: (columns) => readRow(columns, report),
    identity: (row) => [numbers.of(JSON.stringify(row)), 0],
  });
  for await (const page of rows) archived.push(...page);
  return archived;
}

function readRow(
  columns: readonly string[],
  { places }: NonNullable<SiteReports["archive"]>,
): ArchivedCompletion | undefined {
  const cell = (place: number | undefined): string =>
    place === undefined ? "" : (columns[place] ?? "");
  const username = cell(places.username);
  const courseCode = decodeEntities(cell(places.course));
  if (username === "" || courseCode === "") return undefined;
  const completedAt = readTime(cell(places.timeCompleted), "Time completed");
  requireAgreement(cell(places.completed), completedAt !== undefined);
  const enrolledAt = readTime(cell(places.timeEnrolled), "Time enrolled");
  return {
    username,
    courseCode,
    observed: {
      ...(enrolledAt && { enrolledAt }),
      ...(completedAt && { completedAt }),
      precision: "minute",
      origin: "archive",
    },
  };
}

/**
 * The archived completions as participations, with names turned into Moodle's numbers.
 *
 * Those of people or courses that are no longer there are left out. The numbers `known` already are
 * not asked for again.
 */
export async function* participationsFromArchive(
  context: ReadContext,
  archived: readonly ArchivedCompletion[],
  known: ReadonlyMap<string, number>,
): AsyncGenerator<ObservedParticipation> {
  if (archived.length === 0) return;
  const { client, site, signal } = context;
  const courses = await readCourses(client, site, "en", signal);
  const courseOf = new Map(courses.map(({ id, observed }) => [observed.code, id]));
  const unknown = new Set(
    archived.map(({ username }) => username).filter((name) => !known.has(name)),
  );
  const found = site.has("core_user_get_users_by_field")
    ? await numbersOf(client, [...unknown], signal)
    : new Map<string, number>();
  for (const { username, courseCode, observed } of archived) {
    const account = known.get(username) ?? found.get(username);
    const course = courseOf.get(courseCode);
    if (account === undefined || course === undefined) continue;
    yield { account: `${account}`, course: `${course}`, ...observed };
  }
}

/** Moodle's numbers for these user names, as far as the token may see them. */
export async function numbersOf(
  client: MoodleClient,
  usernames: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const users = await readUsersBy(client, "username", usernames, signal);
  return new Map(users.map(({ username = "", id }) => [username, id]));
}
