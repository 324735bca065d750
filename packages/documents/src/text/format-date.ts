import {
  addDays,
  addMonths,
  type Language,
  type LocalDate,
  type Period,
} from "@kompetanseregion/domain";

import { fill, messagesIn } from "../catalogue/messages.ts";

/** Writes a date in full: `31. desember 2015`, `31 December 2015`. */
export function formatDate(date: LocalDate, language: Language): string {
  const [year = "", , day = ""] = date.split("-");
  const words = messagesIn(language);
  return fill(words.date, { day: String(Number(day)), month: monthName(date, language), year });
}

/**
 * Writes a period with its last day or month, as people say it: `februar 2014 – desember 2015`.
 *
 * Whole months are written as months; anything else as dates. The end is the last day inside.
 */
export function formatPeriod({ from, to }: Period, language: Language): string {
  const words = messagesIn(language);
  const isWholeMonths = from.endsWith("-01") && (to?.endsWith("-01") ?? true);
  const write = isWholeMonths ? formatMonth : formatDate;
  const first = write(from, language);
  if (to === undefined) return fill(words.openSpan, { from: first });
  const last = write(addDays(to, -1), language);
  return first === last ? first : fill(words.span, { from: first, to: last });
}

/**
 * How many whole months a period holds; `undefined` where it has no end or is no whole number of
 * calendar months.
 */
export function wholeMonths({ from, to }: Period): number | undefined {
  if (to === undefined) return undefined;
  const count = monthNumber(to) - monthNumber(from);
  return addMonths(from, count) === to ? count : undefined;
}

function monthNumber(date: LocalDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function formatMonth(date: LocalDate, language: Language): string {
  const words = messagesIn(language);
  return fill(words.monthOfYear, { month: monthName(date, language), year: date.slice(0, 4) });
}

function monthName(date: LocalDate, language: Language): string {
  const { months } = messagesIn(language);
  const names: readonly string[] = Object.values(months);
  return names[Number(date.slice(5, 7)) - 1] ?? "";
}
