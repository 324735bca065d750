import { Course, CourseId, type ObservedCourse } from "@kompetanseregion/domain";
import { type MatchedCourse } from "@kompetanseregion/store";

import { fold } from "./fold.ts";

/**
 * Recognises a platform's courses by code, title or alias; those that nobody knows become courses
 * of their own.
 */
export function recogniseCourses(
  known: readonly Course[],
  stored: readonly MatchedCourse[],
  observed: readonly ObservedCourse[],
): { readonly recognised: MatchedCourse[]; readonly added: Course[] } {
  const byKey = new Map(stored.map(({ key, course }) => [key, course]));
  const byName = new Map<string, CourseId>();
  for (const { id, title, aliases } of known) {
    for (const name of [id, title, ...aliases]) byName.set(fold(name), id);
  }
  const added: Course[] = [];
  const recognised = observed.map((course) => {
    // A course that is renamed on the platform stays the course it was.
    const before = byKey.get(course.key);
    if (before !== undefined) return { ...course, course: before };
    const names = course.code === undefined ? [course.title] : [course.code, course.title];
    const found = names.map((name) => byName.get(fold(name))).find((id) => id !== undefined);
    if (found !== undefined) return { ...course, course: found };
    const short = slug(course.code ?? course.title) || "kurs";
    // Two names may differ in nothing but what an id leaves out, and are two courses all the same.
    const id = CourseId.parse(byName.has(short) ? `${short}-${slug(course.key)}` : short);
    added.push(Course.parse({ id, title: course.title, aliases: [] }));
    for (const name of [id, ...names]) byName.set(fold(name), id);
    return { ...course, course: id };
  });
  return { recognised, added };
}

/** Lower-case words with hyphens; æ, ø and å written as in web addresses. */
function slug(name: string): string {
  return fold(name)
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("å", "a")
    .normalize("NFD")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
}
