/** From figures to places on the page, in a straight line. */
export type Scale = (value: number) => number;

/** The scale that puts `from` at `start` and `to` at `end`; everything at `start` where both are one. */
export function scaleBetween(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = to - from;
  // The difference of two very large numbers is infinite, so those are halved first; half of the
  // smallest number there is would be none.
  const ratio = Number.isFinite(span)
    ? (value: number) => (value - from) / span
    : (value: number) => (value / 2 - from / 2) / (to / 2 - from / 2);
  return (value) => (span === 0 ? start : start + ratio(value) * (end - start));
}

/** The least and the greatest of the numbers and zero. */
export function extentWithZero(values: readonly number[]): [number, number] {
  return [Math.min(0, ...values), Math.max(0, ...values)];
}
