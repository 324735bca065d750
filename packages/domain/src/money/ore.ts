import { Decimal } from "decimal.js";
import { z } from "zod";

import { MoneyError } from "./money-error.ts";

const limit = Number.MAX_SAFE_INTEGER;

/** Digits enough that multiplying by 100 never rounds before {@link toOre} does. */
const Exact = Decimal.clone({ precision: 1000 });

/**
 * An amount in whole øre, debit positive and credit negative; exact.
 *
 * At most 2^53 − 1 øre either way, which is 90 071 992 547 409,91 kroner.
 */
export const Ore = z.int("an amount is a whole number of øre").brand<"Ore">();
export type Ore = z.infer<typeof Ore>;

/**
 * How a fraction of an øre is settled. There is no default: whoever divides says how.
 *
 * - `halfAway`: to the nearest, halves away from zero; what invoices use (kjøpmessig avrunding).
 * - `halfEven`: to the nearest, halves to the even øre; for statistics.
 * - `floor`, `ceil`: towards minus and plus infinity.
 * - `exact`: a remaining fraction is an error.
 */
export type Rounding = "halfAway" | "halfEven" | "floor" | "ceil" | "exact";

const modes = {
  halfAway: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  floor: Decimal.ROUND_FLOOR,
  ceil: Decimal.ROUND_CEIL,
} as const;

/**
 * An amount from a number of øre that is already whole.
 *
 * @throws {MoneyError} `fraction` if it is not whole, `overflow` if it is beyond 2^53 − 1.
 */
export function ore(amount: number): Ore {
  if (!Number.isInteger(amount)) {
    throw new MoneyError("fraction", `${amount} is not a whole number of øre`);
  }
  if (Math.abs(amount) > limit) {
    throw new MoneyError("overflow", `${amount} øre is beyond what can be counted exactly`);
  }
  // -0 would print as "-0" and compare unequal to 0 in tests.
  // Held against both its rules just now: parsing it again would take ten times as long.
  return (amount === 0 ? 0 : amount) as Ore;
}

/**
 * The one door from decimal kroner (rates, shares, hours × rate) to øre.
 *
 * @param kroner - Decimal kroner, as a `Decimal` or text with a point: `"1250.505"`.
 * @throws {MoneyError} `fraction` if the mode is `exact` and part of an øre remains; `overflow`.
 */
export function toOre(kroner: Decimal.Value, rounding: Rounding): Ore {
  const exact = new Exact(kroner).times(100);
  if (rounding !== "exact") {
    return ore(exact.toDecimalPlaces(0, modes[rounding]).toNumber());
  }
  if (!exact.isInteger()) {
    throw new MoneyError("fraction", `${exact.toFixed()} øre is not whole`);
  }
  return ore(exact.toNumber());
}

/** The amount in kroner, exact. */
export function toKroner(amount: Ore): Decimal {
  return new Decimal(amount).div(100);
}

/**
 * The sum, exact.
 *
 * @throws {MoneyError} `overflow` if it passes 2^53 − 1 øre on the way.
 */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (Math.abs(sum) > limit) {
      throw new MoneyError("overflow", "the sum is beyond what can be counted exactly");
    }
  }
  return ore(sum);
}

/** The opposite amount: a debit as a credit, a credit as a debit. */
export function negate(amount: Ore): Ore {
  return ore(0 - amount);
}
