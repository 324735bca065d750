import { Decimal } from "decimal.js";
import { z } from "zod";

import { type Language } from "../language/language.ts";

/**
 * A share that never travels without what it counts.
 *
 * `42 of 53 municipalities` is `{ numerator: 42, denominator: 53, counts: "introduced
 * municipalities", outOf: "municipalities" }`. A denominator of 0 is allowed: it has no percentage.
 */
export const Ratio = z
  .object({
    numerator: z.int().nonnegative(),
    denominator: z.int().nonnegative(),
    /** What the numerator counts. */
    counts: z.string().min(1),
    /** What the denominator counts. */
    outOf: z.string().min(1),
  })
  .readonly();
export type Ratio = z.infer<typeof Ratio>;

/**
 * The percentage, rounded to one decimal, halves away from zero; `undefined` where the
 * denominator is 0.
 *
 * 42 of 53 is 79.2.
 */
export function percentOf(ratio: Ratio): number | undefined {
  if (ratio.denominator === 0) return undefined;
  return new Decimal(ratio.numerator)
    .times(100)
    .div(ratio.denominator)
    .toDecimalPlaces(1, Decimal.ROUND_HALF_UP)
    .toNumber();
}

const of: Record<Language, string> = { nb: "av", nn: "av", en: "of" };

/**
 * Writes the share with both its numbers: `42 av 53 (79,2 %)`; `0 av 0` without a percentage.
 *
 * Numbers are grouped with no-break spaces, and the decimal mark follows the language.
 */
export function formatRatio(ratio: Ratio, language: Language): string {
  const counts = `${group(ratio.numerator)} ${of[language]} ${group(ratio.denominator)}`;
  const percent = percentOf(ratio);
  if (percent === undefined) return counts;
  const text = percent.toFixed(1);
  return language === "en"
    ? `${counts} (${text}%)`
    : `${counts} (${text.replace(".", ",")}\u00a0%)`;
}

function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
}
