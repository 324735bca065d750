import { type Instant, type LocalDate } from "@kompetanseregion/domain";
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** A course run as a calendar shows it. */
export interface CalendarEvent {
  /** Lasting and unique, such as `en-god-start-2015@kongsbergregionen`: a changed run keeps it. */
  readonly uid: string;
  /** Grows with every change; a client takes the highest. */
  readonly sequence: number;
  /** A time, or the first of whole days. */
  readonly starts: Instant | LocalDate;
  /** A time, or the first day after the last whole one. */
  readonly ends: Instant | LocalDate;
  /** When what is said here was last changed. */
  readonly changed: Instant;
  readonly title: string;
  readonly place?: string;
  readonly description?: string;
  /** A cancelled run stays in the feed, so that clients take it away. */
  readonly cancelled: boolean;
}

/**
 * Writes a calendar feed (iCalendar, RFC 5545). Times are in UTC, which every client shows in its
 * reader's own time, also across the nights when Norway changes between summer and winter time.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Kompetanseregion", product: "kompetanse", language: "NO" },
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start: new Date(event.starts),
      end: new Date(event.ends),
      // Days are the same wherever the reader is; a time is not.
      allDay: isDay(event.starts) && isDay(event.ends),
      stamp: new Date(event.changed),
      lastModified: new Date(event.changed),
      summary: event.title,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.place === undefined ? {} : { location: event.place }),
      ...(event.description === undefined ? {} : { description: event.description }),
    });
  }
  return calendar.toString();
}

function isDay(when: Instant | LocalDate): when is LocalDate {
  return when.length === "YYYY-MM-DD".length;
}
