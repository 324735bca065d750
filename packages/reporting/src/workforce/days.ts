import { fromEpochDay, type LocalDate, type Period, toEpochDay } from "@kompetanseregion/domain";

/** Later than every date: the end of what has no known end, the day of what never happened. */
export const never = 0x7fffffff;

/** Reads dates as days since 1970-01-01, each distinct date once. */
export class DayReader {
  readonly #known = new Map<LocalDate, number>();

  day(date: LocalDate): number {
    let day = this.#known.get(date);
    if (day === undefined) {
      day = toEpochDay(date);
      this.#known.set(date, day);
    }
    return day;
  }

  /** The first day outside the period, or {@link never}. */
  end(period: Period): number {
    return period.to === undefined ? never : this.day(period.to);
  }
}

/** The date of a day since 1970-01-01; `undefined` for {@link never}. */
export function dateOf(day: number): LocalDate | undefined {
  return day === never ? undefined : fromEpochDay(day);
}
