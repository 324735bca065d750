import { UTCDate } from "@date-fns/utc";
import { addMonths as addM } from "date-fns/addMonths";
import { z } from "zod";

/**
 * A calendar date in Norway, `YYYY-MM-DD`, without a time or a zone.
 *
 * Dates compare as text: `a < b` says that a is earlier.
 */
export const LocalDate = z.iso
  .date("a date is YYYY-MM-DD, such as 2015-12-31")
  .brand<"LocalDate">();
export type LocalDate = z.infer<typeof LocalDate>;

/** A date is read as midnight in UTC, where every day is as long. */
const msPerDay = 86_400_000;

const epoch = LocalDate.parse("1970-01-01");

/** The date `days` later (earlier where negative); whole days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(new Date(Date.parse(date) + days * msPerDay));
}

/**
 * The date `months` later (earlier where negative), by the calendar.
 *
 * Where the month has no such day, its last day: 31 January plus one month is 28 or 29 February.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return toLocalDate(addM(new UTCDate(date), months));
}

/** Days from `from` until `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / msPerDay;
}

/** Days since 1970-01-01, for calculations that keep dates as numbers. */
export function toEpochDay(date: LocalDate): number {
  return daysBetween(epoch, date);
}

/** The date that many days after 1970-01-01. */
export function fromEpochDay(day: number): LocalDate {
  return addDays(epoch, day);
}

function toLocalDate(date: Date): LocalDate {
  return LocalDate.parse(date.toISOString().slice(0, 10));
}
