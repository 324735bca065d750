import {
  type LocalDate,
  type ObservedAccount,
  type ObservedCourse,
} from "@kompetanseregion/domain";
import { sql } from "kysely";
import { z } from "zod";

import { insertRows } from "../bulk/insert-rows.ts";
import { type Observation } from "../learning/learning-types.ts";
import { runNumber } from "../learning/runs.ts";
import { lastOfEach } from "../rows.ts";
import { type Database } from "../session.ts";

/** One thing that a source says of an account in a course; without a kind, only that it is there. */
export type StagedFact =
  | Omit<Observation, "observedAt">
  | (Pick<Observation, "account" | "courseKey" | "precision"> & { readonly kind?: never });

/** How much has been staged of a course. */
export interface StagedCourseCount {
  readonly course: string;
  /** Accounts that are in it. */
  readonly rows: number;
  /** Accounts that have completed it at least once. */
  readonly completed: number;
}

const Course = z.object({
  key: z.string(),
  title: z.string(),
  code: z.string().exactOptional(),
  visible: z.boolean(),
});
const Account = z.object({
  key: z.string(),
  name: z.string(),
  email: z.string().exactOptional(),
  employeeNumber: z.string().exactOptional(),
  workplace: z.string().exactOptional(),
  suspended: z.boolean(),
});

const pageSize = 2_000;

/** Puts courses or accounts aside; one with a key that is there already replaces it. */
export async function stageDocuments(
  db: Database,
  run: string,
  table: "staged_course" | "staged_account",
  given: readonly { readonly key: string }[],
): Promise<void> {
  await insertRows(
    db,
    {
      table,
      columns: ["run", "key", "document"],
      tail: "on conflict (run, key) do update set document = excluded.document",
    },
    lastOfEach(given, ({ key }) => key).map((one) => [
      runNumber(run),
      one.key,
      JSON.stringify(one),
    ]),
  );
}

/** Puts facts aside; what is there already stays. */
export async function stageFacts(
  db: Database,
  run: string,
  given: readonly StagedFact[],
): Promise<void> {
  const id = runNumber(run);
  await insertRows(
    db,
    {
      table: "staged_fact",
      columns: ["run", "account", "course", "precision", "kind", "on_date", "at"],
      tail: "on conflict do nothing",
    },
    given.map((fact) => [
      id,
      fact.account,
      fact.courseKey,
      fact.precision,
      ...(fact.kind === undefined ? ["", "", null] : [fact.kind, fact.on, fact.at ?? null]),
    ]),
  );
}

/** The courses that were staged, by key. */
export async function stagedCourses(db: Database, run: string): Promise<ObservedCourse[]> {
  const rows = await db
    .selectFrom("staged_course")
    .select("document")
    .where("run", "=", runNumber(run))
    .orderBy("key")
    .execute();
  return rows.map(({ document }) => Course.parse(JSON.parse(document)));
}

/** The accounts that were staged, by key, a page at a time. */
export async function* stagedAccounts(
  db: Database,
  run: string,
): AsyncGenerator<readonly ObservedAccount[]> {
  for (let after = ""; ;) {
    const rows = await db
      .selectFrom("staged_account")
      .select(["key", "document"])
      .where("run", "=", runNumber(run))
      .where("key", ">", after)
      .orderBy("key")
      .limit(pageSize)
      .execute();
    if (rows.length > 0) {
      yield rows.map(({ document }) => Account.parse(JSON.parse(document)));
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = last.key;
  }
}

/** How many accounts were staged. */
export async function countStagedAccounts(db: Database, run: string): Promise<number> {
  const { count } = await db
    .selectFrom("staged_account")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("run", "=", runNumber(run))
    .executeTakeFirstOrThrow();
  return count;
}

/** How much was staged of each course. */
export async function stagedCourseCounts(db: Database, run: string): Promise<StagedCourseCount[]> {
  const { rows } = await sql<StagedCourseCount>`
    select course, count(distinct account) as "rows",
      count(distinct case when kind = 'completed' then account end) as completed
    from staged_fact where run = ${runNumber(run)} group by course order by course`.execute(db);
  return rows;
}

/** Accounts in the staged facts that neither the store nor what was staged knows by name. */
export async function unnamedAccounts(db: Database, source: string, run: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct fact.account) as count from staged_fact fact
    where fact.run = ${runNumber(run)}
      and not exists (select 1 from staged_account listed
        where listed.run = fact.run and listed.key = fact.account)
      and not exists (select 1 from account
        join account_identity on account_identity.account = account.id
        where account.source = ${source} and account.key = fact.account)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** A fact that cannot count, and why: its course is not shown, or its date has not come. */
export interface RefusedFact {
  readonly account: string;
  readonly courseKey: string;
  readonly why: "unknown-course" | "future-date";
  readonly on?: LocalDate;
}

/** Staged facts that cannot count, by account and course. */
export async function refusedFacts(
  db: Database,
  source: string,
  run: string,
  latest: LocalDate,
): Promise<RefusedFact[]> {
  const rows = await db
    .selectFrom("staged_fact")
    .leftJoin("observed_course", (join) =>
      join
        .onRef("observed_course.key", "=", "staged_fact.course")
        .on("observed_course.source", "=", source),
    )
    .select(["staged_fact.account", "staged_fact.course", "staged_fact.on_date"])
    .select("observed_course.id as known")
    .where("staged_fact.run", "=", runNumber(run))
    .where((eb) => eb.or([eb("observed_course.id", "is", null), eb("on_date", ">", latest)]))
    .orderBy("staged_fact.account")
    .orderBy("staged_fact.course")
    .orderBy("staged_fact.on_date")
    .execute();
  return rows.map(({ account, course, on_date: on, known }) => ({
    account,
    courseKey: course,
    why: known === null ? "unknown-course" : "future-date",
    ...(on !== "" && { on }),
  }));
}
