import {
  type AccessGrant,
  type Delegation,
  type EmployeeId,
  OrgUnitId,
  type UnitRole,
  type UserId,
} from "@kompetanseregion/domain";

import { chunksOf, lastOfEach, periodColumns, periodOf } from "../rows.ts";
import { type Database, type Session } from "../session.ts";

/** Somebody who signs in, and which employee that is, where it is one. */
export interface StoredUser {
  readonly id: UserId;
  readonly employee?: EmployeeId;
}

/** Who may do what, through time: nothing is removed, a right ends on a day. */
export interface AccessRecords {
  /** Every user, by id. */
  users(): Promise<StoredUser[]>;
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
      return rows.map(({ id, employee }) => ({ id, ...(employee !== null && { employee }) }));
    },
    grants: async () => {
      const rows = await session.read
        .selectFrom("access_grant")
        .selectAll()
        .orderBy("access_user")
        .orderBy("role")
        .orderBy("unit")
        .orderBy("from_date")
        .execute();
      return rows.map(({ access_user: user, role, unit, given_by: givenBy, ...row }) => ({
        user,
        role,
        unit,
        period: periodOf(row),
        givenBy,
      }));
    },
    unitRoles: async () => {
      const rows = await session.read
        .selectFrom("unit_role")
        .selectAll()
        .orderBy("employee")
        .orderBy("role")
        .orderBy("unit")
        .orderBy("from_date")
        .execute();
      return rows.map(({ employee, unit, role, ...row }) => ({
        employee,
        unit,
        role,
        period: periodOf(row),
      }));
    },
    delegations: async () => {
      const rows = await session.read
        .selectFrom("delegation")
        .selectAll()
        .orderBy("deputy")
        .orderBy("principal")
        .orderBy("unit")
        .orderBy("from_date")
        .execute();
      return rows.map(({ principal, deputy, unit, ...row }) => ({
        principal,
        deputy,
        ...(unit !== "" && { unit: OrgUnitId.parse(unit) }),
        period: periodOf(row),
      }));
    },
    save: ({ users = [], grants = [], unitRoles = [], delegations = [] }) =>
      session.write(async (db) => {
        await saveUsers(db, users);
        await saveGrants(db, grants);
        await saveUnitRoles(db, unitRoles);
        await saveDelegations(db, delegations);
      }),
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
