import { toEpochDay } from "@kompetanseregion/domain";

import { type RollUp } from "../src/index.ts";
import { asOf, type Made } from "./made.ts";

const day = toEpochDay(asOf);
const open = 0x7fffffff;

/** Sums over all cells, weighted by unit and course, so that no two errors cancel out. */
export interface Checksum {
  readonly employees: number;
  readonly inProgress: number;
  readonly completed: number;
}

/** The columns of every table, all of them integers. */
export const tables = {
  closure: ["unit", "above"],
  position: ["person", "unit", "begins", "ends"],
  event: ["person", "course", "kind", "day"],
} as const;

/** One row for each person and course, the days side by side: the fairest table for SQL. */
export const fold = `CREATE TABLE training AS
  SELECT person, course,
    coalesce(min(CASE WHEN kind = 0 THEN day END), ${open}) AS enrolled,
    coalesce(min(CASE WHEN kind = 1 THEN day END), ${open}) AS completed,
    coalesce(min(CASE WHEN kind = 2 THEN day END), ${open}) AS revoked
  FROM event GROUP BY person, course ORDER BY person, course`;

/** Indexes that hold all that the report reads. */
export const indexes = [
  "CREATE INDEX t ON training (person, course, enrolled, completed, revoked)",
  "CREATE INDEX p ON position (unit, person, begins, ends)",
  "CREATE INDEX c ON closure (unit, above)",
  "CREATE INDEX a ON closure (above, unit)",
];

/**
 * The report, for all units or those of one, as a {@link Checksum} in one row.
 *
 * @param root - The number of the top unit; all where left out.
 * @param works - How the engine shall take the list of who works where: `NOT MATERIALIZED` or nothing.
 */
export function query(root: number | undefined, works = ""): string {
  return `WITH works AS ${works} (
    SELECT DISTINCT c.above AS unit, p.person FROM position p JOIN closure c ON c.unit = p.unit
    WHERE p.begins <= ${day} AND ${day} < p.ends
    ${root === undefined ? "" : `AND c.above IN (SELECT unit FROM closure WHERE above = ${root})`}
  ), cells AS (
    SELECT w.unit, t.course,
      sum(CASE WHEN t.completed <= ${day} AND ${day} < t.revoked THEN 1 ELSE 0 END) AS completed,
      sum(CASE WHEN t.enrolled <= ${day} AND NOT (t.completed <= ${day} AND ${day} < t.revoked)
        THEN 1 ELSE 0 END) AS in_progress
    FROM works w JOIN training t ON t.person = w.person GROUP BY w.unit, t.course
  )
  SELECT e.employees, c.in_progress, c.completed FROM
    (SELECT sum(n * (unit + 1)) AS employees
      FROM (SELECT unit, count(*) AS n FROM works GROUP BY unit) AS u) AS e,
    (SELECT sum(in_progress * (unit + 1) * (course + 1)) AS in_progress,
      sum(completed * (unit + 1) * (course + 1)) AS completed FROM cells) AS c`;
}

/** The rows of every table, straight from the records; the closure as of the date. */
export function rowsOf({
  country,
}: Made): Record<keyof typeof tables, () => Generator<readonly number[]>> {
  const unitNumber = new Map(country.units.map(({ id }, number) => [id, number]));
  const courseNumber = new Map(country.courses.map(({ id }, number) => [id, number]));
  const parentOf = new Map(
    country.placements
      .filter(({ period }) => period.from <= asOf && (period.to === undefined || asOf < period.to))
      .map(({ unit, parent }) => [unitNumber.get(unit) ?? -1, unitNumber.get(parent) ?? -1]),
  );
  const dayOf = new Map<string, number>();
  const person = (employee: string): number => Number(employee.slice(1));
  return {
    *closure() {
      for (const unit of unitNumber.values()) {
        let above: number | undefined = unit;
        for (; above !== undefined; above = parentOf.get(above)) yield [unit, above];
      }
    },
    *position() {
      for (const { employee, unit, period } of country.positions()) {
        const to = period.to === undefined ? open : toEpochDay(period.to);
        yield [person(employee), unitNumber.get(unit) ?? -1, toEpochDay(period.from), to];
      }
    },
    *event() {
      for (const { employee, course, kind, on } of country.events()) {
        let date = dayOf.get(on);
        if (date === undefined) dayOf.set(on, (date = toEpochDay(on)));
        const number = kind === "enrolled" ? 0 : kind === "completed" ? 1 : 2;
        yield [person(employee), courseNumber.get(course) ?? -1, number, date];
      }
    },
  };
}

/** The same sums over our own rows. */
export function checksum({ country }: Made, { rows }: RollUp): Checksum {
  const unitNumber = new Map(country.units.map(({ id }, number) => [id, number]));
  const courseNumber = new Map(country.courses.map(({ id }, number) => [id, number]));
  let [employees, inProgress, completed] = [0, 0, 0];
  for (const row of rows) {
    const unit = (unitNumber.get(row.unit) ?? 0) + 1;
    const course = (courseNumber.get(row.course) ?? 0) + 1;
    if (course === 1) employees += row.employees * unit;
    inProgress += row.inProgress * unit * course;
    completed += row.completed * unit * course;
  }
  return { employees, inProgress, completed };
}

/** An engine's one row. */
export function toChecksum(row: readonly unknown[] | undefined): Checksum {
  const [employees = 0, inProgress = 0, completed = 0] = (row ?? []).map(Number);
  return { employees, inProgress, completed };
}
