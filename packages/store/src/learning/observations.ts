import { chunksOf } from "../rows.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { accountIds, known } from "./accounts.ts";
import { type LearningCounts, type Observation } from "./learning-types.ts";
import { runNumber } from "./runs.ts";

/** Appends what is not there yet, and says how many that were. */
export async function appendObservations(
  db: Database,
  source: string,
  run: string,
  given: readonly Observation[],
): Promise<number> {
  const courses = await courseIds(db, source);
  const accounts = await accountsFor(db, source, given);
  const seenIn = runNumber(run);

  let added = 0n;
  for (const chunk of chunksOf(given)) {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto("observation")
      .values(
        chunk.map(({ account, courseKey, kind, on, at, precision, observedAt }) => ({
          account: known(accounts, account),
          observed_course: courseId(courses, source, courseKey),
          kind,
          on_date: on,
          at: at ?? null,
          precision,
          observed_at: observedAt,
          run: seenIn,
        })),
      )
      .onConflict((oc) => oc.columns(["account", "observed_course", "kind", "on_date"]).doNothing())
      .executeTakeFirstOrThrow();
    added += numInsertedOrUpdatedRows;
  }
  return Number(added);
}

/** Accounts that no listing holds, such as deleted ones, still have a history worth keeping. */
async function accountsFor(
  db: Database,
  source: string,
  given: readonly Observation[],
): Promise<Map<string, number>> {
  const keys = [...new Set(given.map(({ account }) => account))];
  const ids = await accountIds(db, source, keys);
  const unseen = keys.filter((key) => !ids.has(key));
  for (const chunk of chunksOf(unseen)) {
    const rows = await db
      .insertInto("account")
      .values(
        chunk.map((key) => ({
          source,
          key,
          workplace: null,
          is_suspended: 0 as const,
          employee: null,
          seen_in: null,
        })),
      )
      .returning(["key", "id"])
      .execute();
    for (const { key, id } of rows) ids.set(key, id);
  }
  return ids;
}

async function courseIds(db: Database, source: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("observed_course")
    .select(["key", "id"])
    .where("source", "=", source)
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function courseId(ids: ReadonlyMap<string, number>, source: string, key: string): number {
  const id = ids.get(key);
  if (id !== undefined) return id;
  throw new StoreError("unknown-reference", `${source} has no course "${key}" in the store`);
}

/** How much there is, matched or not. */
export async function counts(db: Database): Promise<LearningCounts> {
  const { observations } = await db
    .selectFrom("observation")
    .select((eb) => eb.fn.countAll<number>().as("observations"))
    .executeTakeFirstOrThrow();
  const { accounts, matched } = await db
    .selectFrom("account")
    .select((eb) => [
      eb.fn.countAll<number>().as("accounts"),
      eb.fn.count<number>("employee").as("matched"),
    ])
    .executeTakeFirstOrThrow();
  return { observations, accounts, matched };
}
