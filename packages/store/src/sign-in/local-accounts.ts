import { sql } from "kysely";
import { z } from "zod";

import { type Tables } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { bookkeeping } from "./bookkeeping.ts";
import { type SignInRecords } from "./sign-in-records.ts";
import { type LocalAccount } from "./sign-in-types.ts";

type LocalAccounts = Pick<
  SignInRecords,
  | "localAccount"
  | "localAccounts"
  | "saveLocalAccount"
  | "removeLocalAccount"
  | "saveLink"
  | "link"
  | "takeLink"
>;

/** Passphrases, and the links to choose one. */
export function localAccountsIn(session: Session): LocalAccounts {
  return {
    localAccount: async (user) => {
      const row = await session.read
        .selectFrom("local_account")
        .selectAll()
        .where(sql<boolean>`access_user = ${user}`)
        .executeTakeFirst();
      return row && accountOf(row);
    },
    localAccounts: async () => {
      const rows = await session.read
        .selectFrom("local_account")
        .selectAll()
        .orderBy("access_user")
        .execute();
      return rows.map(accountOf);
    },
    saveLocalAccount: ({ user, passphrase, totp, recovery, changedAt }) =>
      session.write(async (db) => {
        const columns = {
          passphrase,
          totp: totp?.secret ?? null,
          totp_step: totp?.step ?? 0,
          recovery: JSON.stringify(recovery),
          changed_at: changedAt,
        };
        await db
          .insertInto("local_account")
          .values({ access_user: user, ...columns })
          .onConflict((oc) => oc.column("access_user").doUpdateSet(columns))
          .execute();
      }, bookkeeping),
    removeLocalAccount: (user) =>
      session.write(async (db) => {
        await db.deleteFrom("one_time_link").where("access_user", "=", user).execute();
        const { numDeletedRows } = await db
          .deleteFrom("local_account")
          .where("access_user", "=", user)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }, bookkeeping),
    saveLink: ({ hash, user, expiresAt }) =>
      session.write(async (db) => {
        await db.deleteFrom("one_time_link").where("access_user", "=", user).execute();
        await db
          .insertInto("one_time_link")
          .values({ hash, access_user: user, expires_at: expiresAt })
          .execute();
      }, bookkeeping),
    link: async (hash) => {
      const row = await session.read
        .selectFrom("one_time_link")
        .selectAll()
        .where("hash", "=", hash)
        .executeTakeFirst();
      return row && { hash, user: row.access_user, expiresAt: row.expires_at };
    },
    takeLink: (hash) =>
      session.write(async (db) => {
        const { numDeletedRows } = await db
          .deleteFrom("one_time_link")
          .where("hash", "=", hash)
          .executeTakeFirstOrThrow();
        return numDeletedRows > 0n;
      }, bookkeeping),
  };
}

function accountOf(row: Tables["local_account"]): LocalAccount {
  return {
    user: row.access_user,
    passphrase: row.passphrase,
    ...(row.totp !== null && { totp: { secret: row.totp, step: row.totp_step } }),
    recovery: z.array(z.string()).parse(JSON.parse(row.recovery)),
    changedAt: row.changed_at,
  };
}
