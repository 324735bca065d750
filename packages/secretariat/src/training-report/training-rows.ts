import { type LocalDate } from "@kompetanseregion/domain";
import {
  type RollUpRow,
  rollUpRows,
  suppressRows,
  type SuppressionPattern,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";
import { patternOf } from "./publication.ts";
import { coursesAsked, firstUnit } from "./report-scope.ts";
import { type TrainingReportQuery, type TrainingRowView } from "./training-report.ts";

const figures = ["enrolled", "inProgress", "completed", "notStarted"] as const;

/** The figures of one unit and course, without what describes the unit. */
type FiguresView = Pick<
  TrainingRowView,
  "unit" | "course" | "employees" | (typeof figures)[number]
>;

/**
 * The rows of the training report, each made when it is asked for: a region with all its units and
 * courses has hundreds of thousands, and who exports them holds none.
 *
 * @throws {UnknownNameError} If the unit is unknown.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`.
 * @throws {ReportingError} `outside-scope`, `unit-not-on-date`.
 */
export async function trainingRows(
  desk: Desk,
  actor: Actor,
  query: Pick<TrainingReportQuery, "unit" | "asOf">,
): Promise<{ readonly asOf: LocalDate; readonly rows: Iterable<FiguresView> }> {
  const scope = authorise(actor, "read-training");
  const asOf = dateAsked(query.asOf, desk);
  const courses = (await coursesAsked(desk, [])).map(({ id }) => id);
  const root = await firstUnit(desk, scope, query.unit);
  const region = topUnit(await storedRegion(desk));
  const workforce = await desk.workforce();
  const rows = rollUpRows(workforce, { asOf, scope, root, courses });
  // Who may see names learns nothing from a small group that the list of names does not say.
  return { asOf, rows: scope.persons ? rows : published(rows, patternOf(workforce, region)) };
}

function* published(
  rows: Iterable<RollUpRow>,
  pattern: SuppressionPattern,
): Generator<FiguresView> {
  for (const row of rows) yield* suppressRows([row], pattern, figures);
}
