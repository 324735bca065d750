import { spawnSync } from "node:child_process";

import { Instant, LocalDate } from "@kompetanseregion/domain";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";

import { osloInstant } from "./oslo-time.ts";
import { type CalendarEvent, writeCalendar } from "./write-calendar.ts";

const clock = new Intl.DateTimeFormat("nb-NO", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "short",
});

function run(date: string, more: Partial<CalendarEvent> = {}): CalendarEvent {
  const day = LocalDate.parse(date);
  return {
    uid: `en-god-start-${date}@kongsbergregionen`,
    sequence: 0,
    starts: osloInstant(day, "09:00"),
    ends: osloInstant(day, "15:30"),
    changed: Instant.parse("2026-01-05T08:00:00Z"),
    title: "En god start; Bø, Ås – «Østfold»",
    cancelled: false,
    ...more,
  };
}

/** The feed as another library reads it. */
function seen(events: readonly CalendarEvent[]): InstanceType<typeof ICAL.Event>[] {
  const parsed = ICAL.parse(writeCalendar("Kurs", events)) as unknown[];
  const calendar = new ICAL.Component(parsed);
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

describe("a calendar feed, as ical.js reads it", () => {
  it.each([
    ["2026-03-28", "2026-03-28T08:00:00.000Z", "28.03.2026, 09:00"],
    ["2026-03-29", "2026-03-29T07:00:00.000Z", "29.03.2026, 09:00"],
    ["2026-10-24", "2026-10-24T07:00:00.000Z", "24.10.2026, 09:00"],
    ["2026-10-25", "2026-10-25T08:00:00.000Z", "25.10.2026, 09:00"],
  ])("begins at nine in Norway on %s, which is %s", (date, instant, shown) => {
    const [event] = seen([run(date)]);
    const starts = event?.startDate.toJSDate();

    expect(starts?.toISOString()).toBe(instant);
    expect(clock.format(starts)).toBe(shown);
    expect(event?.duration.toSeconds()).toBe(6.5 * 3600);
  });

  it("keeps letters and marks, and the same id when a run is moved or cancelled", () => {
    const [before] = seen([run("2026-03-29")]);
    const [after] = seen([run("2026-03-29", { sequence: 2, cancelled: true, place: "Bø, sal 1" })]);

    expect(before?.summary).toBe("En god start; Bø, Ås – «Østfold»");
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe(2);
    expect(after?.location).toBe("Bø, sal 1");
    expect(after?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });
});

describe("an event of whole days", () => {
  it("has days and no time, the day after the last as its end, also across the nights of change", () => {
    const [event] = seen([
      run("2026-03-28", {
        starts: LocalDate.parse("2026-03-28"),
        ends: LocalDate.parse("2026-03-30"),
      }),
    ]);

    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2026-03-28");
    expect(event?.endDate.toString()).toBe("2026-03-30");
  });
});

describe("a time on the clocks of Norway", () => {
  it.each([
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s %s is %s", (date, time, instant) => {
    expect(osloInstant(LocalDate.parse(date), time)).toBe(instant);
  });
});

/** Reads a feed from its input with Debian's python3-icalendar, and says when its events are in Oslo. */
const inPython = `
import sys, zoneinfo
from icalendar import Calendar
oslo = zoneinfo.ZoneInfo("Europe/Oslo")
for event in Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    for when in (event["DTSTART"].dt, event["DTEND"].dt):
        print(when.astimezone(oslo).isoformat())
    print(event["SUMMARY"])
`;
const python = "/usr/bin/python3";
const hasClient = spawnSync(python, ["-c", "import icalendar, zoneinfo"]).status === 0;
if (!hasClient) {
  process.stdout.write(
    "skipped: a calendar in Python's client is not read (apt-get install python3-icalendar)\n",
  );
}

describe.skipIf(!hasClient)("a calendar feed, as python3-icalendar reads it", () => {
  it("is at nine in Norway on both sides of the days on which the clock is moved", () => {
    const days = ["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-10-26"];
    const feed = writeCalendar(
      "Kurs",
      days.map((day) => run(day)),
    );
    const { status, stdout } = spawnSync(python, ["-X", "utf8", "-c", inPython], {
      input: feed,
      encoding: "utf8",
    });

    expect(status).toBe(0);
    expect(stdout.trim().split("\n")).toEqual(
      [
        ["2026-03-28", "+01:00"],
        ["2026-03-29", "+02:00"],
        ["2026-10-24", "+02:00"],
        ["2026-10-25", "+01:00"],
        ["2026-10-26", "+01:00"],
      ].flatMap(([day, offset]) => [
        `${day}T09:00:00${offset}`,
        `${day}T15:30:00${offset}`,
        "En god start; Bø, Ås – «Østfold»",
      ]),
    );
  });
});
