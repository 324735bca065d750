import { type ObservedAccount } from "@kompetanseregion/domain";

import { chunksOf, lastOfEach } from "../rows.ts";
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
    await db
      .insertInto("account")
      .values(
        news.map(({ account: { key, workplace, suspended } }) => ({
          source,
          key,
          workplace: workplace ?? null,
          is_suspended: suspended ? 1 : 0,
          employee: null,
          seen_in: seenIn,
        })),
      )
      .onConflict((oc) =>
        oc.columns(["source", "key"]).doUpdateSet((eb) => ({
          workplace: eb.ref("excluded.workplace"),
          is_suspended: eb.ref("excluded.is_suspended"),
          seen_in: eb.ref("excluded.seen_in"),
        })),
      )
      .execute();
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
  const ids = await accountIds(
    db,
    source,
    given.map(({ key }) => key),
  );
  await db
    .insertInto("account_identity")
    .values(
      given.map(({ key, name, email, employeeNumber }) => ({
        account: known(ids, key),
        name,
        email: email ?? null,
        employee_number: employeeNumber ?? null,
      })),
    )
    .onConflict((oc) =>
      oc.column("account").doUpdateSet((eb) => ({
        name: eb.ref("excluded.name"),
        email: eb.ref("excluded.email"),
        employee_number: eb.ref("excluded.employee_number"),
      })),
    )
    .execute();
}

/** Says which employees the accounts are. */
export async function matchAccounts(
  db: Database,
  source: string,
  matches: readonly AccountMatch[],
): Promise<void> {
  const once = lastOfEach(matches, ({ account }) => account);
  const seen = await accountIds(
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

/** The rows' ids by the source's keys; keys that have never been seen are left out. */
export async function accountIds(
  db: Database,
  source: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const chunk of chunksOf([...new Set(keys)])) {
    const rows = await db
      .selectFrom("account")
      .select(["key", "id"])
      .where("source", "=", source)
      .where("key", "in", chunk)
      .execute();
    for (const { key, id } of rows) ids.set(key, id);
  }
  return ids;
}

/** The id of a key that the same transaction has just written. */
export function known(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new StoreError("conflict", "an account vanished while it was saved");
  return id;
}
