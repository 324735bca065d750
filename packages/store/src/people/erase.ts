import { randomUUID } from "node:crypto";

import { EmployeeId } from "@kompetanseregion/domain";

import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { eraseSignIn } from "../sign-in/erase-sign-in.ts";
import { dropReadings } from "../sync/readings.ts";

/** What an erasure took away, to be kept as its receipt; it names nobody. */
export interface Erasure {
  /** Names that were removed. */
  readonly identities: number;
  /** Positions that belong to a pseudonym now. Their titles stay. */
  readonly positions: number;
  /** Accounts whose key, name, address and workplace were removed. */
  readonly accounts: number;
  /**
   * Whether what was removed is gone from the database's own files too; `false` while another
   * process is still reading the earlier state.
   */
  readonly scrubbed: boolean;
}

/**
 * The tables that an erasure changes: rows that an engine has only marked as gone may name people
 * until their files are written anew.
 */
export const erasedFrom = [
  "identity",
  "position",
  "account",
  "account_identity",
  "match_decision",
  "access_user",
  "unit_role",
  "delegation",
  "audit_subject",
  "person_hold",
  "notice",
  "import_run",
  "reading",
  "staged_course",
  "staged_account",
  "staged_fact",
  "external_identity",
  "local_account",
  "one_time_link",
  "sign_in_session",
  "api_token",
] as const satisfies (keyof Tables)[];

/** Gives each employee a pseudonym that leads nowhere, and removes what names them. */
export async function erase(
  db: Database,
  employees: Iterable<EmployeeId>,
): Promise<Omit<Erasure, "scrubbed">> {
  const erasure = { identities: 0, positions: 0, accounts: 0 };
  // What has been read and does not count yet may name them; a read that goes on begins anew.
  await dropReadings(db);
  // So may what stood before an import; it can no longer be taken back.
  await db.updateTable("import_run").set({ before: null }).execute();
  for (const employee of new Set(employees)) {
    const pseudonym = EmployeeId.parse(`erased-${randomUUID()}`);
    const identity = await db
      .deleteFrom("identity")
      .where("employee", "=", employee)
      .executeTakeFirstOrThrow();
    const position = await db
      .updateTable("position")
      .set({ employee: pseudonym })
      .where("employee", "=", employee)
      .executeTakeFirstOrThrow();
    await eraseSignIn(db, employee);
    await renameRights(db, employee, pseudonym);
    await db.deleteFrom("audit_subject").where("employee", "=", employee).execute();
    await db.deleteFrom("person_hold").where("employee", "=", employee).execute();
    await db.deleteFrom("notice").where("employee", "=", employee).execute();
    const accounts = await db
      .selectFrom("account")
      .select("id")
      .where("employee", "=", employee)
      .execute();
    for (const { id } of accounts) {
      await db.deleteFrom("account_identity").where("account", "=", id).execute();
      await db
        .updateTable("account")
        .set({ key: `erased-${randomUUID()}`, workplace: null, employee: pseudonym })
        .where("id", "=", id)
        .execute();
    }
    await db
      .updateTable("match_decision")
      .set({ employee: pseudonym })
      .where("employee", "=", employee)
      .execute();
    erasure.identities += Number(identity.numDeletedRows);
    erasure.positions += Number(position.numUpdatedRows);
    erasure.accounts += accounts.length;
  }
  return erasure;
}

/** What the employee might do goes on under the pseudonym; nobody signs in as them any more. */
async function renameRights(
  db: Database,
  employee: EmployeeId,
  pseudonym: EmployeeId,
): Promise<void> {
  await db
    .updateTable("access_user")
    .set({ employee: null })
    .where("employee", "=", employee)
    .execute();
  await db
    .updateTable("unit_role")
    .set({ employee: pseudonym })
    .where("employee", "=", employee)
    .execute();
  await db
    .updateTable("delegation")
    .set({ principal: pseudonym })
    .where("principal", "=", employee)
    .execute();
  await db
    .updateTable("delegation")
    .set({ deputy: pseudonym })
    .where("deputy", "=", employee)
    .execute();
}
