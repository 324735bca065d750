import { type ObservedAccount } from "@kompetanseregion/domain";

import { type Selectable } from "kysely";

import { insertRows } from "../bulk/insert-rows.ts";
import { placeAccounts } from "../municipality/place-accounts.ts";
import { chunksOf, lastOfEach } from "../rows.ts";
import { engineOf } from "../schema/engine-of.ts";
import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { type AccountMatch, type SavedCounts, type StoredAccount } from "./learning-types.ts";
import { runNumber } from "./runs.ts";

/** Adds or changes a source's accounts by their key; whom they are matched to stays. */
export async function saveAccounts(
  db: Database,
  source: string,
  run: string,
  given: readonly ObservedAccount[],
): Promise<SavedCounts> {
  const seenIn = runNumber(run);
  const saved = { added: 0, changed: 0 };
  for (const chunk of chunksOf(lastOfEach(given, ({ key }) => key))) {
    const news = await differing(db, source, chunk);
    saved.added += news.filter(({ isKnown }) => !isKnown).length;
    saved.changed += news.filter(({ isKnown }) => isKnown).length;
    if (news.length === 0) continue;
    await insertRows(
      db,
      {
        table: "account",
        columns: ["source", "key", "workplace", "is_suspended", "seen_in"],
        tail: `on conflict (source, key) do update set workplace = excluded.workplace,
          is_suspended = excluded.is_suspended, seen_in = excluded.seen_in`,
      },
      news.map(({ account: { key, workplace, suspended } }) => [
        source,
        key,
        workplace ?? null,
        suspended ? 1 : 0,
        seenIn,
      ]),
    );
    await saveIdentities(
      db,
      source,
      news.map(({ account }) => account),
    );
  }
  return saved;
}

/** Those that are not there yet, or not as they are given. */
async function differing(
  db: Database,
  source: string,
  given: readonly ObservedAccount[],
): Promise<{ readonly account: ObservedAccount; readonly isKnown: boolean }[]> {
  const keys = given.map(({ key }) => key);
  const rows = await db
    .selectFrom("account")
    .innerJoin("account_identity", "account_identity.account", "account.id")
    .where("source", "=", source)
    .where("key", "in", keys)
    .select(["key", "workplace", "is_suspended", "name", "email", "employee_number"])
    .execute();
  const stored = new Map(
    rows.map((row) => [
      row.key,
      [row.name, row.email, row.employee_number, row.workplace, row.is_suspended].join("\n"),
    ]),
  );
  return given.flatMap((account) => {
    const { key, name, email, employeeNumber, workplace, suspended } = account;
    const asGiven = [name, email, employeeNumber, workplace, suspended ? 1 : 0].join("\n");
    const known = stored.get(key);
    return known === asGiven ? [] : [{ account, isKnown: known !== undefined }];
  });
}

async function saveIdentities(
  db: Database,
  source: string,
  given: readonly ObservedAccount[],
): Promise<void> {
  const rows = await accountRows(
    db,
    source,
    given.map(({ key }) => key),
  );
  await insertRows(
    db,
    {
      table: "account_identity",
      columns: ["account", "name", "email", "employee_number"],
      tail: `on conflict (account) do update set name = excluded.name, email = excluded.email,
        employee_number = excluded.employee_number`,
    },
    given.map(({ key, name, email, employeeNumber }) => [
      known(rows, key).id,
      name,
      email ?? null,
      employeeNumber ?? null,
    ]),
  );
}

/** Says which employees the accounts are. */
export async function matchAccounts(
  db: Database,
  source: string,
  matches: readonly AccountMatch[],
): Promise<void> {
  const once = lastOfEach(matches, ({ account }) => account);
  const seen = await accountRows(
    db,
    source,
    once.map(({ account }) => account),
  );
  if (seen.size < once.length) {
    const unseen = once.length - seen.size;
    throw new StoreError("unknown-reference", `${source} has not shown ${unseen} of the accounts`);
  }
  for (const chunk of chunksOf(once)) {
    await db
      .insertInto("account")
      .values(
        chunk.map(({ account, employee }) => ({
          source,
          key: account,
          workplace: null,
          is_suspended: 0,
          employee: employee ?? null,
          municipality: "" as const,
          seen_in: null,
        })),
      )
      // Every one is there, so it is always this; one statement for many is what it is for.
      .onConflict((oc) =>
        oc
          .columns(["source", "key"])
          .doUpdateSet((eb) => ({ employee: eb.ref("excluded.employee") })),
      )
      .execute();
  }
  await placeAccounts(db, engineOf(db), { accounts: [...seen.values()].map(({ id }) => id) });
}

/** A source's accounts as they were last seen, by key. */
export async function accountsOf(db: Database, source: string): Promise<StoredAccount[]> {
  const rows = await db
    .selectFrom("account")
    .innerJoin("account_identity", "account_identity.account", "account.id")
    .where("source", "=", source)
    .select(["key", "workplace", "is_suspended", "employee", "seen_in"])
    .select(["name", "email", "employee_number"])
    .orderBy("key")
    .execute();
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    ...(row.email !== null && { email: row.email }),
    ...(row.employee_number !== null && { employeeNumber: row.employee_number }),
    ...(row.workplace !== null && { workplace: row.workplace }),
    suspended: row.is_suspended === 1,
    ...(row.employee !== null && { employee: row.employee }),
    run: String(row.seen_in),
  }));
}

/** Which row an account is, and where its facts are kept. */
export type AccountRow = Pick<Selectable<Tables["account"]>, "id" | "municipality">;

/** The rows by the source's keys; keys that have never been seen are left out. */
export async function accountRows(
  db: Database,
  source: string,
  keys: readonly string[],
): Promise<Map<string, AccountRow>> {
  const found = new Map<string, AccountRow>();
  for (const chunk of chunksOf([...new Set(keys)])) {
    const rows = await db
      .selectFrom("account")
      .select(["key", "id", "municipality"])
      .where("source", "=", source)
      .where("key", "in", chunk)
      .execute();
    for (const { key, ...row } of rows) found.set(key, row);
  }
  return found;
}

/** The row of a key that the same transaction has just written. */
export function known(rows: ReadonlyMap<string, AccountRow>, key: string): AccountRow {
  const row = rows.get(key);
  if (row === undefined) throw new StoreError("conflict", "an account vanished while it was saved");
  return row;
}
