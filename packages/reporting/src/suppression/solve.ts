import { type System } from "./system.ts";

/** A combination of equations: how often each unknown cell occurs in it. */
type Combination = Map<number, number>;

const tiny = 1e-9;

/**
 * Finds the cells that some combination of equations determines, whatever the bounds say.
 *
 * Gauss–Jordan elimination over the unknown cells. The coefficients stay small whole numbers or
 * simple fractions, so what is not zero is told from what is.
 *
 * @returns The cells among the unknown ones that have only one solution.
 */
export function solve(system: System, isUnknown: (cell: number) => boolean): number[] {
  const { whole, first, parts, loose } = system;
  const pivots = new Map<number, Combination>();
  // Which reduced combinations an unknown occurs in besides its own.
  const users = new Map<number, Set<number>>();
  const link = (cell: number, pivot: number): void => {
    const known = users.get(cell);
    if (known) known.add(pivot);
    else users.set(cell, new Set([pivot]));
  };
  for (let at = 0; at < whole.length; at++) {
    if (loose[at] === 1) continue;
    const row: Combination = new Map();
    const all = whole[at] ?? 0;
    if (isUnknown(all)) row.set(all, 1);
    for (const part of parts.subarray(first[at] ?? 0, first[at + 1] ?? 0)) {
      if (isUnknown(part)) row.set(part, (row.get(part) ?? 0) - 1);
    }
    for (const cell of [...row.keys()]) {
      const by = pivots.get(cell);
      if (by) subtract(row, by, row.get(cell) ?? 0);
    }
    const [pivot, factor] = row.entries().next().value ?? [-1, 0];
    if (pivot < 0) continue;
    for (const [cell, value] of row) row.set(cell, value / factor);
    for (const user of users.get(pivot) ?? []) {
      const other = pivots.get(user);
      if (!other) continue;
      subtract(other, row, other.get(pivot) ?? 0);
      for (const cell of row.keys()) if (other.has(cell)) link(cell, user);
    }
    pivots.set(pivot, row);
    for (const cell of row.keys()) if (cell !== pivot) link(cell, pivot);
  }
  return [...pivots].filter(([, row]) => row.size === 1).map(([cell]) => cell);
}

function subtract(row: Combination, by: Combination, factor: number): void {
  if (factor === 0) return;
  for (const [cell, value] of by) {
    const left = (row.get(cell) ?? 0) - factor * value;
    if (Math.abs(left) < tiny) row.delete(cell);
    else row.set(cell, left);
  }
}
