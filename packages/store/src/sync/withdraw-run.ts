import { type CourseId, type Instant } from "@kompetanseregion/domain";
import { sql } from "kysely";

import { runNumber } from "../learning/runs.ts";
import { type Database } from "../session.ts";

/**
 * Takes back what a run brought: its facts answer no question any more, what it found gone is not,
 * and courses that nobody knew before it are unknown again.
 *
 * Nothing is removed but those courses: a fact that is read once more counts once more.
 */
export async function withdrawRun(
  db: Database,
  {
    run,
    courses,
    at,
  }: { readonly run: string; readonly courses: readonly CourseId[]; readonly at: Instant },
): Promise<void> {
  const id = runNumber(run);
  await sql`update absence set until = null, until_run = null where until_run = ${id}`.execute(db);
  await sql`update absence set until = ${at}, until_run = ${id}
    where run = ${id} and until is null`.execute(db);
  await sql`insert into absence (observation, reason, since, run)
    select seq, 'withdrawn', ${at}, run from observation where run = ${id}
    order by seq`.execute(db);
  for (const course of courses) {
    await db
      .updateTable("observed_course")
      .set({ course: null })
      .where("course", "=", course)
      .execute();
    await db.deleteFrom("course").where("id", "=", course).execute();
  }
  const { summary } = await db
    .selectFrom("run")
    .select("summary")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  // Written by finishRun from an object, and by nobody else.
  const told = JSON.parse(summary) as Record<string, unknown>;
  await db
    .updateTable("run")
    .set({ status: "failed", summary: JSON.stringify({ ...told, failure: "withdrawn" }) })
    .where("id", "=", id)
    .execute();
}
