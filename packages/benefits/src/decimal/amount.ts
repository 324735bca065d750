import { type Decimal } from "decimal.js";
import { z } from "zod";

import { Exact } from "./exact.ts";

/**
 * A number as a model file writes it: `0.5`, `1750`, or `"0.5"` as text.
 *
 * A number is read as the shortest decimal that prints the same, so 0.1 is exactly one tenth.
 */
export const Amount = z.union([
  z.number(),
  z.string().regex(/^-?\d{1,30}(?:\.\d{1,30})?$/u, "a number is written with a point: 0.5 or 1750"),
]);
export type Amount = z.infer<typeof Amount>;

/** The amount, exact. */
export function toExact(amount: Decimal.Value): Decimal {
  return new Exact(amount);
}
