import { type EmployeeId, type EmployeeIdentity, type Position } from "@kompetanseregion/domain";

import { insertRows } from "../bulk/insert-rows.ts";
import { placeAccounts } from "../municipality/place-accounts.ts";
import { chunksOf, lastOfEach, periodOf } from "../rows.ts";
import { engineOf } from "../schema/engine-of.ts";
import { type Flag, type Tables } from "../schema/tables.ts";
import { type Database, type Session } from "../session.ts";
import { employedWithin, type Within } from "./employed-within.ts";

/** Who works where, and, in a table of their own, what names them. */
export interface PeopleRecords {
  /** Every position that is or has been held, by employee. */
  positions(): Promise<Position[]>;
  /** Every position that one employee holds or has held, from the earliest. */
  positionsOf(employee: EmployeeId): Promise<Position[]>;
  /** Everybody who holds a position in the units or below them on the date, by employee. */
  employedWithin(within: Within): Promise<EmployeeId[]>;
  /** What names the employees given; those without an identity are left out. */
  identities(employees: Iterable<EmployeeId>): Promise<EmployeeIdentity[]>;
  /**
   * Adds or replaces identities by employee, and positions by employee, unit, first day and title.
   *
   * @throws {StoreError} `unknown-reference` if a position names a unit that is not in the store.
   */
  save(changes: {
    readonly identities?: readonly EmployeeIdentity[];
    readonly positions?: readonly Position[];
  }): Promise<void>;
}

/** The people as the session sees them. */
export function peopleIn(session: Session): PeopleRecords {
  return {
    positions: async () => {
      const rows = await session.read
        .selectFrom("position")
        .selectAll()
        .orderBy("employee")
        .orderBy("from_date")
        .orderBy("unit")
        .orderBy("title")
        .execute();
      return rows.map(positionOf);
    },
    positionsOf: async (employee) => {
      const rows = await session.read
        .selectFrom("position")
        .selectAll()
        .where("employee", "=", employee)
        .orderBy("from_date")
        .orderBy("unit")
        .orderBy("title")
        .execute();
      return rows.map(positionOf);
    },
    employedWithin: (within) => employedWithin(session.read, within),
    identities: async (employees) => {
      const found: EmployeeIdentity[] = [];
      for (const chunk of chunksOf([...new Set(employees)])) {
        const rows = await session.read
          .selectFrom("identity")
          .selectAll()
          .where("employee", "in", chunk)
          .orderBy("employee")
          .execute();
        for (const { employee, employee_number: employeeNumber, name, email } of rows) {
          found.push({
            employee,
            ...(employeeNumber !== null && { employeeNumber }),
            name,
            ...(email !== null && { email }),
          });
        }
      }
      return found;
    },
    save: ({ identities = [], positions = [] }) =>
      session.write(async (db) => {
        await saveIdentities(db, identities);
        await savePositions(db, positions);
      }),
  };
}

function positionOf(row: Tables["position"]): Position {
  return {
    employee: row.employee,
    unit: row.unit,
    period: periodOf(row),
    ...(row.title !== "" && { title: row.title }),
    ftePercent: row.fte_percent,
    primary: row.is_primary === 1,
    manager: row.is_manager === 1,
  };
}

async function saveIdentities(db: Database, given: readonly EmployeeIdentity[]): Promise<void> {
  await insertRows(
    db,
    {
      table: "identity",
      columns: ["employee", "employee_number", "name", "email"],
      tail: `on conflict (employee) do update set employee_number = excluded.employee_number,
        name = excluded.name, email = excluded.email`,
    },
    lastOfEach(given, ({ employee }) => employee).map(
      ({ employee, employeeNumber, name, email }) => [
        employee,
        employeeNumber ?? null,
        name,
        email ?? null,
      ],
    ),
  );
}

async function savePositions(db: Database, given: readonly Position[]): Promise<void> {
  const once = lastOfEach(given, ({ employee, unit, period, title = "" }) =>
    JSON.stringify([employee, unit, period.from, title]),
  );
  await insertRows(
    db,
    {
      table: "position",
      columns: [
        "employee",
        "unit",
        "title",
        "from_date",
        "to_date",
        "fte_percent",
        "is_primary",
        "is_manager",
      ],
      tail: `on conflict (employee, unit, from_date, title) do update set
        to_date = excluded.to_date, fte_percent = excluded.fte_percent,
        is_primary = excluded.is_primary, is_manager = excluded.is_manager`,
    },
    once.map(({ employee, unit, title = "", period, ftePercent, primary, manager }) => [
      employee,
      unit,
      title,
      period.from,
      period.to ?? null,
      ftePercent,
      flag(primary),
      flag(manager),
    ]),
  );
  const employees = [...new Set(once.map(({ employee }) => employee))];
  await placeAccounts(db, engineOf(db), { employees });
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
