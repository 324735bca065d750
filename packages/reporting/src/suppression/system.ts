import { courseCell, employeesCell, type Table } from "./table.ts";

/**
 * What a reader knows about how cells hang together.
 *
 * Equation `q` says that `whole[q]` is the sum of `parts[first[q]]` … `parts[first[q + 1] − 1]`
 * plus `constant[q]`. Where `loose[q]` is set, only that the whole is at most that sum and at
 * least the largest part.
 */
export interface System {
  readonly whole: Int32Array;
  readonly constant: Int32Array;
  readonly loose: Uint8Array;
  readonly first: Int32Array;
  readonly parts: Int32Array;
  /** The equations that each cell is in: `of[ofFirst[cell]]` … `of[ofFirst[cell + 1] − 1]`. */
  readonly ofFirst: Int32Array;
  readonly of: Int32Array;
}

/** What is known of a unit and the units below it, for one cell of each. */
export interface Nesting {
  /** Whether the unit's own persons are a group of their own. */
  readonly remainder: boolean;
  /** How many less than the sum of the parts the whole is; `undefined` if only "not more" is known. */
  readonly overlap: number | undefined;
}

/** That those who have completed one course are those who have completed any of the others. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Sets up the equations of a report.
 * `nesting` says what is known about a unit's cell and the same cell of the units below it,
 * `isWhole` whether a group's measures add up, as they do for every unit,
 * `sums` which courses add up to another.
 */
export function setUp(
  table: Table,
  nesting: (unit: number, cellOf: (group: number) => number) => Nesting,
  isWhole: (group: number) => boolean,
  sums: readonly Sum[],
): System {
  const equations: { whole: number; parts: number[]; constant: number; loose: boolean }[] = [];
  const nest = (unit: number, cellOf: (group: number) => number): void => {
    const below = table.children[unit] ?? [];
    if (below.length === 0) return;
    const { remainder, overlap } = nesting(unit, cellOf);
    const parts = below.map(cellOf);
    if (remainder) parts.push(cellOf(table.remainderOf[unit] ?? -1));
    const constant = overlap === undefined ? 0 : -overlap;
    equations.push({ whole: cellOf(unit), parts, constant, loose: overlap === undefined });
  };
  for (let unit = 0; unit < table.units; unit++) {
    nest(unit, employeesCell);
    for (let course = 0; course < table.courses; course++) {
      for (let measure = 0; measure < 4; measure++) {
        nest(unit, (group) => courseCell(table, group, course, measure));
      }
    }
  }
  for (let group = 0; group < table.groups; group++) {
    if (!isWhole(group)) continue;
    const employees = employeesCell(group);
    for (let course = 0; course < table.courses; course++) {
      const notStarted = courseCell(table, group, course, 0);
      const [enrolled, inProgress, completed] = [notStarted + 1, notStarted + 2, notStarted + 3];
      const exact = { constant: 0, loose: false };
      equations.push({ whole: employees, parts: [notStarted, enrolled], ...exact });
      equations.push({ whole: enrolled, parts: [inProgress, completed], ...exact });
      // Follows from the two above, but only shows together: who has not completed.
      equations.push({ whole: employees, parts: [notStarted, inProgress, completed], ...exact });
    }
  }
  for (let unit = 0; unit < table.units; unit++) {
    const completed = (course: number): number => courseCell(table, unit, course, 3);
    for (const { whole, parts } of sums) {
      const exact = { constant: 0, loose: false };
      equations.push({ whole: completed(whole), parts: parts.map(completed), ...exact });
    }
  }
  return index(equations, table.cells);
}

function index(
  equations: readonly { whole: number; parts: number[]; constant: number; loose: boolean }[],
  cells: number,
): System {
  const first = new Int32Array(equations.length + 1);
  const ofFirst = new Int32Array(cells + 1);
  for (const [at, { whole, parts }] of equations.entries()) {
    first[at + 1] = (first[at] ?? 0) + parts.length;
    for (const cell of [whole, ...parts]) ofFirst[cell + 1] = (ofFirst[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < cells; cell++) {
    ofFirst[cell + 1] = (ofFirst[cell + 1] ?? 0) + (ofFirst[cell] ?? 0);
  }
  const next = ofFirst.slice();
  const of = new Int32Array(ofFirst[cells] ?? 0);
  for (const [at, { whole, parts }] of equations.entries()) {
    for (const cell of [whole, ...parts]) {
      const to = next[cell] ?? 0;
      of[to] = at;
      next[cell] = to + 1;
    }
  }
  return {
    whole: Int32Array.from(equations, ({ whole }) => whole),
    constant: Int32Array.from(equations, ({ constant }) => constant),
    loose: Uint8Array.from(equations, ({ loose }) => (loose ? 1 : 0)),
    first,
    parts: Int32Array.from(equations.flatMap(({ parts }) => parts)),
    ofFirst,
    of,
  };
}
