import { type PlanKind, type Records } from "@kompetanseregion/store";

/** The reasons against what refers to entries that are not there. */
export async function missingEntries(
  { plan }: Pick<Records, "plan">,
  kind: PlanKind,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = new Set((await plan.entries(kind)).map(({ id }) => id));
  return ids.filter((id) => !known.has(id)).map((id) => `there is no ${kind} ${id}`);
}

/** The reason against a course that nobody knows; none where there is no course to look for. */
export async function missingCourse(
  { learning }: Pick<Records, "learning">,
  course: string | undefined,
): Promise<string[]> {
  if (course === undefined) return [];
  const courses = await learning.courses();
  return courses.some(({ id }) => id === course) ? [] : [`there is no course ${course}`];
}
