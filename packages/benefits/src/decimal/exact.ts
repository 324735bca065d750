import { Decimal } from "decimal.js";

/**
 * Decimal arithmetic with 40 significant digits, so that a division leaves nothing that shows.
 *
 * A constructor of our own: settings of the shared one would change every caller's arithmetic.
 */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** The sum, exact; 0 where there is nothing to add. */
export function sumOf(values: Iterable<Decimal>): Decimal {
  let sum = new Exact(0);
  for (const value of values) sum = sum.plus(value);
  return sum;
}
