import { type EmployeeId, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";
import { sql } from "kysely";

import { type Database } from "../session.ts";

/** Whose subtrees, and on which day. */
export interface Within {
  /** The top units; the empty list holds nobody. */
  readonly units: readonly OrgUnitId[];
  readonly asOf: LocalDate;
}

/**
 * Everybody who holds a position in one of the units or below it on the date, by employee.
 *
 * The scope is part of the query: the database walks down from the units given, over the units and
 * placements of that day, and meets nobody else. A unit that does not exist on the date holds
 * nobody, and is no way down to others.
 */
export async function employedWithin(db: Database, { units, asOf }: Within): Promise<EmployeeId[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ employee: EmployeeId }>`
    with recursive within_scope (unit) as (
      select org_unit.id from org_unit
      where org_unit.id in (${sql.join(units)}) and ${onDay("org_unit", asOf)}
      union
      select placement.unit from within_scope
      join placement on placement.parent = within_scope.unit and ${onDay("placement", asOf)}
      join org_unit on org_unit.id = placement.unit and ${onDay("org_unit", asOf)}
    )
    select distinct position.employee from within_scope
    join position on position.unit = within_scope.unit and ${onDay("position", asOf)}
    order by position.employee`.execute(db);
  return rows.map(({ employee }) => employee);
}

function onDay(table: "org_unit" | "placement" | "position", date: LocalDate) {
  const from = sql.ref(`${table}.from_date`);
  const to = sql.ref(`${table}.to_date`);
  return sql`${from} <= ${date} and (${to} is null or ${to} > ${date})`;
}
