import { type LocalDate, type Ore } from "@kompetanseregion/domain";

/**
 * A cell of a table. Text is always text: what looks like a number in a CSV file is read by the
 * column's meaning, and what is written as text never becomes a formula.
 */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: LocalDate }
  /** Kroner, exact. */
  | { readonly ore: Ore };

/** Rows of a table, all at once or one by one. */
export type Rows = Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;

/**
 * A number in digits, without an exponent, and with a point.
 *
 * @throws {RangeError} If it is not finite.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a cell holds a finite number");
  const text = String(value);
  if (!text.includes("e")) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value.toFixed(100).replace(/0+$/u, "");
}
