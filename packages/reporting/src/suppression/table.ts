import { type ReportUnit } from "../roll-up/report-unit.ts";
import { type Measure } from "../roll-up/roll-up.ts";

/** The figures of a unit and course besides the employees, in the order of their cells. */
export const courseMeasures = ["notStarted", "enrolled", "inProgress", "completed"] as const;

/** What both a roll-up's row and a suppressed one have. */
interface Row extends ReportUnit, Readonly<Record<Measure, unknown>> {
  readonly course: string;
}

/**
 * The cells of a report, numbered: first each unit's employees, then four for each unit and course.
 *
 * After the report's own units come as many *remainders* as there are inner units: the persons who
 * work in an inner unit itself. They are never printed, but a reader can compute them.
 */
export interface Table {
  /** Units and remainders. */
  readonly groups: number;
  readonly units: number;
  readonly courses: number;
  readonly cells: number;
  /** The units right below each unit. */
  readonly children: readonly (readonly number[])[];
  /** The remainder of each unit; −1 for a unit with nothing below it. */
  readonly remainderOf: readonly number[];
}

/** Lays out the cells of a report whose rows run through the courses for one unit at a time. */
export function layOut(rows: readonly Row[], courses: number): Table {
  const place = new Map<string, number>();
  const children: number[][] = [];
  if (courses > 0) {
    for (let at = 0; at < rows.length; at += courses) {
      const row = rows[at];
      if (!row) continue;
      const unit = children.length;
      place.set(row.unit, unit);
      children.push([]);
      // Without a parent among the rows, it is a top unit of the report.
      children[place.get(row.parent ?? "") ?? -1]?.push(unit);
    }
  }
  const units = children.length;
  let groups = units;
  const remainderOf = children.map((below) => (below.length === 0 ? -1 : groups++));
  return { groups, units, courses, cells: groups * (1 + courses * 4), children, remainderOf };
}

/** The cell of a group's employees. */
export function employeesCell(group: number): number {
  return group;
}

/** The cell of a group's figure in a course; `measure` counts through {@link courseMeasures}. */
export function courseCell(table: Table, group: number, course: number, measure: number): number {
  return table.groups + (group * table.courses + course) * 4 + measure;
}

/** What a cell shows, the other way round. */
export function describeCell(
  table: Table,
  cell: number,
): { group: number; course: number | undefined; measure: Measure } {
  if (cell < table.groups) return { group: cell, course: undefined, measure: "employees" };
  const rest = cell - table.groups;
  const pair = Math.floor(rest / 4);
  return {
    group: Math.floor(pair / table.courses),
    course: pair % table.courses,
    measure: courseMeasures[rest % 4] ?? "completed",
  };
}
