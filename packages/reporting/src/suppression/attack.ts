import { type CourseId, type OrgUnitId } from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { type Measure, type RollUp } from "../roll-up/roll-up.ts";
import {
  type Finding,
  findInferences,
  type FindingKind,
  findSolved,
  isTelling,
} from "./findings.ts";
import { type Bounds, narrow } from "./narrow.ts";
import { type SuppressedRollUp } from "./published.ts";
import {
  cellFinder,
  type CellFinder,
  learn,
  type Learned,
  printedBounds,
  type PublishedCells,
  readPublished,
} from "./read-published.ts";
import { type System } from "./system.ts";
import { courseMeasures, describeCell, type Table } from "./table.ts";
import { valuesOf } from "./values.ts";

/** Something that a reader of the published figures can infer and should not. */
export interface Inference {
  readonly kind: FindingKind;
  readonly unit: OrgUnitId;
  /** Whether it is about those who work in the unit itself, and not in the units below it. */
  readonly isOwn: boolean;
  /** None for a number of employees. */
  readonly course: CourseId | undefined;
  readonly measure: Measure;
  /** The figure lies between these, both included. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** What a reader has besides the published figures. */
export interface AttackOptions {
  /** Releases of the same report that are public already, in order of publication. */
  readonly earlier?: readonly SuppressedRollUp[];
  /** Reports on the same date of the same units, that count other things: usage, certificates. */
  readonly beside?: readonly SuppressedRollUp[];
  /**
   * Which columns add up to which: those who have completed a course at any time are those who
   * completed it in one of the years. The columns are courses of the report or of those beside it.
   */
  readonly sums?: readonly { readonly whole: CourseId; readonly parts: readonly CourseId[] }[];
  /**
   * The figures themselves, of all that is laid beside each other, for a reader who knows from
   * elsewhere how many work in several units at once, and which hidden figures have not changed
   * since the releases of `insiderThen`. Nothing else is taken from them.
   */
  readonly insider?: RollUp;
  /** The figures behind each of the earlier releases. */
  readonly insiderThen?: readonly RollUp[];
}

/**
 * Plays a reader who tries to compute what was hidden, and tells what comes of it.
 *
 * The reader knows that figures are 0 or more, that statuses add up to the employees, that units
 * add up to the unit above unless `direct` or `overlap` say otherwise, and narrows every hidden
 * figure by every such equation until nothing narrows further, and solves them together. The
 * persons who work in a unit itself are a group like any other. A figure that was hidden in an
 * earlier release and is printed now counts as recovered; of one that was printed then and is hidden
 * now, the reader takes what was printed. An insider also takes what could be inferred then about
 * every hidden figure that has not changed.
 *
 * @returns Nothing, if the figures are safe to publish.
 * @throws {ReportingError} `unknown-course` in `sums`; `figures-contradict` where no figures agree
 *   with what is printed: safety cannot be told of figures that are wrong.
 */
export function attack(published: SuppressedRollUp, options: AttackOptions = {}): Inference[] {
  const { earlier = [], beside = [], insider, insiderThen = [] } = options;
  const laid = layBeside([published, ...beside]);
  const at = new Map(laid.courses.map((course, number) => [course, number]));
  const sums = (options.sums ?? []).map(({ whole, parts }) => ({
    whole: numberIn(at, whole),
    parts: parts.map((part) => numberIn(at, part)),
  }));
  const cells = readPublished(laid, sums);
  const { table, shown } = cells;
  const findings = tellingShown(laid, cells);
  const start = (): Bounds => printedBounds(shown);
  const starts = [start];
  const before = new Uint8Array(table.cells);
  if (earlier.length > 0) {
    const find = cellFinder(laid.rows, laid.courses, table);
    const stands = insider === undefined ? [] : unchanged(insider, insiderThen, find, table);
    const learned = learn(earlier, table.cells, find, stands);
    for (const cell of learned.hidden) {
      const value = shown[cell] ?? -1;
      if (value < 0) continue;
      findings.push({ kind: "recovered", cell, low: value, high: value, equation: -1 });
    }
    for (const cell of learned.shown.keys()) if (!learned.hidden.has(cell)) before[cell] = 1;
    starts.push(() => withLearned(start(), shown, learned));
  }
  const systems = [cells.system];
  if (insider !== undefined) systems.push(valuesOf(insider, laid.groupBelow, sums).insider);
  for (const system of systems) {
    // What was printed earlier needs no inference.
    const watched = watchedCells(table, shown, system).map((is, cell) =>
      before[cell] === 1 ? 0 : is,
    );
    for (const from of starts) {
      const bounds = from();
      if (!narrow(system, bounds)) {
        // What was known earlier and cannot hold any more tells nothing.
        if (from !== start) continue;
        throw new ReportingError("figures-contradict", "no figures at all agree with the reports");
      }
      findings.push(...findInferences(laid, table, system, bounds, shown, watched));
      findings.push(...findSolved(laid, table, system, bounds, watched));
    }
  }
  return findings.map((finding) => toInference(laid, cells, finding));
}

function numberIn(at: ReadonlyMap<CourseId, number>, course: CourseId): number {
  const number = at.get(course);
  if (number === undefined) {
    throw new ReportingError("unknown-course", `none of the reports shows a course "${course}"`);
  }
  return number;
}

/** For each earlier release, the cells whose figure then is the figure now. */
function unchanged(
  now: RollUp,
  then: readonly RollUp[],
  find: CellFinder,
  table: Table,
): Uint8Array[] {
  const { of } = valuesOf(now, 1);
  return then.map(({ rows }) => {
    const stands = new Uint8Array(table.cells);
    for (const row of rows) {
      const employees = find(row.unit, row.course, "employees");
      if (of[employees] === row.employees) stands[employees] = 1;
      for (const [measure, name] of courseMeasures.entries()) {
        const cell = find(row.unit, row.course, measure);
        if (of[cell] === row[name]) stands[cell] = 1;
      }
    }
    return stands;
  });
}

/** Puts several reports on the same units in one: a unit's employees are printed if any prints them. */
function layBeside(tables: readonly SuppressedRollUp[]): SuppressedRollUp {
  const [first, ...others] = tables;
  if (first === undefined) throw new RangeError("there is nothing to lay beside each other");
  if (others.length === 0) return first;
  const units = first.rows.length / first.courses.length;
  const rows = Array.from({ length: units }, (_, unit) => {
    const own = tables.flatMap(({ rows, courses }) =>
      rows.slice(unit * courses.length, (unit + 1) * courses.length),
    );
    const printed = own.find(({ employees }) => employees !== "suppressed");
    return own.map((row) => ({
      ...row,
      employees: printed?.employees ?? "suppressed",
      direct: own.some(({ direct }) => direct),
      overlap: own.some(({ overlap }) => overlap),
    }));
  }).flat();
  return { ...first, courses: tables.flatMap(({ courses }) => courses), rows };
}

/** What is not printed, and the persons in a unit itself wherever there can be any. */
function watchedCells(table: Table, shown: Int32Array, { parts }: System): Uint8Array {
  const inEquations = new Uint8Array(table.cells);
  for (const part of parts) inEquations[part] = 1;
  return Uint8Array.from(shown, (value, cell) => {
    if (value >= 0) return 0;
    const { group } = describeCell(table, cell);
    return group < table.units || inEquations[cell] === 1 ? 1 : 0;
  });
}

function withLearned(bounds: Bounds, shown: Int32Array, learned: Learned): Bounds {
  for (const cell of learned.hidden) {
    if ((shown[cell] ?? -1) >= 0) continue;
    bounds.low[cell] = learned.low[cell] ?? 0;
    bounds.high[cell] = learned.high[cell] ?? 0;
  }
  for (const [cell, then] of learned.shown) {
    if ((shown[cell] ?? -1) >= 0 || learned.hidden.has(cell)) continue;
    const latest = then.at(-1) ?? 0;
    bounds.low[cell] = latest;
    bounds.high[cell] = latest;
  }
  return bounds;
}

/** The printed figures that say too much by themselves. */
function tellingShown(rule: SuppressedRollUp, { table, shown }: PublishedCells): Finding[] {
  const findings: Finding[] = [];
  for (const [cell, value] of shown.entries()) {
    if (value < 0) continue;
    const { group, measure } = describeCell(table, cell);
    // Where the number of employees is hidden, it may be any; nothing else should be printed.
    const employees = Math.max(shown[group] ?? 0, 0);
    if (isTelling(rule, measure, value, employees)) {
      findings.push({ kind: "shown", cell, low: value, high: value, equation: -1 });
    }
  }
  return findings;
}

function toInference(
  { rows, courses }: SuppressedRollUp,
  { table }: PublishedCells,
  { kind, cell, low, high }: Finding,
): Inference {
  const { group, course, measure } = describeCell(table, cell);
  const isOwn = group >= table.units;
  const unit = isOwn ? table.remainderOf.indexOf(group) : group;
  const row = rows[unit * courses.length];
  if (!row) throw new RangeError(`no unit has number ${unit}`);
  return {
    kind,
    unit: row.unit,
    isOwn,
    course: course === undefined ? undefined : courses[course],
    measure,
    atLeast: low,
    atMost: high,
  };
}
