import { type Bounds, narrow, unbounded } from "./narrow.ts";
import { type SuppressedRollUp } from "./published.ts";
import { type Sum, type System } from "./system.ts";
import { courseCell, courseMeasures, employeesCell, layOut, type Table } from "./table.ts";
import { outsiderSystem } from "./values.ts";

/** A published roll-up as numbered cells. */
export interface PublishedCells {
  readonly table: Table;
  /** What is printed in each cell; −1 where it is hidden or not printed at all. */
  readonly shown: Int32Array;
  readonly system: System;
}

/** Numbers the published cells and sets up what their reader knows. */
export function readPublished(
  { rows, courses }: SuppressedRollUp,
  sums: readonly Sum[] = [],
): PublishedCells {
  const table = layOut(rows, courses.length);
  const shown = new Int32Array(table.cells).fill(-1);
  for (const [at, row] of rows.entries()) {
    const unit = Math.floor(at / courses.length);
    if (row.employees !== "suppressed") shown[employeesCell(unit)] = row.employees;
    for (const [measure, name] of courseMeasures.entries()) {
      const cell = row[name];
      if (cell === "suppressed") continue;
      shown[courseCell(table, unit, at % courses.length, measure)] = cell;
    }
  }
  const firstRows = rows.filter((_, at) => at % courses.length === 0);
  const system = outsiderSystem(
    table,
    firstRows.map(({ direct }) => direct),
    firstRows.map(({ overlap }) => overlap),
    sums,
  );
  return { table, shown, system };
}

/** The bounds before anything is inferred. */
export function printedBounds(shown: Int32Array): Bounds {
  const by = new Int32Array(shown.length).fill(-1);
  return {
    low: shown.map((value) => Math.max(value, 0)),
    high: shown.map((value) => (value < 0 ? unbounded : value)),
    lowBy: by,
    highBy: by.slice(),
  };
}

/**
 * What earlier releases tell about the cells of a report, cell by cell of that report; `cellOf`
 * finds the report's cell with the same unit, course and measure. What could be inferred then is
 * taken of the cells that `stands` marks, for each release.
 */
export function learn(
  releases: readonly SuppressedRollUp[],
  cells: number,
  cellOf: CellFinder,
  stands: readonly Uint8Array[],
): Learned {
  const low = new Int32Array(cells);
  const high = new Int32Array(cells).fill(unbounded);
  const hidden = new Set<number>();
  const shown = new Map<number, number[]>();
  for (const [at, release] of releases.entries()) {
    const then = readPublished(release);
    const bounds = printedBounds(then.shown);
    narrow(then.system, bounds);
    for (const { unit, course, measure, cell } of eachCell(release, then.table)) {
      const now = cellOf(unit, course, measure);
      if (now < 0) continue;
      const printed = then.shown[cell] ?? -1;
      if (printed >= 0) {
        shown.set(now, [...(shown.get(now) ?? []), printed]);
        continue;
      }
      hidden.add(now);
      // That a figure known then has not changed is the figure itself, and no inference.
      const isKnown = bounds.low[cell] === bounds.high[cell];
      if (stands[at]?.[now] !== 1 || isKnown) continue;
      const atLeast = Math.max(low[now] ?? 0, bounds.low[cell] ?? 0);
      const atMost = Math.min(high[now] ?? 0, bounds.high[cell] ?? 0);
      low[now] = atLeast;
      high[now] = atMost;
    }
  }
  return { low, high, hidden, shown };
}

/** Finds a cell by what it shows, −1 for none; the course does not matter for a number of employees. */
export type CellFinder = (unit: string, course: string, measure: number | "employees") => number;

/** What earlier releases tell. */
export interface Learned {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Cells that were hidden in any of them. */
  readonly hidden: ReadonlySet<number>;
  /** What was printed in cells that were not. */
  readonly shown: ReadonlyMap<number, readonly number[]>;
}

/** Finds the cells of a report by unit, course and measure. */
export function cellFinder(
  rows: readonly { readonly unit: string; readonly course: string }[],
  courses: readonly string[],
  table: Table,
): CellFinder {
  const unitNumber = new Map<string, number>();
  for (let unit = 0; unit < table.units; unit++) {
    unitNumber.set(rows[unit * courses.length]?.unit ?? "", unit);
  }
  const courseNumber = new Map(courses.map((course, number) => [course, number]));
  return (unit, course, measure) => {
    const group = unitNumber.get(unit);
    if (group === undefined) return -1;
    if (measure === "employees") return employeesCell(group);
    const number = courseNumber.get(course);
    return number === undefined ? -1 : courseCell(table, group, number, measure);
  };
}

function* eachCell(
  { rows, courses }: SuppressedRollUp,
  table: Table,
): Generator<{ unit: string; course: string; measure: number | "employees"; cell: number }> {
  for (const [at, { unit, course }] of rows.entries()) {
    const group = Math.floor(at / courses.length);
    const number = at % courses.length;
    if (number === 0) yield { unit, course, measure: "employees", cell: employeesCell(group) };
    for (const measure of courseMeasures.keys()) {
      yield { unit, course, measure, cell: courseCell(table, group, number, measure) };
    }
  }
}
