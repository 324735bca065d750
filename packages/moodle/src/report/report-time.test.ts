import { describe, expect, it } from "vitest";

import { readReportTime, writeReportTime } from "./report-time.ts";

describe("a time in a report", () => {
  it.each([
    ["Saturday, 14 March 2026, 2:23 AM", "2026-03-14T02:23:00.000Z"],
    ["Saturday, 14 March 2026, 12:05 AM", "2026-03-14T00:05:00.000Z"],
    ["Saturday, 14 March 2026, 12:05 pm", "2026-03-14T12:05:00.000Z"],
    // A site may have changed its English formats, or answer in Norwegian.
    ["Saturday, 14 March 2026, 14:23", "2026-03-14T14:23:00.000Z"],
    ["lørdag, 14 mars 2026, 14:23", "2026-03-14T14:23:00.000Z"],
    ["lørdag, 14. mars 2026, 02.23", "2026-03-14T02:23:00.000Z"],
    ["laurdag 14. mars 2026 kl. 14:23", "2026-03-14T14:23:00.000Z"],
    ["måndag, 16. mars 2026, 00:00", "2026-03-16T00:00:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(readReportTime(text)).toBe(instant);
  });

  it.each([
    ["a weekday of another date", "Sunday, 14 March 2026, 2:23 AM"],
    ["a date that is none", "Saturday, 31 February 2026, 2:23 AM"],
    ["an hour past the day", "Saturday, 14 March 2026, 24:00"],
    ["an hour past noon with AM", "Saturday, 14 March 2026, 14:23 AM"],
    ["a month in digits", "14.03.2026, 14:23"],
    ["a date without a time", "Saturday, 14 March 2026"],
    ["another language", "samedi 14 mars 2026, 14:23"],
  ])("is refused with %s", (_, text) => {
    expect(readReportTime(text)).toBeUndefined();
  });

  it("is read as it was written, for every minute of a leap day", () => {
    const begin = Date.UTC(2024, 1, 29) / 1000;
    const minutes = Array.from({ length: 1440 }, (_, at) => begin + at * 60);

    expect(
      minutes.filter((minute) => {
        const read = readReportTime(writeReportTime(minute));
        return read === undefined || Date.parse(read) !== minute * 1000;
      }),
    ).toEqual([]);
  });
});
