import { type Instant, type LocalDate } from "@kompetanseregion/domain";
import { sql } from "kysely";

import { refreshStatistics } from "../engine/refresh-statistics.ts";
import { runNumber } from "../learning/runs.ts";
import { engineOf } from "../schema/engine-of.ts";
import { type AbsenceReason } from "../schema/tables.ts";
import { type Database } from "../session.ts";

/** Which reading is taken up, of which source, and as of when. */
export interface TakeUp {
  readonly source: string;
  readonly run: string;
  /** When the source is said to have shown it. */
  readonly at: Instant;
}

/** What a source no longer shows, or shows again, in numbers. */
export interface AbsenceCounts {
  readonly courses: number;
  readonly accounts: number;
  /** Facts: enrolments, starts and completions. */
  readonly facts: number;
  /** Completions among them. */
  readonly completions: number;
}

/**
 * A server plans by what it last counted, and what came in this transaction it has not: it would
 * compare every fact with every other.
 */
const countAnew = "analyze staged_course, staged_account, staged_fact, account";

/** The keys that erasure leaves behind: nothing of a source is expected under them. */
const erasedKeys = "erased-%";

/**
 * Appends the staged facts that are not there yet, up to the latest day that counts; those of
 * courses that the source does not show are left out.
 *
 * @returns How many were new.
 */
export async function takeUpFacts(
  db: Database,
  { source, run, at }: TakeUp,
  latest: LocalDate,
): Promise<number> {
  const id = runNumber(run);
  if (engineOf(db) === "postgres") await sql.raw(countAnew).execute(db);
  // Accounts that no listing holds, such as deleted ones, still have a history worth keeping.
  await sql`insert into account (source, key, is_suspended)
    select distinct ${source}, fact.account, 0 from staged_fact fact
    join observed_course course on course.source = ${source} and course.key = fact.course
    where fact.run = ${id} and fact.kind <> '' and fact.on_date <= ${latest}
      and not exists (select 1 from account
        where account.source = ${source} and account.key = fact.account)
    order by fact.account`.execute(db);
  await refreshStatistics(db, ["account", "account_identity", "observed_course", "observation"]);
  const { numAffectedRows = 0n } = await sql`
    insert into observation
      (municipality, account, observed_course, kind, on_date, at, precision, observed_at, run)
    select account.municipality, account.id, course.id, fact.kind, fact.on_date, fact.at, fact.precision, ${at}, fact.run
    from staged_fact fact
    join account on account.source = ${source} and account.key = fact.account
    join observed_course course on course.source = ${source} and course.key = fact.course
    where fact.run = ${id} and fact.kind <> '' and fact.on_date <= ${latest}
      and not exists (select 1 from observation known
        where known.municipality = account.municipality and known.account = account.id
          and known.observed_course = course.id
          and known.kind = fact.kind and known.on_date = fact.on_date)
    order by fact.account, fact.course, fact.on_date, fact.kind`.execute(db);
  await refreshStatistics(db, ["observation"]);
  return Number(numAffectedRows);
}

/** The accounts that the source has listed before and that were not staged now, by key. */
export async function missingAccounts(
  db: Database,
  source: string,
  run: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select account.key from account
    join account_identity on account_identity.account = account.id
    where account.source = ${source}
      and not exists (select 1 from staged_account staged
        where staged.run = ${runNumber(run)} and staged.key = account.key)
      and not exists (select 1 from absence
        where absence.account = account.id and absence.until is null)
    order by account.key`.execute(db);
  return rows.map(({ key }) => key);
}

/** Notes what a full read no longer shows: courses, facts, and the accounts given. */
export async function noteGone(
  db: Database,
  { source, run, at }: TakeUp,
  accounts: ReadonlyMap<string, AbsenceReason>,
): Promise<AbsenceCounts> {
  const id = runNumber(run);
  const courses = await sql`insert into absence (observed_course, reason, since, run)
    select course.id, 'not-shown', ${at}, reading.run from observed_course course, reading
    where reading.run = ${id} and course.source = ${source}
      and not exists (select 1 from staged_course staged
        where staged.run = ${id} and staged.key = course.key)
      and not exists (select 1 from absence
        where absence.observed_course = course.id and absence.until is null)
    order by course.key`.execute(db);
  let gone = 0;
  for (const [key, reason] of accounts) {
    const { numAffectedRows = 0n } = await sql`insert into absence (account, reason, since, run)
      select account.id, ${reason}, ${at}, reading.run from account, reading
      where reading.run = ${id} and account.source = ${source} and account.key = ${key}
        and not exists (select 1 from absence
          where absence.account = account.id and absence.until is null)`.execute(db);
    gone += Number(numAffectedRows);
  }
  const facts = await sql`insert into absence (observation, reason, since, run)
    select fact.seq, 'not-shown', ${at}, reading.run from observation fact
    join account on account.municipality = fact.municipality and account.id = fact.account
    join observed_course course on course.id = fact.observed_course
    join reading on reading.run = ${id}
    where account.source = ${source} and account.key not like ${erasedKeys}
      and not exists (select 1 from staged_fact staged
        where staged.run = ${id} and staged.account = account.key and staged.course = course.key
          and staged.kind = fact.kind and staged.on_date = fact.on_date)
      and not exists (select 1 from absence
        where absence.observation = fact.seq and absence.until is null)
    order by fact.seq`.execute(db);
  return {
    courses: Number(courses.numAffectedRows ?? 0n),
    accounts: gone,
    facts: Number(facts.numAffectedRows ?? 0n),
    completions: await countCompletions(db, sql`absence.run = ${id}`),
  };
}

/** Notes what is shown again after it was gone. */
export async function noteReturned(
  db: Database,
  { source, run, at }: TakeUp,
): Promise<AbsenceCounts> {
  const id = runNumber(run);
  const courses = await sql`update absence set until = ${at}, until_run = ${id}
    where until is null and observed_course is not null and exists (
      select 1 from observed_course course
      join staged_course staged on staged.run = ${id} and staged.key = course.key
      where course.id = absence.observed_course and course.source = ${source})`.execute(db);
  const accounts = await sql`update absence set until = ${at}, until_run = ${id}
    where until is null and account is not null and exists (
      select 1 from account
      join staged_account staged on staged.run = ${id} and staged.key = account.key
      where account.id = absence.account and account.source = ${source})`.execute(db);
  const facts = await sql`update absence set until = ${at}, until_run = ${id}
    where until is null and observation is not null and exists (
      select 1 from observation fact
      join account on account.municipality = fact.municipality
        and account.id = fact.account and account.source = ${source}
      join observed_course course on course.id = fact.observed_course
      join staged_fact staged on staged.run = ${id} and staged.account = account.key
        and staged.course = course.key and staged.kind = fact.kind
        and staged.on_date = fact.on_date
      where fact.seq = absence.observation)`.execute(db);
  return {
    courses: Number(courses.numAffectedRows ?? 0n),
    accounts: Number(accounts.numAffectedRows ?? 0n),
    facts: Number(facts.numAffectedRows ?? 0n),
    completions: await countCompletions(db, sql`absence.until_run = ${id}`),
  };
}

async function countCompletions(
  db: Database,
  which: ReturnType<typeof sql<unknown>>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from absence
    join observation on observation.seq = absence.observation
    where ${which} and observation.kind = 'completed'`.execute(db);
  return rows[0]?.count ?? 0;
}

/** What a source has shown and shows no longer. */
export async function absenceCounts(db: Database, source: string): Promise<AbsenceCounts> {
  const { rows } = await sql<{ [K in keyof AbsenceCounts]: number }>`
    select count(absence.observed_course) as courses, count(absence.account) as accounts,
      count(absence.observation) as facts,
      count(case when observation.kind = 'completed' then 1 end) as completions
    from absence join run on run.id = absence.run
    left join observation on observation.seq = absence.observation
    where absence.until is null and run.source = ${source}`.execute(db);
  return rows[0] ?? { courses: 0, accounts: 0, facts: 0, completions: 0 };
}
