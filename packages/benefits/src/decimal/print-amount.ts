import { type Decimal } from "decimal.js";

/** The most decimals that a unit's amounts are printed with; four where it is none of these. */
const decimals: Readonly<Record<string, number>> = {
  persons: 1,
  "persons/year": 1,
  "sessions/year": 1,
  "h/year": 1,
  kr: 2,
  "kr/year": 2,
  "kr/person": 2,
  months: 3,
};

/**
 * An amount as decimal text for people: 835.714… `persons/year` is 835.7, 1.5625 `h/person` is
 * 1.5625.
 *
 * Halves are rounded away from zero, and zeros at the end left out. The exact value is the caller's
 * to keep: a printed one is not calculated with.
 */
export function printAmount(value: Decimal, unit: string): string {
  return value.toDecimalPlaces(decimals[unit] ?? 4).toFixed();
}
