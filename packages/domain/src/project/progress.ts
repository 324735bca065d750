import { addDays, addMonths, daysBetween, type LocalDate } from "../time/local-date.ts";
import { type Period } from "../time/period.ts";
import { type DecisionPoint } from "./decision-point.ts";
import { type ProjectPhase } from "./phase.ts";

/** How far a phase is from its plan, in days; positive is late. */
export interface Slip {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** The slip of a phase; `undefined` where plan or fact is missing at that end. */
export function slipOf({ planned, actual }: ProjectPhase): Slip {
  return {
    start: planned && actual ? daysBetween(planned.from, actual.from) : undefined,
    end: planned?.to && actual?.to ? daysBetween(planned.to, actual.to) : undefined,
  };
}

/**
 * Whole calendar months in a period, rounded down; none for one without an end.
 *
 * February 2014 to December 2015 is 23 (A62), May to November 2013 is 7 (A63).
 */
export function monthsIn({ from, to }: Period): number | undefined {
  if (to === undefined) return undefined;
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}

/** A decision that is not taken, or was taken late. */
export interface DecisionDelay {
  readonly point: DecisionPoint["id"];
  /** Days past the planned day, on the date or on the day it was taken. */
  readonly days: number;
  readonly taken: boolean;
}

/** The planned decisions that were late on the date, whether or not they are taken by now. */
export function lateDecisions(points: readonly DecisionPoint[], date: LocalDate): DecisionDelay[] {
  return points.flatMap(({ id, plannedOn, decidedOn }) => {
    if (plannedOn === undefined) return [];
    const taken = decidedOn !== undefined && decidedOn <= date;
    const days = daysBetween(plannedOn, taken ? decidedOn : date);
    return days > 0 ? [{ point: id, days, taken }] : [];
  });
}

/** The last day of a period, as people say it: a period to 2016-01-01 lasts through 2015-12-31. */
export function lastDayOf({ to }: Period): LocalDate | undefined {
  return to === undefined ? undefined : addDays(to, -1);
}
