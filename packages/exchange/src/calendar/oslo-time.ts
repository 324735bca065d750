import { Instant, type LocalDate } from "@kompetanseregion/domain";

const oslo = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Oslo",
  dateStyle: "short",
  timeStyle: "medium",
});

/**
 * The instant at which clocks in Norway show that time, `00:00` to `23:59`, on that day.
 *
 * In the night of autumn an hour is shown twice, and the first is meant. A time that no clock
 * shows, in the night of spring, is taken as an hour later: 02:30 on 29 March 2026 is 03:30.
 */
export function osloInstant(date: LocalDate, time: string): Instant {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // Norway is one or two hours ahead of UTC.
  const summer = asUtc - 7_200_000;
  const shown = oslo.format(new Date(summer));
  const isSummer = shown === `${date} ${time}:00`;
  return Instant.parse(new Date(isSummer ? summer : asUtc - 3_600_000).toISOString());
}
