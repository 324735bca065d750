import { type CourseId, type LocalDate } from "@kompetanseregion/domain";

import { type ReportOptions } from "../roll-up/question.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { type Measure } from "../roll-up/roll-up.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";
import { countTrend } from "./count-trend.ts";

/** Which dates to show, and how far down. */
export interface TrendOptions extends Omit<ReportOptions, "asOf" | "restateOn" | "period"> {
  /** The dates, in any order; each once in the result, the earliest first. */
  readonly dates: readonly LocalDate[];
  /** How many levels below the top units to show; all where none is given. */
  readonly levels?: number;
}

/** The figures of one date. */
export type TrendPoint = Readonly<Record<Measure, number>>;

/** A unit and course through time. */
export interface TrendRow extends ReportUnit {
  readonly course: CourseId;
  /** One for each date; none where the unit was not in the report on that date. */
  readonly points: readonly (TrendPoint | undefined)[];
}

/** A report over many dates. */
export interface Trend {
  readonly dates: readonly LocalDate[];
  /**
   * The units that were in the report on any of the dates; parent, depth and name are those of the
   * last date that has the unit, and the order is that date's.
   */
  readonly rows: readonly TrendRow[];
}

/**
 * Counts like `rollUp` for many dates, each with the organisation, positions and facts of its own
 * date, in one pass over the facts.
 *
 * With a root, dates on which the root does not exist or lies outside the scope have no points.
 *
 * @throws {ReportingError} `unknown-unit` for the root; `unknown-course`.
 */
export function trend(workforce: Workforce, options: TrendOptions): Trend {
  const dates = [...new Set(options.dates)].sort();
  const makeRows = countTrend(columnsOf(workforce), { ...options, dates });
  let rows: readonly TrendRow[] | undefined;
  return {
    dates,
    // Made when read, as those of a roll-up.
    get rows() {
      return (rows ??= makeRows());
    },
  };
}
