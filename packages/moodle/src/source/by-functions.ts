import {
  instantFromEpochSeconds,
  Instant,
  type ObservedAccount,
  type ObservedParticipation,
} from "@kompetanseregion/domain";

import { CompletionStatus, EnrolledIds, UserCourses, Users } from "../answers/answers.ts";
import { MoodleError } from "../error/moodle-error.ts";

import { type AccountFields, observeAccount, rawAccountOf } from "./account.ts";
import { readCourses } from "./courses.ts";
import { type MoodleSourceOptions } from "./options.ts";
import { readUsersBy } from "./people.ts";
import { type ReadContext } from "./read-context.ts";

/**
 * The accounts of a site without reports: everybody with an e-mail address in one call, or, where
 * that function is missing, everybody who is enrolled somewhere.
 */
export async function* accountsByFunctions(
  context: ReadContext,
  fields: AccountFields,
): AsyncGenerator<ObservedAccount> {
  const { client, site, signal, onProgress } = context;
  const users = site.has("core_user_get_users")
    ? (
        await client.call(
          "core_user_get_users",
          { criteria: [{ key: "email", value: "%" }] },
          Users,
          { patience: 4, ...(signal && { signal }) },
        )
      ).users
    : await readUsersBy(client, "id", [...(await enrolments(context)).keys()], signal);
  const accounts = users.filter(({ username }) => username !== "guest");
  for (const user of accounts) yield observeAccount(rawAccountOf(user), fields);
  onProgress?.(accounts.length, accounts.length);
}

/**
 * The participations of a site without reports: who is enrolled, by course; who has completed, by
 * person; and when, by pair, only for completions that are not known already.
 *
 * Moodle has no function for a course's completion date: the latest date of its criteria stands in.
 */
export async function* participationsByFunctions(
  context: ReadContext,
  known: MoodleSourceOptions["knownCompletion"],
): AsyncGenerator<ObservedParticipation> {
  const { client, signal, onProgress } = context;
  const enrolled = await enrolments(context);
  let read = 0;
  for (const batch of inBatches([...enrolled], client.concurrency)) {
    const participations = await Promise.all(
      batch.map(async ([user, courses]) => {
        const answers = await skippable(
          client.call(
            "core_enrol_get_users_courses",
            { userid: user, returnusercount: false },
            UserCourses,
            signal && { signal },
          ),
        );
        const completed = new Set(
          answers?.filter((course) => course.completed).map(({ id }) => id),
        );
        return Promise.all(
          [...courses].map((course) =>
            observe(context, user, course, completed.has(course), known?.(`${user}`, `${course}`)),
          ),
        );
      }),
    );
    for (const ofUser of participations) yield* ofUser;
    read += batch.length;
    onProgress?.(read, enrolled.size);
  }
}

async function observe(
  { client, signal }: ReadContext,
  user: number,
  course: number,
  completed: boolean,
  known: string | undefined,
): Promise<ObservedParticipation> {
  const base = { account: `${user}`, course: `${course}`, precision: "second" } as const;
  if (!completed) return base;
  const knownAt = Instant.safeParse(known);
  if (knownAt.success) return { ...base, completedAt: knownAt.data };
  const status = await skippable(
    client.call(
      "core_completion_get_course_completion_status",
      { courseid: course, userid: user },
      CompletionStatus,
      signal && { signal },
    ),
  );
  const dates = (status?.completionstatus.completions ?? []).flatMap(
    ({ complete, timecompleted }) =>
      complete && timecompleted !== undefined ? [timecompleted] : [],
  );
  const last = dates.length === 0 ? undefined : Math.max(...dates);
  return { ...base, ...(last !== undefined && { completedAt: instantFromEpochSeconds(last) }) };
}

/** The courses that each account is enrolled in: one call a course. */
async function enrolments(context: ReadContext): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const { client, site, signal } = context;
  const courses = await readCourses(client, site, "en", signal);
  const enrolled = new Map<number, Set<number>>();
  for (const batch of inBatches(courses, client.concurrency)) {
    const lists = await Promise.all(
      batch.map(({ id }) =>
        skippable(
          client.call(
            "core_enrol_get_enrolled_users",
            { courseid: id, options: [{ name: "userfields", value: "id" }] },
            EnrolledIds,
            { patience: 4, ...(signal && { signal }) },
          ),
        ),
      ),
    );
    for (const [at, list] of lists.entries()) {
      const course = batch[at];
      if (course === undefined) continue;
      for (const { id } of list ?? [])
        enrolled.set(id, (enrolled.get(id) ?? new Set()).add(course.id));
    }
  }
  return enrolled;
}

/** The answer, or nothing where this one person or course cannot be read. */
async function skippable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof MoodleError && error.action === "skip") return undefined;
    throw error;
  }
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
