import { addMonths, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";
import { rollUp, trend, type TrendPoint } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { patternOf } from "./publication.ts";
import { coursesAsked, firstUnit } from "./report-scope.ts";
import { type CountView, type TrainingReportQuery } from "./training-report.ts";

/** Which unit and courses, and how many month ends back from the date. */
export interface TrainingTrendQuery extends Pick<
  TrainingReportQuery,
  "region" | "unit" | "courses" | "asOf"
> {
  /** A whole number, 1–36; 12 where left out. */
  readonly months?: number | undefined;
}

/** One unit and course through time. */
export interface TrainingTrendView {
  readonly unit: OrgUnitId;
  readonly dates: readonly LocalDate[];
  readonly courses: readonly {
    readonly id: string;
    readonly title: string;
    /** One for each date; none where the unit did not exist. */
    readonly points: readonly (PublishedPoint | undefined)[];
  }[];
}

interface PublishedPoint {
  readonly employees: CountView;
  readonly inProgress: CountView;
  readonly completed: CountView;
}

/**
 * How far a unit has come at the end of each month up to a date, each date with its own
 * organisation and employees.
 *
 * @throws {UnknownNameError} If the region, the unit or a course is unknown.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`, `not-understood` for the months.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date` where the unit is seen on no date.
 */
export async function trainingTrend(
  desk: Desk,
  actor: Actor,
  query: TrainingTrendQuery = {},
): Promise<TrainingTrendView> {
  const scope = authorise(actor, "read-training");
  const region = await regionAsked(desk, query.region);
  const asOf = dateAsked(query.asOf, desk);
  const { months = 12 } = query;
  if (!Number.isInteger(months) || months < 1 || months > 36) {
    throw new SecretariatError("not-understood", `${months} is no number of months`, {
      remedy: "Give a whole number of months, 1 to 36.",
    });
  }
  const dates = monthEndsUntil(asOf, months);
  const courses = await coursesAsked(desk, query.courses ?? []);
  const unit = await firstUnit(desk, scope, query.unit);
  const workforce = await desk.workforce();
  const found = trend(workforce, {
    dates,
    scope,
    root: unit,
    courses: courses.map(({ id }) => id),
    levels: 0,
  });
  // A trend has no points where the unit is not seen; where that is all of it, the report says why.
  if (found.rows.length === 0) rollUp(workforce, { asOf, scope, root: unit });
  const pattern = scope.persons ? undefined : patternOf(workforce, topUnit(region));
  const seen = (figures: TrendPoint): PublishedPoint => {
    const { employees, inProgress, completed } = figures;
    const isHidden = pattern?.withoutFigures.has(unit) ?? false;
    return {
      employees: pattern?.withoutEmployees.has(unit) ? "suppressed" : employees,
      inProgress: isHidden ? "suppressed" : inProgress,
      completed: isHidden ? "suppressed" : completed,
    };
  };
  const points = (course: string): TrainingTrendView["courses"][number]["points"] => {
    const row = found.rows.find((candidate) => candidate.course === course);
    return dates.map((_, at) => {
      const figures = row?.points[at];
      return figures && seen(figures);
    });
  };
  return {
    unit,
    dates: found.dates,
    courses: courses.map(({ id, title }) => ({ id, title, points: points(id) })),
  };
}

/** The last days of that many months up to the date; the date itself is the last of them. */
function monthEndsUntil(date: LocalDate, months: number): LocalDate[] {
  return Array.from({ length: months }, (_, at) => addMonths(date, at - months + 1));
}
