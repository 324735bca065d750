import {
  type Instant,
  instantFromEpochSeconds,
  type ObservedParticipation,
} from "@kompetanseregion/domain";

import { MoodleError } from "../error/moodle-error.ts";
import { readCertificates } from "../reads/read-records.ts";
import { readReport } from "../report/read-report.ts";
import { decodeEntities, tidy } from "../text/text.ts";

import { numbersOf } from "./archive.ts";
import { readTime } from "./completion-row.ts";
import { readCourses } from "./courses.ts";
import { NumberedNames } from "./numbered-names.ts";
import { howToRead, prepareFilter, type ReadContext } from "./read-context.ts";

/**
 * The certificates that stand for a course, each as a participation completed when it was issued.
 *
 * Where somebody takes a course again without a reset, Moodle keeps the first date of completion:
 * only a new certificate tells of the later one. Those of mod_customcert are exact to the second,
 * those in a report of tool_certificate to the minute; revoked ones are left out.
 * No call is made where `courseOf`, the course's short name by the certificate's, is empty.
 */
export async function* participationsFromCertificates(
  context: ReadContext,
  courseOf: Readonly<Record<string, string>>,
  since: Instant | undefined,
): AsyncGenerator<ObservedParticipation> {
  if (Object.keys(courseOf).length === 0) return;
  const { client, site, signal } = context;
  const courses = await readCourses(client, site, "en", signal);
  const numberOf = new Map(courses.map(({ id, observed }) => [observed.code, id]));
  const byName = new Map(
    Object.entries(courseOf).flatMap(([name, code]) => {
      const course = numberOf.get(code);
      return course === undefined ? [] : [[tidy(name), course] as const];
    }),
  );
  yield* fromCustomcert(context, byName, since);
  yield* fromReport(context, byName);
}

async function* fromCustomcert(
  { client, site, signal }: ReadContext,
  byName: ReadonlyMap<string, number>,
  since: Instant | undefined,
): AsyncGenerator<ObservedParticipation> {
  if (!site.has("mod_customcert_list_issues")) return;
  const from = since && Math.floor(Date.parse(since) / 1000);
  try {
    for await (const { issue, user, template } of readCertificates(client, {
      ...(signal && { signal }),
      ...(from !== undefined && { since: from }),
    })) {
      const course = byName.get(template.name);
      if (course === undefined) continue;
      yield {
        account: `${user.id}`,
        course: `${course}`,
        completedAt: instantFromEpochSeconds(issue.timecreated),
        precision: "second",
        origin: "certificate",
      };
    }
  } catch (error) {
    if (!(error instanceof MoodleError) || error.action !== "stop-part") throw error;
  }
}

async function* fromReport(
  context: ReadContext,
  byName: ReadonlyMap<string, number>,
): AsyncGenerator<ObservedParticipation> {
  const { client, site, signal } = context;
  const report = site.reports.certificates;
  if (report === undefined || !site.has("core_user_get_users_by_field")) return;
  const { places } = report;
  await prepareFilter(context, report.id, undefined);
  const numbers = new NumberedNames();
  const { onProgress: _, ...reading } = howToRead(context, report);
  const issued: { username: string; course: number; completedAt: Instant }[] = [];
  for await (const page of readReport(client, {
    ...reading,
    row: (columns) => columns,
    identity: (columns) => [numbers.of(JSON.stringify(columns)), 0],
  })) {
    for (const columns of page) {
      const course = byName.get(tidy(decodeEntities(columns[places.name] ?? "")));
      const username = columns[places.username] ?? "";
      const completedAt = readTime(columns[places.issued] ?? "", "Date issued");
      if (course === undefined || username === "" || completedAt === undefined) continue;
      const status = places.status === undefined ? "" : columns[places.status];
      if (status !== "Revoked") issued.push({ username, course, completedAt });
    }
  }
  const names = [...new Set(issued.map(({ username }) => username))];
  const accounts = await numbersOf(client, names, signal);
  for (const { username, course, completedAt } of issued) {
    const account = accounts.get(username);
    if (account === undefined) continue;
    yield {
      account: `${account}`,
      course: `${course}`,
      completedAt,
      precision: "minute",
      origin: "certificate",
    };
  }
}
