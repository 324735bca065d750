import { type Decimal } from "decimal.js";
import { z } from "zod";

import { toExact } from "../decimal/amount.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/** How many hours one årsverk is, what that number means, and where it comes from. */
export interface FteBasis {
  /** Hours a year as decimal text, such as `1687.5`. */
  readonly hours: string;
  readonly means: string;
  readonly source: string;
}

/**
 * The named bases for turning hours into årsverk. There is no default among them: the spread from
 * 1 632 to 1 950 hours is wider than many benefits, so every figure says which it used.
 */
export const fteBases = {
  gross1950: {
    hours: "1950",
    means: "37.5 hours a week in 52 weeks, holidays included",
    source: "37.5 × 52; the divisor from annual to hourly pay in the municipal pay agreement",
  },
  gross1846: {
    hours: "1846",
    means: "35.5 hours a week in 52 weeks, holidays included; shift work",
    source: "35.5 × 52; weekly hours for shift and rota work",
  },
  "lessHoliday1762.5": {
    hours: "1762.5",
    means: "37.5 hours a week in 47 weeks, five weeks of holiday taken out",
    source: "37.5 × 47",
  },
  conventional1750: {
    hours: "1750",
    means: "the round figure of encyclopaedias and newspapers",
    source: "convention; a newspaper's 1 176 hours as two thirds of an årsverk implies 1 764",
  },
  horizon1720: {
    hours: "1720",
    means: "productive hours in projects funded by the European Union",
    source: "the standard annual hours of the Horizon programmes",
  },
  net1695: {
    hours: "1695",
    means: "37.5 hours a week, holidays and public holidays taken out",
    source: "226 working days of 7.5 hours",
  },
  "net1687.5": {
    hours: "1687.5",
    means: "37.5 hours a week in 45 weeks, holidays and public holidays taken out",
    source: "37.5 × 45, or 225 working days of 7.5 hours",
  },
  "net1632_35.5": {
    hours: "1632",
    means: "35.5 hours a week, holidays and public holidays taken out; shift work",
    source: "a financial dictionary's figure for årsverk in shift work",
  },
} as const satisfies Record<string, FteBasis>;

/** The name of a basis in {@link fteBases}. */
// Object.keys forgets which names an object has; these are all of the table's own.
export const FteBasisName = z.enum(Object.keys(fteBases) as [keyof typeof fteBases]);
export type FteBasisName = keyof typeof fteBases;

/** Every basis by name, from the most hours to the fewest. */
export const fteBasisNames: readonly FteBasisName[] = FteBasisName.options.toSorted((a, b) =>
  toExact(fteBases[b].hours).comparedTo(fteBases[a].hours),
);

/**
 * Hours in one årsverk by the basis, exact: 1687.5 for `net1687.5`.
 *
 * @throws {BenefitError} `unknown-basis` if the name is none of {@link fteBases}.
 */
export function hoursPerFte(basis: FteBasisName): Decimal {
  if (!Object.hasOwn(fteBases, basis)) {
    throw new BenefitError("unknown-basis", `there is no årsverk basis called "${basis}"`, {
      remedy: `Use one of these: ${fteBasisNames.join(", ")}.`,
    });
  }
  return toExact(fteBases[basis].hours);
}
