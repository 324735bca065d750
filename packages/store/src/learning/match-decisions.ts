import { type EmployeeId, type Instant } from "@kompetanseregion/domain";

import { type MatchVerdict } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { accountRows } from "./accounts.ts";

/** What a person said of an account and an employee, remembered with who and when. */
export interface MatchDecision {
  readonly account: string;
  readonly employee: EmployeeId;
  readonly decision: MatchVerdict;
  /** Who said it: a user's id. */
  readonly by: string;
  readonly at: Instant;
}

/** Every decision about a source's accounts, in the order they were made. */
export async function matchDecisions(db: Database, source: string): Promise<MatchDecision[]> {
  const rows = await db
    .selectFrom("match_decision")
    .innerJoin("account", "account.id", "match_decision.account")
    .select(["account.key", "match_decision.employee", "match_decision.decision"])
    .select(["match_decision.decided_by", "match_decision.decided_at"])
    .where("account.source", "=", source)
    .orderBy("match_decision.seq")
    .execute();
  return rows.map((row) => ({
    account: row.key,
    employee: row.employee,
    decision: row.decision,
    by: row.decided_by,
    at: row.decided_at,
  }));
}

/** Adds a decision; those before it stay. */
export async function appendMatchDecision(
  db: Database,
  source: string,
  { account, employee, decision, by, at }: MatchDecision,
): Promise<void> {
  const id = (await accountRows(db, source, [account])).get(account)?.id;
  if (id === undefined) {
    throw new StoreError("unknown-reference", `${source} has not shown the account`);
  }
  await db
    .insertInto("match_decision")
    .values({ account: id, employee, decision, decided_by: by, decided_at: at })
    .execute();
}
