import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type OrgUnitKind,
  type Ratio,
} from "@kompetanseregion/domain";
import {
  type RollUp,
  rollUp,
  type RollUpRow,
  suppress,
  type SuppressedRow,
  type Workforce,
} from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { keptForRevision } from "../kept-for-revision.ts";
import { regionAsked, topUnit } from "../region/stored-region.ts";
import { patternOf, restatedPublicationOf, smallestGroup, under } from "./publication.ts";
import { filterAsked, type ReportFilterQuery } from "./report-filter.ts";
import { coursesAsked, firstUnit } from "./report-scope.ts";

/** What a training report is about; everything left out means all that the actor may see. */
export interface TrainingReportQuery extends ReportFilterQuery {
  readonly region?: string | undefined;
  /** Start at this unit. */
  readonly unit?: string | undefined;
  readonly courses?: readonly string[] | undefined;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
  /** Shows the figures in the organisation of this date, `YYYY-MM-DD`. */
  readonly restateOn?: string | undefined;
  /** Levels below the top, 0 or more; all where left out. */
  readonly depth?: number | undefined;
}

/** A number of persons, or `suppressed` where it would tell about single persons. */
export type CountView = number | "suppressed";

/** One unit's figures for one course. */
export interface TrainingRowView {
  readonly unit: OrgUnitId;
  readonly parent?: OrgUnitId;
  readonly depth: number;
  readonly kind: OrgUnitKind;
  readonly name: string;
  readonly course: CourseId;
  readonly employees: CountView;
  readonly enrolled: CountView;
  readonly inProgress: CountView;
  readonly completed: CountView;
  readonly notStarted: CountView;
}

/** The org-hierarchy report, ready to be shown. */
export interface TrainingReportView {
  readonly asOf: LocalDate;
  /** The date of the organisation shown, where it is another. */
  readonly restateOn?: LocalDate;
  readonly unit: OrgUnitId;
  readonly courses: { readonly id: CourseId; readonly title: string }[];
  readonly rows: TrainingRowView[];
  readonly suppression: { readonly smallestGroup: number; readonly hiddenCells: Ratio };
  readonly sources: {
    readonly source: string;
    readonly run: string;
    readonly finishedAt?: string;
  }[];
  readonly leftOut: readonly {
    readonly code: string;
    readonly count: number;
    readonly message: string;
  }[];
}

/**
 * Who has completed what, for every unit and course, within what the actor may see.
 *
 * @throws {UnknownNameError} If the region, the unit or a course is unknown.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`; `tells-too-much` where restated figures
 *   beside the others, or figures of a part of the employees, would show a small group.
 */
export async function trainingReport(
  desk: Desk,
  actor: Actor,
  query: TrainingReportQuery = {},
): Promise<TrainingReportView> {
  const scope = authorise(actor, "read-training");
  const region = await regionAsked(desk, query.region);
  const asOf = dateAsked(query.asOf, desk);
  const restateOn = query.restateOn === undefined ? undefined : dateAsked(query.restateOn, desk);
  const courses = await coursesAsked(desk, query.courses ?? []);
  const unit = await firstUnit(desk, scope, query.unit);

  const { depth = Infinity } = query;
  const workforce = await desk.workforce();
  // Also the check that the actor may see the unit, and that it exists on the date.
  const figures = rollUp(workforce, {
    asOf,
    scope,
    root: unit,
    courses: courses.map(({ id }) => id),
    levels: depth,
    ...(restateOn !== undefined && { restateOn }),
    ...filterAsked(desk, query, scope.persons),
  });
  // Who may see names learns nothing from a small group that the list of names does not say.
  const seen = scope.persons ? figures.rows : published(workforce, topUnit(region), figures);
  const rows = seen.filter((row) => row.depth <= depth).map(rowView);
  return {
    asOf,
    ...(restateOn !== undefined && { restateOn }),
    unit,
    courses,
    rows,
    suppression: { smallestGroup, hiddenCells: hiddenIn(rows) },
    sources: await sourcesOf(desk),
    leftOut: await leftOutNow(desk, ""),
  };
}

/** The same units and courses as they were published; the courses in the order asked for. */
function published(workforce: Workforce, region: OrgUnitId, asked: RollUp): SuppressedRow[] {
  if (asked.restateOn === undefined) {
    return [...suppress(asked, { pattern: patternOf(workforce, region) }).rows];
  }
  const whole = restatedPublicationOf(workforce, region, asked.asOf, asked.restateOn);
  const rows = asked.root === undefined ? [...whole.rows] : under(asked.root, whole.rows);
  const inOrder = new Map(asked.courses.map((course, index) => [course, index]));
  return rows
    .filter(({ course }) => inOrder.has(course))
    .map((row, index) => ({ row, unit: Math.floor(index / inOrder.size) }))
    .toSorted(
      (a, b) =>
        a.unit - b.unit || (inOrder.get(a.row.course) ?? 0) - (inOrder.get(b.row.course) ?? 0),
    )
    .map(({ row }) => row);
}

function rowView(row: SuppressedRow | RollUpRow): TrainingRowView {
  const { unit, parent, depth, kind, name, course } = row;
  const { employees, enrolled, inProgress, completed, notStarted } = row;
  return {
    unit,
    ...(parent === undefined ? {} : { parent }),
    depth,
    kind,
    name,
    course,
    employees,
    enrolled,
    inProgress,
    completed,
    notStarted,
  };
}

/** How many of the figures shown are hidden. */
function hiddenIn(rows: readonly TrainingRowView[]): Ratio {
  const hidden = rows.flatMap(({ employees, enrolled, inProgress, completed, notStarted }) =>
    [employees, enrolled, inProgress, completed, notStarted].filter(
      (cell) => cell === "suppressed",
    ),
  );
  return {
    numerator: hidden.length,
    denominator: rows.length * 5,
    counts: "hidden figures",
    outOf: "figures",
  };
}

/** What no report of the training counts; every one of them tells it. */
const leftOutNow = keptForRevision(async (desk): Promise<TrainingReportView["leftOut"]> => {
  const { accounts, matched } = await desk.store.learning.counts();
  const count = accounts - matched;
  // What the accounts have done is kept and not counted.
  const message = `${count} accounts are matched to no employee; what they have done is not counted`;
  const unmatched = count === 0 ? [] : [{ code: "unmatched-accounts", count, message }];
  const { issues } = await desk.workforce();
  return [...unmatched, ...issues.map(({ code, message }) => ({ code, count: 1, message }))];
});

/** The latest finished run of each source: where the facts come from. */
async function sourcesOf(desk: Desk): Promise<TrainingReportView["sources"]> {
  const latest = new Map<string, TrainingReportView["sources"][number]>();
  for (const { id, source, status, finishedAt } of await desk.store.learning.runs()) {
    if (status !== "finished") continue;
    latest.set(source, { source, run: id, ...(finishedAt === undefined ? {} : { finishedAt }) });
  }
  return [...latest.values()];
}
