import { formatOre, type Language, type LocalDate, type Ore } from "@kompetanseregion/domain";

import { findingWordsIn } from "../catalogue/findings/findings.ts";
import { formatNumber } from "../figure/format-value.ts";
import { formatDate } from "../text/format-date.ts";
import { type AgreementState } from "./schema/claims.ts";

/** Writes values the way a language does. */
export interface Speech {
  /** Kroner without the unit: `1 146 000`. */
  readonly kroner: (amount: Ore) => string;
  readonly number: (number: number, decimals: number) => string;
  /** From a number of percent: `79,2 %`. */
  readonly percent: (percent: number, decimals: number) => string;
  readonly date: (date: LocalDate) => string;
  /** `a, b, c`. */
  readonly list: (items: readonly string[]) => string;
  readonly state: (state: AgreementState) => string;
  readonly sign: (sign: "positive" | "negative") => string;
  readonly result: (result: "surplus" | "deficit") => string;
  readonly nothing: string;
}

/** The speech of a language. */
export function speechIn(language: Language): Speech {
  const { words } = findingWordsIn(language);
  const number = (value: number, decimals: number) => formatNumber(value, decimals, language);
  return {
    kroner: (amount) => {
      const text = formatOre(amount, "kroner");
      return language === "en" ? text.replace(",", ".") : text;
    },
    number,
    percent: (percent, decimals) =>
      language === "en" ? `${number(percent, decimals)}%` : `${number(percent, decimals)}\u00a0%`,
    date: (date) => formatDate(date, language),
    list: (items) => items.join(", "),
    state: (state) => words.states[state],
    sign: (sign) => words.signs[sign],
    result: (result) => words.results[result],
    nothing: words.nothing,
  };
}
