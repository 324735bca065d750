import { insertRows } from "../bulk/insert-rows.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { type AccountRow, accountRows, known } from "./accounts.ts";
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
  return insertRows(
    db,
    {
      table: "observation",
      columns: [
        "municipality",
        "account",
        "observed_course",
        "kind",
        "on_date",
        "at",
        "precision",
        "observed_at",
        "run",
      ],
      tail: "on conflict (municipality, account, observed_course, kind, on_date) do nothing",
    },
    given.map(({ account, courseKey, kind, on, at, precision, observedAt }) => {
      const { municipality, id } = known(accounts, account);
      const course = courseId(courses, source, courseKey);
      return [municipality, id, course, kind, on, at ?? null, precision, observedAt, seenIn];
    }),
  );
}

/** Accounts that no listing holds, such as deleted ones, still have a history worth keeping. */
async function accountsFor(
  db: Database,
  source: string,
  given: readonly Observation[],
): Promise<Map<string, AccountRow>> {
  const keys = [...new Set(given.map(({ account }) => account))];
  const seen = await accountRows(db, source, keys);
  const unseen = keys.filter((key) => !seen.has(key));
  if (unseen.length === 0) return seen;
  await insertRows(
    db,
    { table: "account", columns: ["source", "key", "is_suspended"] },
    unseen.map((key) => [source, key, 0]),
  );
  return new Map([...seen, ...(await accountRows(db, source, unseen))]);
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
