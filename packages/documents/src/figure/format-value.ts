import { formatOre, formatRatio, type Language } from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { fill, messagesIn } from "../catalogue/messages.ts";
import { formatDate } from "../text/format-date.ts";
import { type FigureValue, type Unit } from "./figure.ts";

/**
 * Writes a number with a decimal mark of the language and no-break spaces between thousands.
 *
 * `decimals` is 0–4; halves are rounded away from zero.
 */
export function formatNumber(number: number, decimals: number, language: Language): string {
  const rounded = new Decimal(number).abs().toFixed(decimals, Decimal.ROUND_HALF_UP);
  const [whole = "", fraction = ""] = rounded.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
  const text = fraction === "" ? grouped : `${grouped}${language === "en" ? "." : ","}${fraction}`;
  return number < 0 && /[1-9]/u.test(text) ? `\u2212${text}` : text;
}

/**
 * Writes a value for a cell whose heading says the unit: `1 750`, `−132 400`, `42 av 53 (79,2 %)`.
 *
 * Hidden and unknown values are written as words; the reason belongs in a note.
 */
export function formatBare(value: FigureValue, language: Language): string {
  const words = messagesIn(language);
  switch (value.kind) {
    case "amount": {
      const text = formatOre(value.amount, "kroner");
      return language === "en" ? text.replace(",", ".") : text;
    }
    case "share":
      return formatRatio(value.ratio, language);
    case "quantity":
      return formatNumber(value.number, value.decimals, language);
    case "interval":
      return fill(words.numberSpan, {
        from: formatNumber(value.low, value.decimals, language),
        to: formatNumber(value.high, value.decimals, language),
      });
    case "date":
      return formatDate(value.date, language);
    case "hidden":
      return words.value.hidden;
    case "unknown":
      return words.value.unknown;
  }
}

/** Writes a value with its unit, for running text: `1 750 timer`, `−132 400 kr`, `NOK 500`. */
export function formatValue(value: FigureValue, language: Language): string {
  const words = messagesIn(language);
  const bare = formatBare(value, language);
  switch (value.kind) {
    case "amount":
      return language === "en" ? `${words.kroner}\u00a0${bare}` : `${bare}\u00a0${words.kroner}`;
    case "quantity":
      return `${bare}\u00a0${unitFor(value.unit, value.number, language)}`;
    case "interval":
      return `${bare}\u00a0${unitFor(value.unit, value.high, language)}`;
    case "share":
    case "date":
    case "hidden":
    case "unknown":
      return bare;
  }
}

function unitFor(unit: Unit, number: number, language: Language): string {
  const { one, other } = messagesIn(language).units[unit];
  return number === 1 ? one : other;
}
