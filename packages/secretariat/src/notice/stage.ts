import { addDays, daysBetween, LocalDate, toEpochDay } from "@kompetanseregion/domain";

/** How many days before the last valid day somebody is told: once at each. */
export const stages = [60, 30, 7, 0] as const;

/**
 * The stage that is due so many days before the last valid day; none before the first.
 *
 * A stage that was missed is not made up for: only the one that days are left to is told.
 */
export function stageAt(daysLeft: number): number | undefined {
  return daysLeft < 0 ? undefined : stages.findLast((stage) => daysLeft <= stage);
}

/** The ISO week that the day is in, such as `2026-W53`. */
export function isoWeekOf(date: LocalDate): string {
  // Monday is 0; day 0 of the count, 1 January 1970, was a Thursday.
  const weekday = (((toEpochDay(date) + 3) % 7) + 7) % 7;
  const thursday = addDays(date, 3 - weekday);
  const year = thursday.slice(0, 4);
  const first = LocalDate.parse(`${year}-01-01`);
  const week = Math.floor(daysBetween(first, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
