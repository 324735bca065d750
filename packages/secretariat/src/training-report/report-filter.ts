import { addDays, type Period } from "@kompetanseregion/domain";
import { type PositionFilter } from "@kompetanseregion/reporting";

import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** What narrows a report down; only for those who may see persons. */
export interface ReportFilterQuery {
  /** Counts enrolments, starts and completions from this date on, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  /** Counts them up to and with this date; the date of the report where left out. */
  readonly to?: string | undefined;
  /** Counts only those whose employment began on this date or later: the new hires. */
  readonly hiredFrom?: string | undefined;
  /** Counts only those whose employment began on this date or earlier. */
  readonly hiredTo?: string | undefined;
  /** Counts only positions with staff responsibility, or only those without. */
  readonly manager?: boolean | undefined;
}

/** A filter as the reports take it. */
export interface ReportFilter {
  readonly period?: Period;
  readonly positions?: PositionFilter;
}

const firstDay = "1900-01-01";

/**
 * The filter that was asked for; `undefined` where none was.
 *
 * Two reports that differ by a filter tell, subtracted, about those whom it leaves out, so whoever
 * may not see persons gets the one published report.
 *
 * @throws {SecretariatError} `tells-too-much` where a filter is asked for by somebody who may not
 *   see persons; `not-a-date`; `not-understood` where a period ends before it begins.
 */
export function filterAsked(
  desk: Desk,
  query: ReportFilterQuery,
  seesPersons: boolean,
): ReportFilter | undefined {
  const { from, to, hiredFrom, hiredTo, manager } = query;
  const isAsked = [from, to, hiredFrom, hiredTo, manager].some((part) => part !== undefined);
  if (!isAsked) return undefined;
  if (!seesPersons) {
    throw new SecretariatError(
      "tells-too-much",
      "a filtered report beside the whole one tells about the rest",
      {
        remedy: "Ask without a filter, or as somebody who may see names.",
      },
    );
  }
  const hiredIn = periodAsked(desk, hiredFrom, hiredTo);
  const period = periodAsked(desk, from, to);
  return {
    ...(period && { period }),
    ...((hiredIn ?? manager) !== undefined && {
      positions: { ...(hiredIn && { hiredIn }), ...(manager !== undefined && { manager }) },
    }),
  };
}

/** A period of days from what people say: its first and its last day. */
function periodAsked(
  desk: Desk,
  first: string | undefined,
  last: string | undefined,
): Period | undefined {
  if (first === undefined && last === undefined) return undefined;
  const from = dateAsked(first ?? firstDay, desk);
  const to = last === undefined ? undefined : addDays(dateAsked(last, desk), 1);
  if (to !== undefined && to <= from) {
    throw new SecretariatError("not-understood", "the period ends before it begins", {
      remedy: "Give the first day before the last.",
    });
  }
  return { from, ...(to !== undefined && { to }) };
}
