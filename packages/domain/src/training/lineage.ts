import { type Course, type CourseId } from "./course.ts";

/**
 * The course that a source means by a name: its title or an alias, whatever the case and the
 * quotation marks; none where nothing, or more than one course, has that name.
 *
 * An earmark for «Kompetanseledelse» finds «Lederopplæring i strategisk kompetanseledelse» (A90).
 */
export function findCourseByName(courses: readonly Course[], name: string): Course | undefined {
  const wanted = plain(name);
  const [found, ...others] = courses.filter(({ title, aliases }) =>
    [title, ...aliases].some((known) => plain(known) === wanted),
  );
  return others.length === 0 ? found : undefined;
}

/** The courses that a course was made from, from the nearest to the first; ends at a circle. */
export function originsOf(courses: readonly Course[], id: CourseId): CourseId[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const origins: CourseId[] = [];
  let from = byId.get(id)?.adaptedFrom;
  while (from !== undefined && from !== id && !origins.includes(from)) {
    origins.push(from);
    from = byId.get(from)?.adaptedFrom;
  }
  return origins;
}

/** The courses that were made from a course, directly or by way of others (A126). */
export function adaptationsOf(courses: readonly Course[], id: CourseId): CourseId[] {
  return courses
    .filter((course) => course.id !== id && originsOf(courses, course.id).includes(id))
    .map((course) => course.id);
}

function plain(name: string): string {
  return name
    .replaceAll(/[«»"“”]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
