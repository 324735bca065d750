import { z } from "zod";

import { LocalDate } from "./local-date.ts";

/** A point in time, UTC, as ISO 8601 text ending in `Z`. */
export const Instant = z.iso
  .datetime("an instant is UTC and ends in Z, such as 2015-12-31T22:59:00Z")
  .brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

const oslo = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo", dateStyle: "short" });

/** The instant that many seconds after 1970-01-01T00:00:00Z, as Moodle counts. */
export function instantFromEpochSeconds(seconds: number): Instant {
  return Instant.parse(new Date(seconds * 1000).toISOString());
}

let lastAsked: { readonly minute: string; readonly date: LocalDate } | undefined;

/** The calendar date in Norway at that instant: 2019-12-31T23:30:00Z is 2020-01-01. */
export function osloDate(instant: Instant): LocalDate {
  // A server asks what day it is several times for each request, and a day ends with a minute.
  const minute = instant.slice(0, "2019-12-31T23:30".length);
  if (lastAsked?.minute !== minute) {
    lastAsked = { minute, date: LocalDate.parse(oslo.format(new Date(instant))) };
  }
  return lastAsked.date;
}
