import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { factSources, rollUp, suppress } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { type CellQuery, type CellStatus, statusAsked } from "./people-report.ts";
import { patternOf } from "./publication.ts";
import { coursesAsked, firstUnit } from "./report-scope.ts";
import { type CountView } from "./training-report.ts";

/** What a figure is made of. */
export interface CellView {
  readonly asOf: LocalDate;
  readonly unit: OrgUnitId;
  readonly name: string;
  readonly course: CourseId;
  readonly status: CellStatus;
  readonly value: CountView;
  readonly employees: CountView;
  /** The units right below, and what of the figure is theirs. */
  readonly parts: readonly {
    readonly unit: OrgUnitId;
    readonly name: string;
    readonly value: CountView;
  }[];
  /**
   * The figure less the sum of its parts: above 0 who works in the unit itself, below 0 who works
   * in several parts and counts once here. None where a part is hidden.
   */
  readonly rest?: number;
  /** The runs that brought the facts about the course, the latest first. */
  readonly runs: readonly { readonly source: string; readonly run: string }[];
}

/**
 * Explains a figure of the training report: what it counts, its parts, and where its facts are from.
 *
 * Those who may not see persons get the published figures, so an explanation tells no more than
 * the report does.
 *
 * @throws {UnknownNameError} If the unit or the course is unknown.
 * @throws {SecretariatError} `not-allowed`, `not-a-date`, `not-understood` for the status.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function explainCell(
  desk: Desk,
  actor: Actor,
  query: CellQuery & { readonly status: string },
): Promise<CellView> {
  const scope = authorise(actor, "read-training");
  const region = await regionAsked(desk, undefined);
  const asOf = dateAsked(query.asOf, desk);
  const status = statusAsked(query.status);
  const [course] = await coursesAsked(desk, [query.course]);
  const unit = await firstUnit(desk, scope, query.unit);
  if (course === undefined) throw new UnknownNameError("course", query.course, []);
  const workforce = await desk.workforce();
  const seen = rollUp(workforce, { asOf, scope, root: unit, courses: [course.id], levels: 1 });
  const rows = scope.persons
    ? seen.rows
    : suppress(seen, { pattern: patternOf(workforce, topUnit(region)) }).rows;
  const cell = rows.find((row) => row.unit === unit);
  if (cell === undefined) throw new UnknownNameError("unit", unit, []);
  const parts = rows
    .filter(({ parent }) => parent === unit)
    .map((row) => ({ unit: row.unit, name: row.name, value: row[status] }));
  const value = cell[status];
  const known = parts.flatMap((part) => (part.value === "suppressed" ? [] : [part.value]));
  const isWhole = value !== "suppressed" && known.length === parts.length && parts.length > 0;
  return {
    asOf,
    unit,
    name: cell.name,
    course: course.id,
    status,
    value,
    employees: cell.employees,
    parts,
    ...(isWhole && { rest: value - known.reduce((sum, part) => sum + part, 0) }),
    runs: await runsOf(desk, new Set([course.id]), asOf),
  };
}

/** The runs that brought the facts about the courses until the date, the latest first. */
export async function runsOf(
  desk: Desk,
  courses: ReadonlySet<string>,
  asOf: LocalDate,
): Promise<CellView["runs"]> {
  const latestFirst = factSources(await desk.workforce(), { courses, asOf }).toReversed();
  const runs = latestFirst.map(({ source, run }) => ({ source, run }));
  return [...new Map(runs.map((one) => [JSON.stringify(one), one])).values()];
}
