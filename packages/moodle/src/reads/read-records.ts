import { z } from "zod";

import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { idsACall } from "../source/people.ts";

import {
  type Badge,
  Badges,
  Category,
  CertificateIssue,
  Cohort,
  CohortMembers,
  CourseFields,
  Grades,
  Group,
  GroupMembers,
} from "./records.ts";

/** What a read may say about itself. */
export interface RecordReadOptions {
  readonly signal?: AbortSignal;
}

/** The course categories; each tells its place in the tree, their order does not. */
export function readCategories(
  client: MoodleClient,
  options?: RecordReadOptions,
): Promise<readonly Category[]> {
  return client.call("core_course_get_categories", {}, z.array(Category), options);
}

/** The site's cohorts. */
export function readCohorts(
  client: MoodleClient,
  options?: RecordReadOptions,
): Promise<readonly Cohort[]> {
  return client.call("core_cohort_get_cohorts", {}, z.array(Cohort), options);
}

/**
 * The accounts in each of these cohorts, by the cohort's number.
 *
 * @throws {MoodleError} `incomplete-answer`, if a cohort that was asked for did not come back.
 */
export async function readCohortMembers(
  client: MoodleClient,
  cohorts: readonly number[],
  options?: RecordReadOptions,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const wsFunction = "core_cohort_get_cohort_members";
  const members = new Map<number, readonly number[]>();
  for (const cohortids of chunked(cohorts)) {
    const answer = await client.call(wsFunction, { cohortids }, z.array(CohortMembers), options);
    for (const { cohortid, userids } of answer) members.set(cohortid, userids);
  }
  return requireAll(wsFunction, cohorts, members);
}

/** A course's groups. */
export function readGroups(
  client: MoodleClient,
  course: number,
  options?: RecordReadOptions,
): Promise<readonly Group[]> {
  return client.call("core_group_get_course_groups", { courseid: course }, z.array(Group), options);
}

/**
 * The accounts in each of these groups, by the group's number.
 *
 * @throws {MoodleError} `incomplete-answer`, if a group that was asked for did not come back.
 */
export async function readGroupMembers(
  client: MoodleClient,
  groups: readonly number[],
  options?: RecordReadOptions,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const wsFunction = "core_group_get_group_members";
  const members = new Map<number, readonly number[]>();
  for (const groupids of chunked(groups)) {
    const answer = await client.call(wsFunction, { groupids }, z.array(GroupMembers), options);
    for (const { groupid, userids } of answer) members.set(groupid, userids);
  }
  return requireAll(wsFunction, groups, members);
}

/** The points of everybody in a course; only where a person has asked for grades. */
export async function readGrades(
  client: MoodleClient,
  course: number,
  options?: RecordReadOptions,
): Promise<z.infer<typeof Grades>["usergrades"]> {
  const parameters = { courseid: course, userid: 0 };
  const answer = await client.call("gradereport_user_get_grade_items", parameters, Grades, {
    patience: 4,
    ...options,
  });
  return answer.usergrades;
}

/** The badges of one account. */
export async function readBadges(
  client: MoodleClient,
  account: number,
  options?: RecordReadOptions,
): Promise<readonly Badge[]> {
  return (await client.call("core_badges_get_user_badges", { userid: account }, Badges, options))
    .badges;
}

/** The fields that a site has added to its courses, such as `gyldighet_mnd`, by course number. */
export async function readCourseFields(
  client: MoodleClient,
  options?: RecordReadOptions,
): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
  const wsFunction = "core_course_get_courses_by_field";
  const { courses } = await client.call(wsFunction, {}, CourseFields, options);
  return new Map(
    courses
      .filter(({ format }) => format !== "site")
      .map(({ id, customfields }) => {
        const filled = customfields.filter(({ valueraw }) => valueraw !== null && valueraw !== "");
        return [
          id,
          Object.fromEntries(filled.map((field) => [field.shortname, String(field.valueraw)])),
        ];
      }),
  );
}

/**
 * Certificates issued by the plugin mod_customcert, newest first, 500 a call; `since`, in seconds
 * since 1970, leaves out those issued before.
 */
export async function* readCertificates(
  client: MoodleClient,
  options: RecordReadOptions & { readonly since?: number } = {},
): AsyncGenerator<CertificateIssue> {
  const { since, signal } = options;
  const seen = new Set<number>();
  for (let offset = 0; ; offset += idsACall) {
    const page = await client.call(
      "mod_customcert_list_issues",
      { ...(since !== undefined && { timecreatedfrom: since }), limit: idsACall, offset },
      z.array(CertificateIssue),
      { patience: 4, ...(signal && { signal }) },
    );
    for (const issue of page) {
      if (seen.has(issue.issue.id)) continue;
      seen.add(issue.issue.id);
      yield issue;
    }
    if (page.length < idsACall) return;
  }
}

function chunked(ids: readonly number[]): (readonly number[])[] {
  return Array.from({ length: Math.ceil(ids.length / idsACall) }, (_, at) =>
    ids.slice(at * idsACall, (at + 1) * idsACall),
  );
}

/** PHP cuts long lists without a word: whoever was asked for must be there. */
function requireAll<T>(
  wsFunction: string,
  asked: readonly number[],
  found: ReadonlyMap<number, T>,
): ReadonlyMap<number, T> {
  const missing = asked.filter((id) => !found.has(id)).length;
  if (missing === 0) return found;
  const message = `${missing} of ${asked.length} that were asked for did not come back`;
  throw new MoodleError("incomplete-answer", message, { wsFunction });
}
