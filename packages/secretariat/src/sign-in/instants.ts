import { Instant } from "@kompetanseregion/domain";

/** The instant that many seconds later; earlier where negative. */
export function secondsFrom(at: Instant, seconds: number): Instant {
  return Instant.parse(new Date(Date.parse(at) + seconds * 1000).toISOString());
}

/** Seconds from one instant until another. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
