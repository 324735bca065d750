import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact, sumOf } from "../decimal/exact.ts";
import { type DiscountBand, discountFactors } from "./discount.ts";

/**
 * The net present value of a flow: year 0 undiscounted, each later year at its end.
 *
 * @param flow - Kroner in year 0, 1, 2 …, in fixed prices; costs negative.
 * @returns Kroner, exact to 40 digits; pass it through `toOre` to show it.
 * @throws {BenefitError} `invalid-argument` if the bands do not begin at 0 or do not rise.
 */
export function npv(flow: readonly Decimal.Value[], discount: readonly DiscountBand[]): Decimal {
  const factors = discountFactors(discount, flow.length - 1);
  return sumOf(factors.slice(0, flow.length).map((factor, year) => factor.times(flow[year] ?? 0)));
}

/** How long until a flow has paid for itself; `undefined` where it never does. */
export interface Payback {
  /** Months, without discounting. */
  readonly months: Decimal | undefined;
  /** Months, with discounted kroner. */
  readonly discountedMonths: Decimal | undefined;
}

/**
 * Months until the sum of the flow is no longer negative, each year's kroner coming evenly.
 *
 * @param flow - Kroner in year 0, 1, 2 …; 0 months where year 0 is not negative.
 * @throws {BenefitError} `invalid-argument` if the bands do not begin at 0 or do not rise.
 */
export function payback(
  flow: readonly Decimal.Value[],
  discount: readonly DiscountBand[],
): Payback {
  const factors = discountFactors(discount, flow.length - 1);
  const exact = flow.map(toExact);
  return {
    months: monthsUntilEven(exact),
    discountedMonths: monthsUntilEven(
      exact.map((kroner, year) => kroner.times(factors[year] ?? 1)),
    ),
  };
}

function monthsUntilEven(flow: readonly Decimal[]): Decimal | undefined {
  let sum = flow[0] ?? new Exact(0);
  if (sum.gte(0)) return new Exact(0);
  for (const [year, kroner] of flow.slice(1).entries()) {
    const after = sum.plus(kroner);
    if (after.gte(0)) return sum.negated().div(kroner).plus(year).times(12);
    sum = after;
  }
  return undefined;
}
