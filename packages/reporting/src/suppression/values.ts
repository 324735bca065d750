import { type RollUp } from "../roll-up/roll-up.ts";
import { type Nesting, setUp, type Sum, type System } from "./system.ts";
import {
  courseCell,
  courseMeasures,
  describeCell,
  employeesCell,
  layOut,
  type Table,
} from "./table.ts";

/** A roll-up as numbered cells, with the remainders worked out. */
export interface Values {
  readonly table: Table;
  readonly of: Int32Array;
  /** Which units have persons of their own beside those in the units below. */
  readonly direct: readonly boolean[];
  /** Which units have persons in several of the units below. */
  readonly overlap: readonly boolean[];
  /**
   * What someone knows who also knows how many work in several units, and what they have done
   * where they are no fewer than `smallest`: what fewer have done may be told to nobody.
   */
  readonly insider: System;
}

/** Numbers the cells of a roll-up and works out what is left for each unit itself. */
export function valuesOf(rollUp: RollUp, smallest: number, sums: readonly Sum[] = []): Values {
  const courses = rollUp.courses.length;
  const table = layOut(rollUp.rows, courses);
  const of = new Int32Array(table.cells);
  for (const [at, row] of rollUp.rows.entries()) {
    const unit = Math.floor(at / courses);
    of[employeesCell(unit)] = row.employees;
    for (const [measure, name] of courseMeasures.entries()) {
      of[courseCell(table, unit, at % courses, measure)] = row[name];
    }
  }
  const direct = table.children.map(() => false);
  const overlap = table.children.map(() => false);
  for (let unit = 0; unit < table.units; unit++) {
    const remainder = table.remainderOf[unit] ?? -1;
    if (remainder < 0) continue;
    for (const cellOf of cellsOf(table)) {
      const rest = residual(table, of, unit, cellOf);
      of[cellOf(remainder)] = Math.max(rest, 0);
      if (rest > 0) direct[unit] = true;
      if (rest < 0) overlap[unit] = true;
    }
  }
  const values = of;
  const insider = setUp(
    table,
    (unit, cellOf): Nesting => {
      const several = (of: (group: number) => number): number =>
        Math.max(-residual(table, values, unit, of), 0);
      const { course } = describeCell(table, cellOf(unit));
      const overlaps = courseMeasures.map((_, measure) =>
        course === undefined ? 0 : several((group) => courseCell(table, group, course, measure)),
      );
      const isKnown = overlaps.every((count) => count === 0 || count >= smallest);
      return {
        remainder: direct[unit] ?? false,
        overlap: isKnown ? several(cellOf) : undefined,
      };
    },
    (group) => group < table.units || hasWholeRemainder(table, of, group),
    sums,
  );
  return { table, of, direct, overlap, insider };
}

/** What a reader of the published figures knows, who is told where persons may overlap. */
export function outsiderSystem(
  table: Table,
  direct: readonly boolean[],
  overlap: readonly boolean[],
  sums: readonly Sum[],
): System {
  return setUp(
    table,
    (unit) => ({ remainder: direct[unit] ?? false, overlap: overlap[unit] ? undefined : 0 }),
    (group) => group < table.units,
    sums,
  );
}

function* cellsOf(table: Table): Generator<(group: number) => number> {
  yield employeesCell;
  for (let course = 0; course < table.courses; course++) {
    for (const measure of courseMeasures.keys()) {
      yield (group) => courseCell(table, group, course, measure);
    }
  }
}

function residual(
  { children }: Table,
  of: Int32Array,
  unit: number,
  cellOf: (group: number) => number,
): number {
  const below = children[unit] ?? [];
  return below.reduce((rest, child) => rest - (of[cellOf(child)] ?? 0), of[cellOf(unit)] ?? 0);
}

/** Whether the remainder's figures add up, as they do where nobody works in several units. */
function hasWholeRemainder(table: Table, of: Int32Array, group: number): boolean {
  for (let course = 0; course < table.courses; course++) {
    const [notStarted = 0, enrolled = 0, inProgress = 0, completed = 0] = courseMeasures.map(
      (_, measure) => of[courseCell(table, group, course, measure)] ?? 0,
    );
    if (of[employeesCell(group)] !== notStarted + enrolled) return false;
    if (enrolled !== inProgress + completed) return false;
  }
  return true;
}
