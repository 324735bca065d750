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

/** Counted in UTC, where every day is as long. */
const msPerDay = 86_400_000;

const epoch = LocalDate.parse("1970-01-01");

/** The date `days` later (earlier where negative); whole days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(utcOf(date) + days * msPerDay);
}

/**
 * The date `months` later (earlier where negative), by the calendar.
 *
 * Where the month has no such day, its last day: 31 January plus one month is 28 or 29 February.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const day = dayOf(date);
  const moved = Date.UTC(yearOf(date), monthOf(date) - 1 + months, day);
  // A month without the day makes it a day of the month after: back to its own last day.
  const overshoot = new Date(moved).getUTCDate();
  return toLocalDate(overshoot === day ? moved : moved - overshoot * msPerDay);
}

/** Days from `from` until `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcOf(to) - utcOf(from)) / msPerDay;
}

/** Days since 1970-01-01, for calculations that keep dates as numbers. */
export function toEpochDay(date: LocalDate): number {
  return daysBetween(epoch, date);
}

/** The date that many days after 1970-01-01. */
export function fromEpochDay(day: number): LocalDate {
  return addDays(epoch, day);
}

function utcOf(date: LocalDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: LocalDate): number {
  return Number(date.slice(8));
}

/** Written out here, since reports do this many million times and a parser would do it twice. */
function toLocalDate(utc: number): LocalDate {
  const date = new Date(utc);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) return LocalDate.parse(String(year));
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  // A year of four digits, and a month and a day that the platform itself made: a date.
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as LocalDate;
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
