import {
  type CourseId,
  LocalDate,
  type OrgUnitId,
  type OrgUnitKind,
  type Ratio,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { rollUp, type RollUpRow, suppress, type SuppressedRow } from "@kompetanseregion/reporting";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { regionAsked } from "../region/stored-region.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** What a training report is about; everything left out means all that the actor may see. */
export interface TrainingReportQuery {
  readonly region?: string | undefined;
  /** Start at this unit. */
  readonly unit?: string | undefined;
  readonly courses?: readonly string[] | undefined;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
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
  readonly unit: OrgUnitId;
  readonly courses: { readonly id: CourseId; readonly title: string }[];
  readonly rows: TrainingRowView[];
  readonly suppression: { readonly smallestGroup: number; readonly hiddenCells: Ratio };
  readonly sources: {
    readonly source: string;
    readonly run: string;
    readonly finishedAt?: string;
  }[];
  readonly leftOut: string[];
}

/** Groups of fewer persons than this are hidden from those who may not see names. */
export const smallestGroup = 5;

/** That all or none of a group has completed is shown only where the group has this many. */
const groupBelow = 10;

/**
 * Who has completed what, for every unit and course, within what the actor may see.
 *
 * @throws {UnknownNameError} If the region, the unit or a course is unknown.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`.
 */
export async function trainingReport(
  desk: Desk,
  actor: Actor,
  query: TrainingReportQuery = {},
): Promise<TrainingReportView> {
  const scope = authorise(actor, "read-training");
  const region = await regionAsked(desk, query.region);
  const asOf = dateAsked(query.asOf, desk);
  const courses = await coursesAsked(desk, query.courses ?? []);
  const unit = await unitAsked(desk, query.unit ?? region.id);

  const workforce = await desk.workforce();
  const figures = rollUp(workforce, {
    asOf,
    scope,
    root: unit,
    courses: courses.map(({ id }) => id),
  });
  // Who may see names learns nothing from a small group that the list of names does not say.
  const published = scope.persons
    ? { rows: figures.rows, hidden: noneOf(figures.rows.length) }
    : suppress(figures, { k: smallestGroup, protects: "groups", groupBelow });
  return {
    asOf,
    unit,
    courses,
    rows: published.rows.map(rowView),
    suppression: { smallestGroup, hiddenCells: published.hidden },
    sources: await sourcesOf(desk),
    leftOut: workforce.issues.map(({ message }) => message),
  };
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

/** No cell hidden, of every row's five. */
function noneOf(rows: number): Ratio {
  return { numerator: 0, denominator: rows * 5, counts: "hidden cells", outOf: "cells" };
}

function dateAsked(text: string | undefined, desk: Desk): LocalDate {
  if (text === undefined) return desk.clock.today();
  const date = LocalDate.safeParse(text);
  if (date.success) return date.data;
  throw new SecretariatError("not-a-date", `"${text}" is not a date`, {
    remedy: "Write a date that exists as YYYY-MM-DD, such as 2015-12-31.",
  });
}

async function coursesAsked(
  desk: Desk,
  asked: readonly string[],
): Promise<{ id: CourseId; title: string }[]> {
  const all = (await desk.store.learning.courses()).map(({ id, title }) => ({ id, title }));
  if (asked.length === 0) return all;
  return asked.map((name) => {
    const course = all.find(({ id }) => id === name);
    if (course === undefined) {
      throw new UnknownNameError(
        "course",
        name,
        all.map(({ id }) => id),
      );
    }
    return course;
  });
}

async function unitAsked(desk: Desk, asked: string): Promise<OrgUnitId> {
  const units = await desk.store.organisation.units();
  const unit = units.find(({ id }) => id === asked);
  if (unit !== undefined) return unit.id;
  // Units run into hundreds: the upper levels help more than the first twelve workplaces.
  const upper = units.filter(({ kind }) => kind === "region" || kind === "municipality");
  throw new UnknownNameError(
    "unit",
    asked,
    upper.map(({ id }) => id),
  );
}

/** The latest finished run of each source: where the facts come from. */
async function sourcesOf(desk: Desk): Promise<TrainingReportView["sources"]> {
  const latest = new Map<string, TrainingReportView["sources"][number]>();
  for (const { id, source, status, finishedAt } of await desk.store.learning.runs()) {
    if (status !== "finished") continue;
    latest.set(source, { source, run: id, ...(finishedAt === undefined ? {} : { finishedAt }) });
  }
  return [...latest.values()];
}
