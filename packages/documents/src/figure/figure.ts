import { LocalDate, type Ore, Ore as OreSchema, Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Text } from "../text/text.ts";

/** Where a figure can be looked up: a document or register, and the place in it. */
export const FigureSource: z.ZodType<FigureSource> = z
  .object({
    /** What to open, such as «Regnskap for prosjekt Kompetanseregionen». */
    label: Text,
    /** Where in it, such as «bilag 2015-014» or «tabell 2, rad Lønn, kolonne 2015». */
    locator: Text,
  })
  .readonly();
export interface FigureSource {
  readonly label: Text;
  readonly locator: Text;
}

/** What a number counts; the catalogues hold the words in each language. */
export const Unit = z.enum([
  "hours",
  "fullTimeYears",
  "people",
  "municipalities",
  "seats",
  "days",
  "points",
  "months",
  "courses",
  "items",
]);
export type Unit = z.infer<typeof Unit>;

const decimals = z.int().min(0).max(4);

/**
 * The value of a figure. A number never stands without what it counts, a share never without its
 * numerator and denominator; what cannot be shown says why.
 *
 * - `amount`: øre, debit positive and credit negative.
 * - `share`: a `Ratio`; printed with both numbers.
 * - `quantity`: a number of a unit, printed with `decimals` (0–4) decimals, halves away from zero.
 * - `interval`: from `low` up to and including `high`, of a unit.
 * - `date`: a calendar date.
 * - `hidden`: known, but about so few people that it is not shown.
 * - `unknown`: not known, with the reason.
 */
export const FigureValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("amount"), amount: OreSchema }).readonly(),
  z.object({ kind: z.literal("share"), ratio: Ratio }).readonly(),
  z.object({ kind: z.literal("quantity"), number: z.number(), unit: Unit, decimals }).readonly(),
  z
    .object({
      kind: z.literal("interval"),
      low: z.number(),
      high: z.number(),
      unit: Unit,
      decimals,
    })
    .refine(({ low, high }) => low <= high, { path: ["high"], message: "high is below low" })
    .readonly(),
  z.object({ kind: z.literal("date"), date: LocalDate }).readonly(),
  z.object({ kind: z.literal("hidden") }).readonly(),
  z.object({ kind: z.literal("unknown"), reason: Text }).readonly(),
]);
export type FigureValue = z.infer<typeof FigureValue>;

/** A figure that can be followed: its value, where it comes from, and how it came about. */
export const Figure: z.ZodType<Figure> = z
  .object({ value: FigureValue, source: FigureSource, explanation: Text.optional() })
  .readonly();
export interface Figure {
  readonly value: FigureValue;
  readonly source: FigureSource;
  readonly explanation?: Text | undefined;
}

/** A figure with the words that say what it is. */
export const NamedFigure: z.ZodType<NamedFigure> = z
  .object({ label: Text, figure: Figure })
  .readonly();
export interface NamedFigure {
  readonly label: Text;
  readonly figure: Figure;
}

/** An amount with its source; øre, debit positive and credit negative. */
export function amountFigure(amount: Ore, source: FigureSource, explanation?: Text): Figure {
  return figure({ kind: "amount", amount }, source, explanation);
}

/** A share with its source. */
export function shareFigure(ratio: Ratio, source: FigureSource, explanation?: Text): Figure {
  return figure({ kind: "share", ratio }, source, explanation);
}

/** A number of a unit with its source, printed with so many decimals (none unless given). */
export function quantityFigure(
  quantity: { readonly number: number; readonly unit: Unit; readonly decimals?: number },
  source: FigureSource,
  explanation?: Text,
): Figure {
  const { number, unit, decimals: places = 0 } = quantity;
  return figure({ kind: "quantity", number, unit, decimals: places }, source, explanation);
}

/** A date with its source. */
export function dateFigure(date: LocalDate, source: FigureSource, explanation?: Text): Figure {
  return figure({ kind: "date", date }, source, explanation);
}

/** A count that is not shown because it is about too few people. */
export function hiddenFigure(source: FigureSource): Figure {
  return figure({ kind: "hidden" }, source);
}

/** A figure that nobody knows, with the reason. */
export function unknownFigure(reason: Text, source: FigureSource): Figure {
  return figure({ kind: "unknown", reason }, source);
}

function figure(value: FigureValue, source: FigureSource, explanation?: Text): Figure {
  return { value, source, ...(explanation === undefined ? {} : { explanation }) };
}
