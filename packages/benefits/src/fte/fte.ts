import { type Language } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { type FteBasisName, fteBases, hoursPerFte } from "./fte-basis.ts";

/** A number of årsverk that carries the basis it was counted by. */
export interface Fte {
  /** Exact to 40 digits; {@link formatFte} shows four decimals. */
  readonly fte: Decimal;
  readonly basis: FteBasisName;
}

/**
 * Hours as årsverk: 1 750 hours are 1 by `conventional1750` and 0.8974… by `gross1950`.
 *
 * @throws {BenefitError} `unknown-basis` if the name is none of `fteBases`.
 */
export function toFte(hours: Decimal.Value, basis: FteBasisName): Fte {
  return { fte: toExact(hours).div(hoursPerFte(basis)), basis };
}

const words: Record<Language, (fte: string, hours: string) => string> = {
  nb: (fte, hours) => `${fte} årsverk à ${hours} timer`,
  nn: (fte, hours) => `${fte} årsverk à ${hours} timar`,
  en: (fte, hours) => `${fte} FTE of ${hours} hours`,
};

/**
 * Writes årsverk with four decimals, halves away from zero, and the hours of the basis:
 * `0,8974 årsverk à 1 950 timer`. Numbers are grouped with no-break spaces.
 */
export function formatFte({ fte, basis }: Fte, language: Language): string {
  const mark = language === "en" ? "." : ",";
  const decimals = fte.toDecimalPlaces(4).toFixed(4);
  return words[language](written(decimals, mark), written(fteBases[basis].hours, mark));
}

function written(number: string, mark: string): string {
  const [whole = "", decimals] = number.replace("-", "\u2212").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  return decimals === undefined ? grouped : `${grouped}${mark}${decimals}`;
}
