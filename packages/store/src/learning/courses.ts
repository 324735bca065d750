import { type Course } from "@kompetanseregion/domain";
import { sql } from "kysely";
import { z } from "zod";

import { chunksOf, lastOfEach } from "../rows.ts";
import { type Database } from "../session.ts";
import { type MatchedCourse, type SavedCounts } from "./learning-types.ts";

const Aliases = z.array(z.string());

/** Every course, by id. */
export async function courses(db: Database): Promise<Course[]> {
  const rows = await db.selectFrom("course").selectAll().orderBy("id").execute();
  return rows.map(
    ({ id, title, aliases, delivery_mode: deliveryMode, adapted_from: adaptedFrom }) => ({
      id,
      title,
      aliases: Aliases.parse(JSON.parse(aliases)),
      ...(deliveryMode !== null && { deliveryMode }),
      ...(adaptedFrom !== null && { adaptedFrom }),
    }),
  );
}

/** Adds or replaces courses by id. */
export async function saveCourses(db: Database, given: readonly Course[]): Promise<void> {
  for (const chunk of chunksOf(lastOfEach(given, ({ id }) => id))) {
    await db
      .insertInto("course")
      .values(
        chunk.map(({ id, title, aliases, deliveryMode, adaptedFrom }) => ({
          id,
          title,
          aliases: JSON.stringify(aliases),
          delivery_mode: deliveryMode ?? null,
          adapted_from: adaptedFrom ?? null,
        })),
      )
      .onConflict((oc) =>
        oc.column("id").doUpdateSet((eb) => ({
          title: eb.ref("excluded.title"),
          aliases: eb.ref("excluded.aliases"),
          delivery_mode: eb.ref("excluded.delivery_mode"),
          adapted_from: eb.ref("excluded.adapted_from"),
        })),
      )
      .execute();
  }
}

/** Adds or changes a source's courses; one given without a match keeps the one it has. */
export async function saveObservedCourses(
  db: Database,
  source: string,
  given: readonly MatchedCourse[],
): Promise<SavedCounts> {
  const stored = new Map((await observedCoursesOf(db, source)).map((row) => [row.key, row]));
  const news = lastOfEach(given, ({ key }) => key).filter((course) => {
    const known = stored.get(course.key);
    return known === undefined || !same(known, course);
  });
  for (const chunk of chunksOf(news)) {
    await db
      .insertInto("observed_course")
      .values(
        chunk.map(({ key, title, code, visible, course }) => ({
          source,
          key,
          title,
          code: code ?? null,
          is_visible: visible ? 1 : 0,
          course: course ?? null,
        })),
      )
      .onConflict((oc) =>
        oc.columns(["source", "key"]).doUpdateSet((eb) => ({
          title: eb.ref("excluded.title"),
          code: eb.ref("excluded.code"),
          is_visible: eb.ref("excluded.is_visible"),
          course: sql`coalesce(excluded.course, observed_course.course)`,
        })),
      )
      .execute();
  }
  const added = news.filter(({ key }) => !stored.has(key)).length;
  return { added, changed: news.length - added };
}

function same(known: MatchedCourse, given: MatchedCourse): boolean {
  const { title, code, visible, course } = known;
  return (
    title === given.title &&
    code === given.code &&
    visible === given.visible &&
    (given.course === undefined || given.course === course)
  );
}

/** A source's courses as they were last seen, by key. */
export async function observedCoursesOf(db: Database, source: string): Promise<MatchedCourse[]> {
  const rows = await db
    .selectFrom("observed_course")
    .selectAll()
    .where("source", "=", source)
    .orderBy("key")
    .execute();
  return rows.map(({ key, title, code, is_visible: isVisible, course }) => ({
    key,
    title,
    ...(code !== null && { code }),
    visible: isVisible === 1,
    ...(course !== null && { course }),
  }));
}
