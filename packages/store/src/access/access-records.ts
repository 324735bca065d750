import {
  type AccessGrant,
  type Delegation,
  type EmployeeId,
  OrgUnitId,
  type UnitRole,
  type UserId,
} from "@kompetanseregion/domain";

import { sql } from "kysely";

import { chunksOf, lastOfEach, periodColumns, periodOf } from "../rows.ts";
import { type Tables } from "../schema/tables.ts";
import { besideTraining, type Database, type Session } from "../session.ts";

/** Somebody who signs in, and which employee that is, where it is one. */
export interface StoredUser {
  readonly id: UserId;
  readonly employee?: EmployeeId;
}

/** A user and everything that bears on what they may do, on any day. */
export interface UserRights extends StoredUser {
  readonly grants: readonly AccessGrant[];
  /** The user's own roles, and those of everybody they stand in for at some time. */
  readonly unitRoles: readonly UnitRole[];
  /** Where the user is the deputy. */
  readonly delegations: readonly Delegation[];
}

/** Who may do what, through time: nothing is removed, a right ends on a day. */
export interface AccessRecords {
  /** Every user, by id. */
  users(): Promise<StoredUser[]>;
  /** One user's rights; `undefined` where there is no such user. */
  rightsOf(user: string): Promise<UserRights | undefined>;
  /** Every grant that is or has been, by user, role, unit and first day. */
  grants(): Promise<AccessGrant[]>;
  /** Every role that came with an employment, by employee, role, unit and first day. */
  unitRoles(): Promise<UnitRole[]>;
  /** Every standing-in, by deputy, principal, unit and first day. */
  delegations(): Promise<Delegation[]>;
  /**
   * Adds users, and adds or replaces the others by all of their columns but the last day.
   *
   * @throws {StoreError} `unknown-reference` if a grant or a role names a unit, or a grant a user,
   *   that is neither in the store nor in the call.
   */
  save(changes: {
    readonly users?: readonly StoredUser[];
    readonly grants?: readonly AccessGrant[];
    readonly unitRoles?: readonly UnitRole[];
    readonly delegations?: readonly Delegation[];
  }): Promise<void>;
}

/** The rights as the session sees them. */
export function accessIn(session: Session): AccessRecords {
  return {
    users: async () => {
      const rows = await session.read.selectFrom("access_user").selectAll().orderBy("id").execute();
      return rows.map(userOf);
    },
    rightsOf: (user) => rightsOf(session.read, user),
    grants: async () => (await grantsIn(session.read).execute()).map(grantOf),
    unitRoles: async () => (await unitRolesIn(session.read).execute()).map(unitRoleOf),
    delegations: async () => (await delegationsIn(session.read).execute()).map(delegationOf),
    save: ({ users = [], grants = [], unitRoles = [], delegations = [] }) =>
      session.write(async (db) => {
        await saveUsers(db, users);
        await saveGrants(db, grants);
        await saveUnitRoles(db, unitRoles);
        await saveDelegations(db, delegations);
      }, besideTraining),
  };
}

async function rightsOf(db: Database, id: string): Promise<UserRights | undefined> {
  const row = await db
    .selectFrom("access_user")
    .selectAll()
    .where(sql<boolean>`id = ${id}`)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const user = userOf(row);
  const grants = (await grantsIn(db).where("access_user", "=", user.id).execute()).map(grantOf);
  const { employee } = user;
  if (employee === undefined) return { ...user, grants, unitRoles: [], delegations: [] };
  const lent = await delegationsIn(db).where("deputy", "=", employee).execute();
  const whose = [...new Set([employee, ...lent.map(({ principal }) => principal)])];
  const roles = await unitRolesIn(db).where("employee", "in", whose).execute();
  return {
    ...user,
    grants,
    unitRoles: roles.map(unitRoleOf),
    delegations: lent.map(delegationOf),
  };
}

function grantsIn(db: Database) {
  return db
    .selectFrom("access_grant")
    .selectAll()
    .orderBy("access_user")
    .orderBy("role")
    .orderBy("unit")
    .orderBy("from_date");
}

function unitRolesIn(db: Database) {
  return db
    .selectFrom("unit_role")
    .selectAll()
    .orderBy("employee")
    .orderBy("role")
    .orderBy("unit")
    .orderBy("from_date");
}

function delegationsIn(db: Database) {
  return db
    .selectFrom("delegation")
    .selectAll()
    .orderBy("deputy")
    .orderBy("principal")
    .orderBy("unit")
    .orderBy("from_date");
}

function userOf({ id, employee }: Tables["access_user"]): StoredUser {
  return { id, ...(employee !== null && { employee }) };
}

function grantOf(row: Tables["access_grant"]): AccessGrant {
  const { access_user: user, role, unit, given_by: givenBy } = row;
  return { user, role, unit, period: periodOf(row), givenBy };
}

function unitRoleOf(row: Tables["unit_role"]): UnitRole {
  const { employee, unit, role } = row;
  return { employee, unit, role, period: periodOf(row) };
}

function delegationOf(row: Tables["delegation"]): Delegation {
  const { principal, deputy, unit } = row;
  return {
    principal,
    deputy,
    ...(unit !== "" && { unit: OrgUnitId.parse(unit) }),
    period: periodOf(row),
  };
}

async function saveUsers(db: Database, given: readonly StoredUser[]): Promise<void> {
  for (const chunk of chunksOf(lastOfEach(given, ({ id }) => id))) {
    await db
      .insertInto("access_user")
      .values(chunk.map(({ id, employee }) => ({ id, employee: employee ?? null })))
      .onConflict((oc) =>
        oc.column("id").doUpdateSet((eb) => ({ employee: eb.ref("excluded.employee") })),
      )
      .execute();
  }
}

async function saveGrants(db: Database, given: readonly AccessGrant[]): Promise<void> {
  const once = lastOfEach(given, ({ user, role, unit, period }) =>
    JSON.stringify([user, role, unit, period.from]),
  );
  for (const chunk of chunksOf(once)) {
    await db
      .insertInto("access_grant")
      .values(
        chunk.map(({ user, role, unit, period, givenBy }) => ({
          access_user: user,
          role,
          unit,
          ...periodColumns(period),
          given_by: givenBy,
        })),
      )
      .onConflict((oc) =>
        oc.columns(["access_user", "role", "unit", "from_date"]).doUpdateSet((eb) => ({
          to_date: eb.ref("excluded.to_date"),
          given_by: eb.ref("excluded.given_by"),
        })),
      )
      .execute();
  }
}

async function saveUnitRoles(db: Database, given: readonly UnitRole[]): Promise<void> {
  const once = lastOfEach(given, ({ employee, role, unit, period }) =>
    JSON.stringify([employee, role, unit, period.from]),
  );
  for (const chunk of chunksOf(once)) {
    await db
      .insertInto("unit_role")
      .values(
        chunk.map(({ employee, role, unit, period }) => ({
          employee,
          role,
          unit,
          ...periodColumns(period),
        })),
      )
      .onConflict((oc) =>
        oc
          .columns(["employee", "role", "unit", "from_date"])
          .doUpdateSet((eb) => ({ to_date: eb.ref("excluded.to_date") })),
      )
      .execute();
  }
}

async function saveDelegations(db: Database, given: readonly Delegation[]): Promise<void> {
  const once = lastOfEach(given, ({ principal, deputy, unit, period }) =>
    JSON.stringify([principal, deputy, unit, period.from]),
  );
  for (const chunk of chunksOf(once)) {
    await db
      .insertInto("delegation")
      .values(
        chunk.map(({ principal, deputy, unit = "", period }) => ({
          principal,
          deputy,
          unit,
          ...periodColumns(period),
        })),
      )
      .onConflict((oc) =>
        oc
          .columns(["deputy", "principal", "unit", "from_date"])
          .doUpdateSet((eb) => ({ to_date: eb.ref("excluded.to_date") })),
      )
      .execute();
  }
}
