import { type Decimal } from "decimal.js";
import { z } from "zod";

import { Amount, toExact } from "../decimal/amount.ts";
import { Exact } from "../decimal/exact.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/** From which year on which real rate holds: 4 % for the first forty years, then less. */
export const DiscountBand = z
  .strictObject({
    /** First year that the rate concerns; the first band begins at 0. */
    fromYear: z.int().min(0),
    /** Real rate a year as a share: 0.04 is 4 %. */
    rate: Amount,
  })
  .readonly();
export type DiscountBand = z.infer<typeof DiscountBand>;

/**
 * The schedule that Norwegian public analyses use: 4 % to year 40, 3 % to year 75, then 2 %.
 *
 * @see NOU 2012: 16, chapter 5; 4 % as the ordinary rate since the ministry's guide of 2005
 */
export const publicDiscount: readonly DiscountBand[] = [
  { fromYear: 0, rate: "0.04" },
  { fromYear: 41, rate: "0.03" },
  { fromYear: 76, rate: "0.02" },
];

/** One rate for all years. */
export function flatDiscount(rate: Amount): readonly DiscountBand[] {
  return [{ fromYear: 0, rate }];
}

/**
 * What a krone in each year is worth in year 0: 1 for year 0, then divided by 1 + the year's rate.
 *
 * @param discount - Bands from year 0, in rising order.
 * @param years - The last year.
 * @throws {BenefitError} `invalid-argument` if the bands do not begin at 0 or do not rise.
 */
export function discountFactors(discount: readonly DiscountBand[], years: number): Decimal[] {
  requireBands(discount);
  const factors = [new Exact(1)];
  for (let year = 1; year <= years; year += 1) {
    const band = discount.findLast(({ fromYear }) => fromYear <= year);
    const factor = factors[year - 1] ?? new Exact(1);
    factors.push(factor.div(toExact(band?.rate ?? 0).plus(1)));
  }
  return factors;
}

function requireBands(discount: readonly DiscountBand[]): void {
  const rising = discount.every(
    ({ fromYear }, index) => index === 0 || fromYear > (discount[index - 1]?.fromYear ?? fromYear),
  );
  if (discount[0]?.fromYear === 0 && rising) return;
  throw new BenefitError("invalid-argument", "the discount bands do not rise from year 0", {
    remedy: "Write the first band from year 0 and each later one from a later year.",
  });
}
