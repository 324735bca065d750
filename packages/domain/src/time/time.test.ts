import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { instantFromEpochSeconds, osloDate } from "./instant.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  fromEpochDay,
  LocalDate,
  toEpochDay,
} from "./local-date.ts";
import { calendarYear, holds, overlap, Period } from "./period.ts";

const day = (text: string) => LocalDate.parse(text);
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(fromEpochDay);

describe("a date", () => {
  it.each(["2015-02-29", "2015-13-01", "15-01-01", "2015-1-1", "31.12.2015", "2015-12-31T00:00"])(
    "is not %s",
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2015-03-31", -1, "2015-02-28"],
  ])("%s moved by %d months is %s", (date, months, moved) => {
    expect(addMonths(day(date), months)).toBe(moved);
  });

  it("moved by months is the same day of that month, or the month's last where it has no such day", () => {
    const monthsSinceYearZero = (date: LocalDate) =>
      Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        const isLast = monthsSinceYearZero(addDays(moved, 1)) > monthsSinceYearZero(moved);

        expect(LocalDate.safeParse(moved).success).toBe(true);
        expect(monthsSinceYearZero(moved)).toBe(monthsSinceYearZero(date) + months);
        expect(moved.slice(8) === date.slice(8) || (isLast && moved.slice(8) < date.slice(8))).toBe(
          true,
        );
      }),
    );
  });

  it("does not go beyond four digits of year", () => {
    expect(() => addDays(day("9999-12-31"), 1)).toThrow("a date is YYYY-MM-DD");
    expect(() => addMonths(day("1000-01-31"), -1)).toThrow("a date is YYYY-MM-DD");
  });

  it("moves by days across a change to summer time", () => {
    expect(addDays(day("2015-03-28"), 2)).toBe("2015-03-30");
    expect(daysBetween(day("2015-03-28"), day("2015-03-30"))).toBe(2);
  });

  it("is a number of days and back, and compares as text does", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromEpochDay(toEpochDay(a))).toBe(a);
        expect(a < b).toBe(toEpochDay(a) < toEpochDay(b));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});

describe("an instant", () => {
  it("is the next day in Norway half an hour before midnight in Greenwich", () => {
    expect(osloDate(instantFromEpochSeconds(Date.UTC(2019, 11, 31, 23, 30) / 1000))).toBe(
      "2020-01-01",
    );
    expect(osloDate(instantFromEpochSeconds(Date.UTC(2019, 5, 30, 21, 59) / 1000))).toBe(
      "2019-06-30",
    );
  });
});

describe("a period", () => {
  it("holds its first day and not its end", () => {
    expect(holds(calendarYear(2015), day("2015-01-01"))).toBe(true);
    expect(holds(calendarYear(2015), day("2015-12-31"))).toBe(true);
    expect(holds(calendarYear(2015), day("2016-01-01"))).toBe(false);
  });

  it("ends after it begins", () => {
    expect(Period.safeParse({ from: "2015-01-01", to: "2015-01-01" }).success).toBe(false);
  });

  it("overlaps another exactly where they share a day", () => {
    const anyPeriod = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([from, length]) =>
        Period.parse({
          from: fromEpochDay(from),
          to: length === null ? undefined : fromEpochDay(from + length),
        }),
      );
    const days = Array.from({ length: 40 }, (_, index) => fromEpochDay(index));

    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(overlap(a, b)).toBe(days.some((date) => holds(a, date) && holds(b, date)));
      }),
    );
  });
});
