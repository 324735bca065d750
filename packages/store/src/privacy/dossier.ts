import { type EmployeeId, type UserId } from "@kompetanseregion/domain";
import { sql } from "kysely";

import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";

/** A fact about a person with what the source calls the course and when it was first read. */
export type DossierFact = Pick<
  Tables["observation"],
  "kind" | "on_date" | "at" | "precision" | "observed_at" | "run"
> & { readonly source: string; readonly course: string };

/** Everything that is stored about one employee, table by table, as it is stored. */
export interface Dossier {
  readonly identity: readonly Tables["identity"][];
  readonly position: readonly Tables["position"][];
  readonly account: readonly Omit<Tables["account"], "id">[];
  readonly account_identity: readonly Omit<Tables["account_identity"], "account">[];
  readonly observation: readonly DossierFact[];
  readonly match_decision: readonly Omit<Tables["match_decision"], "seq" | "account">[];
  readonly access_user: readonly Tables["access_user"][];
  readonly access_grant: readonly Tables["access_grant"][];
  readonly unit_role: readonly Tables["unit_role"][];
  readonly external_identity: readonly Tables["external_identity"][];
  /** That there is a passphrase, and since when; not what it is. */
  readonly local_account: readonly Pick<Tables["local_account"], "access_user" | "changed_at">[];
  readonly sign_in_session: readonly Omit<Tables["sign_in_session"], "hash">[];
  readonly api_token: readonly Omit<Tables["api_token"], "hash">[];
  readonly delegation: readonly Tables["delegation"][];
  readonly person_hold: readonly Tables["person_hold"][];
  /** The reminders that were sent to the employee. */
  readonly notice: readonly Tables["notice"][];
  /** Who has looked at what about the employee, and what was done. */
  readonly audit_entry: readonly Tables["audit_entry"][];
}

/** Reads everything that is stored about the employee; empty where nothing is. */
export async function dossierOf(db: Database, employee: EmployeeId): Promise<Dossier> {
  const users = await db
    .selectFrom("access_user")
    .selectAll()
    .where("employee", "=", employee)
    .orderBy("id")
    .execute();
  const userIds = users.map(({ id }) => id);
  return {
    identity: await db
      .selectFrom("identity")
      .selectAll()
      .where("employee", "=", employee)
      .execute(),
    position: await db
      .selectFrom("position")
      .selectAll()
      .where("employee", "=", employee)
      .orderBy("from_date")
      .orderBy("unit")
      .orderBy("title")
      .execute(),
    ...(await fromSources(db, employee)),
    ...(await signInOf(db, userIds)),
    access_user: users,
    access_grant:
      userIds.length === 0
        ? []
        : await db
            .selectFrom("access_grant")
            .selectAll()
            .where("access_user", "in", userIds)
            .orderBy("from_date")
            .execute(),
    unit_role: await db
      .selectFrom("unit_role")
      .selectAll()
      .where("employee", "=", employee)
      .orderBy("from_date")
      .execute(),
    delegation: await db
      .selectFrom("delegation")
      .selectAll()
      .where((eb) => eb.or([eb("principal", "=", employee), eb("deputy", "=", employee)]))
      .orderBy("from_date")
      .execute(),
    notice: await db
      .selectFrom("notice")
      .selectAll()
      .where("employee", "=", employee)
      .orderBy("expiry")
      .orderBy("stage")
      .execute(),
    person_hold: await db
      .selectFrom("person_hold")
      .selectAll()
      .where("employee", "=", employee)
      .execute(),
    audit_entry: await db
      .selectFrom("audit_entry")
      .innerJoin("audit_subject", "audit_subject.subject", "audit_entry.scope")
      .selectAll("audit_entry")
      .where("audit_subject.employee", "=", employee)
      .orderBy("seq")
      .execute(),
  };
}

/** How the users sign in; without what opens anything. */
async function signInOf(
  db: Database,
  users: readonly UserId[],
): Promise<Pick<Dossier, "external_identity" | "local_account" | "sign_in_session" | "api_token">> {
  // A list that is empty is no SQL: the empty text is nobody's id.
  const whose = [...users, ""];
  return {
    external_identity: await db
      .selectFrom("external_identity")
      .selectAll()
      .where(sql<boolean>`access_user in (${sql.join(whose)})`)
      .orderBy("reference")
      .execute(),
    local_account: await db
      .selectFrom("local_account")
      .select(["access_user", "changed_at"])
      .where(sql<boolean>`access_user in (${sql.join(whose)})`)
      .orderBy("access_user")
      .execute(),
    sign_in_session: await db
      .selectFrom("sign_in_session")
      .select(["id", "access_user", "method", "started_at", "seen_at"])
      .where(sql<boolean>`access_user in (${sql.join(whose)})`)
      .orderBy("started_at")
      .execute(),
    api_token: await db
      .selectFrom("api_token")
      .select(["id", "prefix", "label", "owner", "units", "persons"])
      .select(["created_at", "expires_at", "used_on", "ended_at", "ended_by"])
      .where(sql<boolean>`owner in (${sql.join(whose)})`)
      .orderBy("created_at")
      .execute(),
  };
}

/** What learning sources have told: accounts, what names them there, and what was learnt. */
async function fromSources(
  db: Database,
  employee: EmployeeId,
): Promise<Pick<Dossier, "account" | "account_identity" | "observation" | "match_decision">> {
  return {
    account: await db
      .selectFrom("account")
      .select(["source", "key", "workplace", "is_suspended", "employee", "municipality", "seen_in"])
      .where("employee", "=", employee)
      .orderBy("id")
      .execute(),
    account_identity: await db
      .selectFrom("account_identity")
      .innerJoin("account", "account.id", "account_identity.account")
      .select(["account_identity.name", "account_identity.email"])
      .select("account_identity.employee_number")
      .where("account.employee", "=", employee)
      .orderBy("account.id")
      .execute(),
    observation: await db
      .selectFrom("observation")
      .innerJoin("account", (join) =>
        join
          .onRef("account.municipality", "=", "observation.municipality")
          .onRef("account.id", "=", "observation.account"),
      )
      .innerJoin("observed_course", "observed_course.id", "observation.observed_course")
      .select(["observation.kind", "observation.on_date", "observation.at"])
      .select(["observation.precision", "observation.observed_at", "observation.run"])
      .select(["account.source", "observed_course.title as course"])
      .where("account.employee", "=", employee)
      .orderBy("observation.seq")
      .execute(),
    match_decision: await db
      .selectFrom("match_decision")
      .select(["employee", "decision", "decided_by", "decided_at"])
      .where("employee", "=", employee)
      .orderBy("seq")
      .execute(),
  };
}
