import { type OrgUnitId } from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { type RollUp } from "../roll-up/roll-up.ts";
import { chooseUnits } from "./choose-units.ts";
import { headcountOf } from "./headcount.ts";
import { type SmallGroups, type SuppressionPattern, thresholds } from "./pattern.ts";
import { type Cell, type SuppressedRollUp, type SuppressedRow } from "./published.ts";

/** What may be seen. */
export interface SuppressOptions extends SmallGroups {
  /**
   * The pattern of everything that is published beside this; where none is given, nothing is.
   *
   * Its sizes hold instead of those given here.
   */
  readonly pattern?: SuppressionPattern | undefined;
}

/**
 * Hides what would let a reader find a small group.
 *
 * Hidden are the units of the pattern. Without one, and in a report that is restated in another
 * date's organisation, they are chosen from the report's own numbers of employees.
 *
 * @throws {ReportingError} `k-too-small`; `before-pattern` for a report of a day that the pattern
 *   was not made for.
 */
export function suppress(rollUp: RollUp, options: SuppressOptions = {}): SuppressedRollUp {
  const { k, groupBelow } = thresholds(options.pattern ?? options);
  const since = options.pattern?.since;
  if (since !== undefined && rollUp.asOf < since) {
    throw new ReportingError(
      "before-pattern",
      `the pattern holds since ${since}, and the report is of ${rollUp.asOf}`,
    );
  }
  const { courses, rows } = rollUp;
  const width = Math.max(courses.length, 1);
  const headcount = headcountOf(rollUp);
  const isIn = (ids: ReadonlySet<OrgUnitId> | undefined, unit: number): boolean => {
    const row = rows[unit * width];
    return row !== undefined && (ids?.has(row.unit) ?? false);
  };
  const hidden = new Uint8Array(headcount.units);
  const mark = (ids: ReadonlySet<OrgUnitId> | undefined): void => {
    for (let unit = 0; unit < hidden.length; unit++) if (isIn(ids, unit)) hidden[unit] = 1;
  };
  const isOwn = options.pattern === undefined || rollUp.restateOn !== undefined;
  mark(options.pattern?.withoutEmployees);
  if (isOwn) chooseUnits(headcount, k, hidden);
  const withoutEmployees = hidden.slice();
  mark(options.pattern?.withoutFigures);
  if (isOwn) chooseUnits(headcount, groupBelow, hidden);

  const { direct, overlap } = partsOf(rollUp, headcount.moments[0]?.organisation?.parent);
  const suppressed = rows.map((row, at): SuppressedRow => {
    const unit = Math.floor(at / width);
    const figure = (value: number): Cell => (hidden[unit] === 1 ? "suppressed" : value);
    return {
      unit: row.unit,
      parent: row.parent,
      depth: row.depth,
      kind: row.kind,
      name: row.name,
      course: row.course,
      employees: withoutEmployees[unit] === 1 ? "suppressed" : row.employees,
      enrolled: figure(row.enrolled),
      inProgress: figure(row.inProgress),
      completed: figure(row.completed),
      notStarted: figure(row.notStarted),
      direct: direct[unit] === 1,
      overlap: overlap[unit] === 1,
    };
  });
  const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);
  return {
    asOf: rollUp.asOf,
    root: rollUp.root,
    restateOn: rollUp.restateOn,
    period: rollUp.period,
    courses,
    rows: suppressed,
    k,
    groupBelow,
    hidden: {
      numerator: count(withoutEmployees) + count(hidden) * courses.length * 4,
      denominator: hidden.length * (1 + courses.length * 4),
      counts: "hidden cells",
      outOf: "cells",
    },
  };
}

/**
 * Hides the figures of a pattern's units in rows of any report: the number of employees, and the
 * other figures named, which must be numbers of persons among the row's employees, on a day that the
 * pattern holds for.
 */
export function suppressRows<
  Row extends ReportUnit & { readonly employees: number },
  Figure extends keyof Row,
>(
  rows: readonly Row[],
  { withoutEmployees, withoutFigures }: SuppressionPattern,
  figures: readonly Figure[],
): (Omit<Row, Figure | "employees"> & Readonly<Record<Figure | "employees", Cell>>)[] {
  return rows.map((row) => {
    const hidden: [string, Cell][] = [];
    if (withoutEmployees.has(row.unit)) hidden.push(["employees", "suppressed"]);
    if (withoutFigures.has(row.unit)) {
      for (const figure of figures) hidden.push([String(figure), "suppressed"]);
    }
    return { ...row, ...(Object.fromEntries(hidden) as Record<Figure | "employees", Cell>) };
  });
}

const measures = ["employees", "notStarted", "inProgress", "completed"] as const;

/** Which units have persons of their own beside those below, and which have some in several below. */
function partsOf(
  { rows, courses }: RollUp,
  parent: Int32Array = new Int32Array(0),
): { direct: Uint8Array; overlap: Uint8Array } {
  const width = courses.length;
  const units = parent.length;
  const direct = new Uint8Array(units);
  const overlap = new Uint8Array(units);
  const isInner = new Uint8Array(units);
  for (const above of parent) if (above >= 0) isInner[above] = 1;
  const rest = new Int32Array(units);
  for (let course = 0; course < width; course++) {
    for (const measure of measures) {
      if (measure === "employees" && course > 0) continue;
      rest.fill(0);
      for (let unit = 0; unit < units; unit++) {
        const value = rows[unit * width + course]?.[measure] ?? 0;
        const above = parent[unit] ?? -1;
        rest[unit] = (rest[unit] ?? 0) + value;
        if (above >= 0) rest[above] = (rest[above] ?? 0) - value;
      }
      for (let unit = 0; unit < units; unit++) {
        const left = rest[unit] ?? 0;
        if (isInner[unit] !== 1 || left === 0) continue;
        if (left > 0) direct[unit] = 1;
        else overlap[unit] = 1;
      }
    }
  }
  return { direct, overlap };
}
