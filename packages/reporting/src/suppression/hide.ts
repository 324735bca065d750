import { ReportingError } from "../problem/reporting-error.ts";
import {
  type Finding,
  findInferences,
  findSolved,
  isTelling,
  type Rule,
  tellingCells,
} from "./findings.ts";
import { type Bounds, narrow, unbounded } from "./narrow.ts";
import { type System } from "./system.ts";
import { courseCell, courseMeasures, describeCell, type Table } from "./table.ts";
import { type Values } from "./values.ts";

/** What earlier releases have already said and kept back. */
export interface Earlier {
  /** Cells that were hidden then and stay so. */
  readonly hidden: Iterable<number>;
  /** Cells whose value was shown then and is the same now: hiding them protects little. */
  readonly shown: ReadonlySet<number>;
}

/** Someone who must not be able to infer anything: what they know of the cells and beforehand. */
export interface Reader {
  readonly system: System;
  /** What they know of the hidden cells from earlier releases. */
  readonly low?: Int32Array;
  readonly high?: Int32Array;
  /** Whether they know nothing of the persons in a unit itself but what the printed cells tell. */
  readonly printedOnly?: true;
}

/**
 * Chooses the cells to hide: those that tell too much by themselves, and then, as long as a reader
 * can still infer something, one more cell where the inference came from.
 *
 * @returns 1 for each hidden cell.
 * @throws {ReportingError} `cannot-protect` if nothing is left to hide.
 */
export function chooseHidden(
  rule: Rule,
  values: Values,
  readers: readonly Reader[],
  earlier?: Earlier,
): Uint8Array {
  const { table, of } = values;
  const hidden = tellingCells(rule, table, of);
  for (const cell of earlier?.hidden ?? []) hidden[cell] = 1;
  for (let group = 0; group < table.groups; group++) {
    if (hidden[group] === 1) hideGroup(values, hidden, group);
  }
  let lastResort = false;
  const free = (cell: number): boolean => {
    if (hidden[cell] === 1 || lastResort) return hidden[cell] !== 1;
    if (earlier?.shown.has(cell) ?? false) return false;
    const { group } = describeCell(table, cell);
    // Where nobody works, everybody knows the zeros.
    return (of[group] ?? 0) > 0;
  };
  for (;;) {
    const inferred = firstInferences(rule, values, hidden, readers);
    if (inferred === undefined) {
      // What an earlier release hid stays hidden, so there is nothing to show again beside one.
      if (earlier === undefined) showAgain(rule, values, hidden, readers);
      return hidden;
    }
    if (hideOneMore(values, hidden, free, inferred)) continue;
    if (lastResort) {
      throw new ReportingError(
        "cannot-protect",
        `${inferred.findings.length} small groups can be computed whatever else is hidden`,
      );
    }
    // Only figures that were shown before are left to hide (a reader must guess if they stand),
    // and zeros where nobody works any more.
    lastResort = true;
  }
}

/** How many hidden figures are tried in print again; each costs a reading of the whole report. */
const tries = 48;

/**
 * Shows again what was hidden on the way and turned out not to be needed, the largest first: the
 * figures of the upper levels, which most readers look at.
 */
function showAgain(
  rule: Rule,
  values: Values,
  hidden: Uint8Array,
  readers: readonly Reader[],
): void {
  const { table, of } = values;
  const candidates: number[] = [];
  for (let cell = table.groups; cell < table.cells; cell++) {
    const { group, measure } = describeCell(table, cell);
    if (hidden[cell] !== 1 || hidden[group] === 1 || group >= table.units) continue;
    if (!isTelling(rule, measure, of[cell] ?? 0, of[group] ?? 0)) candidates.push(cell);
  }
  candidates.sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b);
  const isSafe = (): boolean => firstInferences(rule, values, hidden, readers) === undefined;

  // What a reader computes from the rest anyway, all at once.
  const known = readers.map((reader) => {
    const bounds = startBounds(table, hidden, of, reader);
    narrow(reader.system, bounds);
    return bounds;
  });
  const computed = candidates.filter((cell) =>
    known.every(({ low, high }) => low[cell] === high[cell]),
  );
  for (const cell of computed) hidden[cell] = 0;
  if (!isSafe()) for (const cell of computed) hidden[cell] = 1;

  const left = candidates.filter((cell) => hidden[cell] === 1);
  for (const cell of left.slice(0, tries)) {
    hidden[cell] = 0;
    if (!isSafe()) hidden[cell] = 1;
  }
}

/** What a reader has found. */
interface Inferred {
  readonly system: System;
  readonly findings: readonly Finding[];
}

/** What the first reader finds that finds anything. */
function firstInferences(
  rule: Rule,
  { table, of }: Values,
  hidden: Uint8Array,
  readers: readonly Reader[],
): Inferred | undefined {
  for (const reader of readers) {
    const { system } = reader;
    const bounds = startBounds(table, hidden, of, reader);
    // Who starts from what no longer holds finds a contradiction, and nothing else.
    if (!narrow(system, bounds)) continue;
    const watched = reader.printedOnly ? inPrint(table, hidden) : hidden;
    // Who takes a figure to be what it was in an earlier release comes to false conclusions too:
    // about persons whom no report prints, those give nothing away and cannot be prevented.
    const givesAway = ({ cell, low, high }: Finding): boolean =>
      describeCell(table, cell).group < table.units ||
      (low <= (of[cell] ?? 0) && (of[cell] ?? 0) <= high);
    let findings = findInferences(rule, table, system, bounds, watched).filter(givesAway);
    if (findings.length === 0) {
      findings = findSolved(rule, table, system, bounds, watched).filter(givesAway);
    }
    if (findings.length > 0) return { system, findings };
  }
  return undefined;
}

/** Hides a cell for each finding, as far as there is one; says whether there was any. */
function hideOneMore(
  values: Values,
  hidden: Uint8Array,
  free: (cell: number) => boolean,
  { system, findings }: Inferred,
): boolean {
  const loosened = new Set<number>();
  let progress = false;
  for (const finding of findings) {
    // One more hidden cell in an equation may answer every finding that came from it.
    if (finding.equation >= 0 && loosened.has(finding.equation)) continue;
    const cell = nextToHide(values, system, finding, hidden, free);
    if (cell < 0) continue;
    hidden[cell] = 1;
    const also = cell < values.table.groups ? hideGroup(values, hidden, cell) : [];
    for (const now of [cell, ...also]) {
      for (const at of equationsOf(system, now)) loosened.add(at);
    }
    progress = true;
  }
  return progress;
}

/**
 * Where the number of employees is hidden, so is everything about the unit that is not a 0 in
 * progress.
 *
 * @returns The cells that were not hidden before.
 */
function hideGroup({ table, of }: Values, hidden: Uint8Array, group: number): number[] {
  const also: number[] = [];
  for (let course = 0; course < table.courses; course++) {
    for (const [measure, name] of courseMeasures.entries()) {
      const cell = courseCell(table, group, course, measure);
      if (hidden[cell] === 1 || (name === "inProgress" && (of[cell] ?? 0) === 0)) continue;
      hidden[cell] = 1;
      also.push(cell);
    }
  }
  return also;
}

function startBounds(table: Table, hidden: Uint8Array, of: Int32Array, reader: Reader): Bounds {
  const isUnknown = (cell: number): boolean =>
    hidden[cell] === 1 ||
    (reader.printedOnly === true && describeCell(table, cell).group >= table.units);
  const low = of.map((value, cell) => (isUnknown(cell) ? (reader.low?.[cell] ?? 0) : value));
  const high = of.map((value, cell) =>
    isUnknown(cell) ? (reader.high?.[cell] ?? unbounded) : value,
  );
  const by = new Int32Array(of.length).fill(-1);
  return { low, high, lowBy: by, highBy: by.slice() };
}

/** The hidden cells that would have been printed: not those of the persons in a unit itself. */
function inPrint(table: Table, hidden: Uint8Array): Uint8Array {
  return hidden.map((isHidden, cell) =>
    describeCell(table, cell).group < table.units ? isHidden : 0,
  );
}

/** The cell that loosens the finding at the least loss; −1 if none does. */
function nextToHide(
  { table, of }: Values,
  system: System,
  { cell, equation }: Finding,
  hidden: Uint8Array,
  free: (cell: number) => boolean,
): number {
  const cost = (candidate: number): number => {
    const value = of[candidate] ?? 0;
    // A hidden zero protects little, and hiding the employees hides the whole unit.
    return value + (value === 0 ? 1e6 : 0) + (candidate < table.groups ? 1e9 : 0);
  };
  let best = -1;
  const consider = (at: number): void => {
    for (const candidate of cellsIn(system, at)) {
      if (free(candidate) && (best < 0 || cost(candidate) < cost(best))) best = candidate;
    }
  };
  if (equation >= 0) consider(equation);
  // Else outwards from the cell, through cells that are hidden already.
  const seen = new Set([cell]);
  let frontier = [cell];
  while (best < 0 && frontier.length > 0) {
    const next: number[] = [];
    for (const from of frontier) {
      for (const at of equationsOf(system, from)) {
        consider(at);
        for (const neighbour of cellsIn(system, at)) {
          if (hidden[neighbour] !== 1 || seen.has(neighbour)) continue;
          seen.add(neighbour);
          next.push(neighbour);
        }
      }
    }
    frontier = next;
  }
  return best;
}

function cellsIn({ whole, first, parts }: System, equation: number): Int32Array {
  const inParts = parts.subarray(first[equation] ?? 0, first[equation + 1] ?? 0);
  return Int32Array.of(whole[equation] ?? 0, ...inParts);
}

function equationsOf({ ofFirst, of }: System, cell: number): Int32Array {
  return of.subarray(ofFirst[cell] ?? 0, ofFirst[cell + 1] ?? 0);
}
