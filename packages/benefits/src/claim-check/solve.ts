import { type Decimal } from "decimal.js";

import { Exact } from "../decimal/exact.ts";

/** A value that makes a function reach its target. */
export interface Root {
  readonly value: Decimal;
  /** Whether it is the exact quotient of a straight line, or was closed in on. */
  readonly exact: boolean;
}

const halvings = 200;
const negligible = new Exact("1e-25");

/**
 * The value at which the function reaches the target.
 *
 * A straight line is solved by one division. Anything else is halved between the bounds until
 * they are 10⁻²⁵ of their distance apart, and must cross the target in between.
 *
 * @returns `undefined` where the function does not depend on the value or does not reach it.
 */
export function solve(
  outcome: (value: Decimal) => Decimal,
  target: Decimal,
  bounds: { readonly low: Decimal; readonly high: Decimal },
): Root | undefined {
  const atZero = outcome(bounds.low);
  const width = Exact.max(1, bounds.high.minus(bounds.low));
  const slope = outcome(bounds.low.plus(width)).minus(atZero);
  const bend = outcome(bounds.low.plus(width.times(2)))
    .minus(atZero)
    .minus(slope.times(2));
  const middle = outcome(bounds.low.plus(width.div(2)))
    .minus(atZero)
    .minus(slope.div(2));
  const scale = Exact.max(slope.abs(), atZero.abs(), 1).times(negligible);
  if (bend.abs().gt(scale) || middle.abs().gt(scale)) return halve(outcome, target, bounds);
  if (slope.isZero()) return undefined;
  const value = target.minus(atZero).times(width).div(slope).plus(bounds.low);
  return { value, exact: true };
}

function halve(
  outcome: (value: Decimal) => Decimal,
  target: Decimal,
  bounds: { readonly low: Decimal; readonly high: Decimal },
): Root | undefined {
  let { low, high } = bounds;
  const rises = outcome(high).gte(outcome(low));
  const reached = (value: Decimal): boolean =>
    rises ? outcome(value).gte(target) : outcome(value).lte(target);
  if (!reached(high) || (reached(low) && !outcome(low).eq(target))) return undefined;
  for (let step = 0; step < halvings; step += 1) {
    const middle = low.plus(high).div(2);
    if (reached(middle)) high = middle;
    else low = middle;
    if (high.minus(low).lte(negligible.times(bounds.high.minus(bounds.low)))) break;
  }
  return { value: high, exact: false };
}
