import { type System } from "./system.ts";

/** More than any count. */
export const unbounded = 0x3fffffff;

/** Between what and what each cell must lie, and the equation that gave each bound last. */
export interface Bounds {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly lowBy: Int32Array;
  readonly highBy: Int32Array;
}

/**
 * Narrows the bounds by every equation until no equation narrows them further.
 *
 * @returns Whether the bounds can all hold; if not, what they were taken from is contradictory.
 */
export function narrow(system: System, bounds: Bounds): boolean {
  const { whole, constant, loose, first, parts, ofFirst, of } = system;
  const { low, high, lowBy, highBy } = bounds;
  const queue = Array.from(whole, (_, at) => at);
  const waiting = new Uint8Array(whole.length).fill(1);
  const state = { possible: true };
  const tighten = (cell: number, atLeast: number, atMost: number, by: number): void => {
    const oldLow = low[cell] ?? 0;
    const oldHigh = high[cell] ?? 0;
    if (atLeast <= oldLow && atMost >= oldHigh) return;
    if (Math.max(atLeast, oldLow) > Math.min(atMost, oldHigh)) {
      state.possible = false;
      return;
    }
    if (atLeast > oldLow) {
      low[cell] = atLeast;
      lowBy[cell] = by;
    }
    if (atMost < oldHigh) {
      high[cell] = atMost;
      highBy[cell] = by;
    }
    for (let at = ofFirst[cell] ?? 0; at < (ofFirst[cell + 1] ?? 0); at++) {
      const equation = of[at] ?? 0;
      if (waiting[equation] === 1) continue;
      waiting[equation] = 1;
      queue.push(equation);
    }
  };
  for (let head = 0; head < queue.length && state.possible; head++) {
    const at = queue[head] ?? 0;
    waiting[at] = 0;
    const start = first[at] ?? 0;
    const end = first[at + 1] ?? 0;
    const all = whole[at] ?? 0;
    const plus = constant[at] ?? 0;
    let sumLow = plus;
    let sumHigh = plus;
    let largest = 0;
    for (let part = start; part < end; part++) {
      const cell = parts[part] ?? 0;
      sumLow += low[cell] ?? 0;
      sumHigh += high[cell] ?? 0;
      largest = Math.max(largest, low[cell] ?? 0);
    }
    // Persons may be in several parts, but no part has more of them than the whole.
    const least = loose[at] === 1 ? largest : Math.max(sumLow, largest);
    tighten(all, least, Math.min(sumHigh, unbounded), at);
    const allLow = low[all] ?? 0;
    const allHigh = high[all] ?? 0;
    for (let part = start; part < end; part++) {
      const cell = parts[part] ?? 0;
      const atLeast = allLow - (sumHigh - (high[cell] ?? 0));
      const others = loose[at] === 1 ? 0 : Math.max(sumLow - (low[cell] ?? 0), 0);
      const atMost = allHigh - others;
      const before = [low[cell] ?? 0, high[cell] ?? 0] as const;
      tighten(cell, atLeast, atMost, at);
      sumLow += (low[cell] ?? 0) - before[0];
      sumHigh += (high[cell] ?? 0) - before[1];
    }
  }
  return state.possible;
}
