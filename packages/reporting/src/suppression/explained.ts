import { type Bounds } from "./narrow.ts";
import { type System } from "./system.ts";
import { courseCell, courseMeasures, employeesCell, type Table } from "./table.ts";

const [notStarted, enrolled, inProgress, completed] = [0, 1, 2, 3] as const;

/** The measures that are 0 where all are in one: all have completed, so none is in progress. */
const othersOf: readonly (readonly number[])[] = [
  [enrolled, inProgress, completed],
  [notStarted],
  [notStarted, completed],
  [notStarted, inProgress],
];

/**
 * Finds what follows for a unit from what may be told about a large group that it is part of.
 *
 * That none of 4 098 employees has completed a course may be shown, so it is no secret about the
 * three of them in one office; nor is what follows from all or none of the groups that are left
 * over of a printed unit, where such a group has `groupBelow` persons or more.
 *
 * @returns Whether a cell that is known exactly is known from such a group.
 */
export function explainedBy(
  groupBelow: number,
  table: Table,
  system: System,
  { low, high }: Bounds,
  shown: Int32Array,
): (cell: number) => boolean {
  const zero = new Uint8Array(table.cells);
  const nested = nestingOf(table, system);
  const parents = table.children.map(() => -1);
  for (const [unit, below] of table.children.entries())
    for (const child of below) parents[child] = unit;
  /**
   * Whether everyone who works in several parts is counted in the figure, by what is printed: a part
   * of which the figure is 0 then shares no one with the others.
   */
  const sharesOnlyCounted = (
    unit: number,
    parts: readonly number[],
    cellOf: (group: number) => number,
  ): boolean => {
    let counted = -(high[cellOf(unit)] ?? 0);
    let shared = -(low[employeesCell(unit)] ?? 0);
    for (const part of parts) {
      counted += Math.max(shown[cellOf(part)] ?? -1, 0);
      shared += high[employeesCell(part)] ?? 0;
    }
    return counted >= shared;
  };
  for (let course = 0; course < table.courses; course++) {
    for (const measure of courseMeasures.keys()) {
      const cellOf = (group: number): number => courseCell(table, group, course, measure);
      for (let unit = 0; unit < table.units; unit++) {
        const here = cellOf(unit);
        const isLarge = (low[employeesCell(unit)] ?? 0) >= groupBelow;
        if (high[here] === 0 && isLarge) zero[here] = 1;
        const own = nested[unit];
        if (own === undefined) continue;
        if (zero[here] === 1) for (const part of own.parts) zero[cellOf(part)] = 1;
        // No unit has more than one that it is part of.
        let whole = unit;
        while (whole >= 0 && (shown[cellOf(whole)] ?? -1) < 0) whole = parents[whole] ?? -1;
        if (whole < 0) continue;
        // What is left over of a printed figure when all that is printed below the unit is subtracted.
        const rest = {
          figure: shown[cellOf(whole)] ?? 0,
          persons: low[employeesCell(whole)] ?? 0,
        };
        const members: number[] = [];
        const exactly: number[] = [];
        /** Gathers what is not printed below; returns what is, persons in several units once. */
        const gather = (from: number, isExact: boolean): Known => {
          const known = { figure: 0, persons: 0, sum: 0, most: 0 };
          const nesting = nested[from];
          if (nesting === undefined) return known;
          const equation = nesting.equationOf(course, measure);
          const isLoose = system.loose[equation] === 1;
          let largest: Pick<Known, "figure" | "persons"> = { figure: 0, persons: 0 };
          const isWhole = isExact && (!isLoose || sharesOnlyCounted(from, nesting.parts, cellOf));
          for (const part of nesting.parts) {
            const printed = shown[cellOf(part)] ?? -1;
            const persons = high[employeesCell(part)] ?? 0;
            let own: Known = { figure: printed, persons, sum: printed, most: 0 };
            if (printed < 0) {
              members.push(part);
              if (isWhole) exactly.push(part);
              own = gather(part, isWhole);
              const isLeaf = part >= table.units || nested[part] === undefined;
              const left = persons - own.persons;
              own = { ...own, most: isLeaf ? persons : Math.min(left, own.most) };
            }
            known.sum += own.sum;
            known.most += own.most;
            known.figure += own.figure;
            known.persons += own.persons;
            if (own.figure > largest.figure) largest = own;
          }
          const several = system.constant[equation] ?? 0;
          known.figure += several;
          known.sum += several;
          known.persons += system.constant[nesting.equationOf(undefined, 0)] ?? 0;
          // Where some are in several parts, the largest part may tell more than the sum.
          if (isLoose || known.figure < largest.figure) {
            known.figure = largest.figure;
            known.persons = largest.persons;
          }
          return known;
        };
        const known = gather(unit, true);
        rest.figure -= known.figure;
        rest.persons -= known.persons;
        if (rest.figure === 0 && rest.persons >= groupBelow) {
          for (const member of exactly) zero[cellOf(member)] = 1;
        }
        if (known.most >= groupBelow && rest.figure + known.figure - known.sum >= known.most) {
          for (const other of othersOf[measure] ?? []) {
            for (const member of members) zero[courseCell(table, member, course, other)] = 1;
          }
        }
      }
    }
  }
  return (cell) => {
    const pair = Math.floor((cell - table.groups) / 4);
    const first = table.groups + pair * 4;
    const measure = (cell - table.groups) % 4;
    const isZero = (of: number): boolean =>
      zero[first + of] === 1 ||
      (of === enrolled
        ? zero[first + inProgress] === 1 && zero[first + completed] === 1
        : of !== notStarted && zero[first + enrolled] === 1);
    if (low[cell] === 0) return isZero(measure);
    const employees = employeesCell(Math.floor(pair / table.courses));
    return low[cell] === high[employees] && (othersOf[measure] ?? []).every(isZero);
  };
}

/** What is printed below a unit. */
interface Known {
  /** At the least, where some persons are in several of the units. */
  readonly figure: number;
  readonly persons: number;
  /** At the most. */
  readonly sum: number;
  /** How many persons there can be at the most in what is not printed. */
  readonly most: number;
}

/** What a unit's cells are the sum of. */
interface Nested {
  readonly parts: readonly number[];
  /** The number of the equation of a course's measure, or of the employees. */
  readonly equationOf: (course: number | undefined, measure: number) => number;
}

/** Reads the nesting back from the equations, which begin with it. */
function nestingOf(table: Table, { first, parts }: System): (Nested | undefined)[] {
  let equation = 0;
  return table.children.map((below) => {
    if (below.length === 0) return undefined;
    const start = equation;
    equation += 1 + table.courses * 4;
    return {
      // The first equation is that of the employees, whose cells are numbered as their groups.
      parts: [...parts.subarray(first[start] ?? 0, first[start + 1] ?? 0)],
      equationOf: (course, measure) =>
        course === undefined ? start : start + 1 + course * 4 + measure,
    };
  });
}
