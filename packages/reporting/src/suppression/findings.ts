import { explainedBy } from "./explained.ts";
import { type Bounds } from "./narrow.ts";
import { solve } from "./solve.ts";
import { type System } from "./system.ts";
import { type courseMeasures, describeCell, type Table } from "./table.ts";

/** What a reader could learn about a cell that is to be hidden. */
export type FindingKind =
  /** A small or telling figure is printed. */
  | "shown"
  /** Only one value is possible. */
  | "recovered"
  /** A small group, known to less than k − 1. */
  | "narrow"
  /** The hidden parts of a printed whole are known to be fewer than k together. */
  | "sum";

/** One thing a reader could learn. */
export interface Finding {
  readonly kind: FindingKind;
  readonly cell: number;
  readonly low: number;
  readonly high: number;
  /** The equation to loosen; −1 where no single one gave it away. */
  readonly equation: number;
}

/** What must not be seen. */
export interface Rule {
  readonly k: number;
  readonly groupBelow: number;
}

/**
 * Whether a figure says too much by itself: about a unit of 1 … k − 1 persons anything, about one
 * of fewer than `groupBelow` what tells about everyone in it (all or none has completed; all or
 * none has enrolled).
 *
 * That nobody is in progress tells about no one: it is all there is to see before a course begins
 * and after it has ended.
 */
export function isTelling(
  rule: Rule,
  measure: (typeof courseMeasures)[number] | "employees",
  count: number,
  employees: number,
): boolean {
  if (measure === "employees") return count > 0 && count < rule.k;
  if (employees > 0 && employees < rule.k) return measure !== "inProgress" || count > 0;
  if (employees === 0 || employees >= rule.groupBelow) return false;
  if (measure === "notStarted" || measure === "inProgress") return count === employees;
  return count === 0 || count === employees;
}

/** Lists what the bounds give away about the cells that are watched. */
export function findInferences(
  rule: Rule,
  table: Table,
  system: System,
  bounds: Bounds,
  shown: Int32Array,
  watched: Uint8Array,
): Finding[] {
  const { k } = rule;
  const { low, high, lowBy, highBy } = bounds;
  const isExplained = explainedBy(rule.groupBelow, table, system, bounds, shown);
  const findings: Finding[] = [];
  for (let cell = 0; cell < watched.length; cell++) {
    if (watched[cell] !== 1) continue;
    const [from, to] = [low[cell] ?? 0, high[cell] ?? 0];
    const isNarrow = from < k && to - from < k - 1;
    if (from !== to && !isNarrow) continue;
    if (!matters(rule, table, bounds, cell) || (cell >= table.groups && isExplained(cell)))
      continue;
    const by = highBy[cell] ?? -1;
    const equation = by >= 0 ? by : (lowBy[cell] ?? -1);
    findings.push({
      kind: from === to ? "recovered" : "narrow",
      cell,
      low: from,
      high: to,
      equation,
    });
  }
  const { whole, constant, loose, first, parts } = system;
  for (let at = 0; at < whole.length; at++) {
    const all = whole[at] ?? 0;
    if (loose[at] === 1 || low[all] !== high[all]) continue;
    if ((parts[first[at] ?? 0] ?? 0) >= table.groups) continue;
    let rest = (low[all] ?? 0) - (constant[at] ?? 0);
    let cell = -1;
    for (let part = first[at] ?? 0; part < (first[at + 1] ?? 0); part++) {
      const here = parts[part] ?? 0;
      if (watched[here] === 1) cell = here;
      else rest -= low[here] ?? 0;
    }
    if (cell < 0 || rest <= 0 || rest >= k) continue;
    findings.push({ kind: "sum", cell, low: 0, high: rest, equation: at });
  }
  return findings;
}

/**
 * Whether it matters that a hidden cell is known to lie within these bounds.
 *
 * A figure in a course matters only if it is known exactly and then tells about everyone, or if
 * the unit may be small for all that is known. Who works in a unit itself is never printed, and
 * matters only where they are few.
 */
function matters(rule: Rule, table: Table, { low, high }: Bounds, cell: number): boolean {
  // That nobody works there is a secret about nobody.
  if (cell < table.groups && high[cell] === 0) return false;
  if (cell < table.groups) return cell < table.units || (low[cell] ?? 0) < rule.k;
  if (low[cell] !== high[cell]) return false;
  const { group, measure } = describeCell(table, cell);
  const employees = low[group] === high[group] ? (low[group] ?? 0) : Math.max(low[group] ?? 0, 1);
  return isTelling(rule, measure, low[cell] ?? 0, employees);
}

/** Lists the watched cells that a combination of equations determines though no single one does. */
export function findSolved(
  rule: Rule,
  table: Table,
  system: System,
  { low, high }: Bounds,
  watched: Uint8Array,
): Finding[] {
  // What the combination comes to is not worked out, so any value may be the one that tells.
  const isProtected = (cell: number): boolean =>
    cell < table.units || (low[describeCell(table, cell).group] ?? 0) < rule.groupBelow;
  const isUnknown = (cell: number): boolean => low[cell] !== high[cell];
  return solve(system, isUnknown)
    .filter((cell) => watched[cell] === 1 && isProtected(cell))
    .sort((a, b) => a - b)
    .map((cell) => {
      const bounds = { low: low[cell] ?? 0, high: high[cell] ?? 0 };
      return { kind: "recovered", cell, ...bounds, equation: -1 };
    });
}
