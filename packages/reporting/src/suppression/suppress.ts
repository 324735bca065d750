import { ReportingError } from "../problem/reporting-error.ts";
import { type RollUp } from "../roll-up/roll-up.ts";
import { type Protection, type Rule } from "./findings.ts";
import { chooseHidden, type Reader } from "./hide.ts";
import { unbounded } from "./narrow.ts";
import { type Cell, type SuppressedRollUp } from "./published.ts";
import { cellFinder, learn, type Learned } from "./read-published.ts";
import { courseCell, employeesCell } from "./table.ts";
import { outsiderSystem, type Values, valuesOf } from "./values.ts";

/** What may be seen. */
export interface SuppressOptions {
  /** The smallest group that may be seen: a whole number, 3 or more; 5 where none is given. */
  readonly k?: number;
  /** What k is held against: every figure, or a unit's employees; `counts` where none is given. */
  readonly protects?: Protection;
  /**
   * Protects groups smaller than this from figures that tell about everyone in them (all or none
   * has completed, all or none has enrolled); every group, where none is given.
   */
  readonly groupBelow?: number;
  /**
   * The releases of the same report that are public already, in order of publication.
   *
   * What they hid stays hidden, and what they tell is counted on, so that laying two releases side
   * by side gives nothing away.
   */
  readonly earlier?: readonly SuppressedRollUp[];
}

/**
 * Hides what would let a reader find a small group, and no more than that takes.
 *
 * Hidden are counts of 1 … k − 1 persons and everything about a unit with so few; figures that
 * tell about everyone in a group; and, one by one, the smallest neighbours, until {@link attack}
 * and a stronger reader, who knows how many work in several units, can narrow no hidden figure
 * below k to fewer than k values.
 *
 * @throws {ReportingError} `k-too-small`; `cannot-protect` if no set of hidden cells is enough. That
 *   can happen only beside an earlier release whose persons have moved since: what was printed then
 *   leaves too little to hide behind, and a refusal gives nothing away. Whoever meets it publishes
 *   the earlier release alone.
 */
export function suppress(rollUp: RollUp, options: SuppressOptions = {}): SuppressedRollUp {
  const { k = 5, protects = "counts", groupBelow, earlier } = options;
  if (!Number.isInteger(k) || k < 3) {
    throw new ReportingError(
      "k-too-small",
      `${k} is no smallest group; it is a whole number from 3`,
    );
  }
  const values = valuesOf(rollUp);
  const rule = { k, protects, groupBelow };
  if (earlier === undefined) {
    const hidden = chooseHidden(rule, values, readersOfOne(rule, values));
    return publish(rollUp, values, hidden, rule);
  }
  const { table, of } = values;
  const learned = learn(earlier, table.cells, cellFinder(rollUp.rows, rollUp.courses, table));
  const unchanged = [...learned.shown].filter(([cell, then]) => then.includes(of[cell] ?? -1));
  const hidden = chooseHidden(rule, values, readersOf(values, learned), {
    hidden: learned.hidden,
    shown: new Set(unchanged.map(([cell]) => cell)),
  });
  return publish(rollUp, values, hidden, rule);
}

/**
 * One who knows the most; and, where groups are protected, one who knows only what is printed, and
 * must take for small many a unit that the first knows to be large.
 */
function readersOfOne({ protects }: Rule, values: Values): Reader[] {
  const { table, direct, overlap, insider } = values;
  if (protects === "counts") return [{ system: insider }];
  const outsider = outsiderSystem(table, direct, overlap);
  return [{ system: insider }, { system: outsider, printedOnly: true }];
}

/**
 * One who knows which figures have changed since, and one who takes it that none has; the first
 * also knows how many work in several units.
 */
function readersOf({ table, of, direct, overlap, insider }: Values, learned: Learned): Reader[] {
  const stands = of.map((value, cell) =>
    value >= (learned.low[cell] ?? 0) && value <= (learned.high[cell] ?? 0) ? 1 : 0,
  );
  return [
    {
      system: insider,
      low: learned.low.map((low, cell) => (stands[cell] === 1 ? low : 0)),
      high: learned.high.map((high, cell) => (stands[cell] === 1 ? high : unbounded)),
    },
    { system: outsiderSystem(table, direct, overlap), low: learned.low, high: learned.high },
  ];
}

/** Puts the roll-up in print with the chosen cells hidden. */
function publish(
  rollUp: RollUp,
  { table, direct, overlap }: Values,
  hidden: Uint8Array,
  { k, protects, groupBelow }: Rule,
): SuppressedRollUp {
  const courses = rollUp.courses.length;
  const rows = rollUp.rows.map((row, at) => {
    const unit = Math.floor(at / courses);
    const first = courseCell(table, unit, at % courses, 0);
    const cell = (number: number, value: number): Cell =>
      hidden[number] === 1 ? "suppressed" : value;
    return {
      unit: row.unit,
      parent: row.parent,
      depth: row.depth,
      kind: row.kind,
      name: row.name,
      course: row.course,
      employees: cell(employeesCell(unit), row.employees),
      enrolled: cell(first + 1, row.enrolled),
      inProgress: cell(first + 2, row.inProgress),
      completed: cell(first + 3, row.completed),
      notStarted: cell(first, row.notStarted),
      direct: direct[unit] ?? false,
      overlap: overlap[unit] ?? false,
    };
  });
  let count = 0;
  for (let unit = 0; unit < table.units; unit++) {
    count += hidden[employeesCell(unit)] ?? 0;
    for (let at = 0; at < courses * 4; at++) count += hidden[courseCell(table, unit, 0, at)] ?? 0;
  }
  return {
    asOf: rollUp.asOf,
    root: rollUp.root,
    restateOn: rollUp.restateOn,
    period: rollUp.period,
    courses: rollUp.courses,
    rows,
    k,
    protects,
    groupBelow,
    hidden: {
      numerator: count,
      denominator: table.units * (1 + courses * 4),
      counts: "hidden cells",
      outOf: "cells",
    },
  };
}
