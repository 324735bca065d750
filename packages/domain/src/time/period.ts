import { z } from "zod";

import { LocalDate } from "./local-date.ts";

/**
 * A half-open period of days, `[from, to)`: it holds `from` and ends before `to`.
 *
 * Without a `to` it has no known end. The year 2015 is `{ from: 2015-01-01, to: 2016-01-01 }`.
 */
export const Period = z
  .object({ from: LocalDate, to: LocalDate.optional() })
  .refine(({ from, to }) => to === undefined || from < to, {
    path: ["to"],
    message: "a period ends after it begins; the end is the first day outside",
  })
  .readonly();
export type Period = z.infer<typeof Period>;

/** Whether the date lies in the period. */
export function holds(period: Period, date: LocalDate): boolean {
  return period.from <= date && (period.to === undefined || date < period.to);
}

/** Whether the periods have a day in common. */
export function overlap(a: Period, b: Period): boolean {
  return (a.to === undefined || b.from < a.to) && (b.to === undefined || a.from < b.to);
}

/** The calendar year as a period. */
export function calendarYear(year: number): Period {
  return Period.parse({ from: `${year}-01-01`, to: `${year + 1}-01-01` });
}
