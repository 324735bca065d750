import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type Period,
  type Scope,
  toEpochDay,
} from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { parentOn, type Tree, treeOn } from "../tree/tree.ts";
import { type Columns, type SpanColumns } from "../workforce/columns.ts";
import { never } from "../workforce/days.ts";
import { foldFacts } from "../workforce/fold-facts.ts";
import { type Grouping, groupRows } from "../workforce/growing.ts";
import { admitting, type PositionFilter } from "./position-filter.ts";

/** What every report over a workforce is asked with. */
export interface ReportOptions {
  /** The date the figures hold on: organisation, positions and facts as they were then. */
  readonly asOf: LocalDate;
  /** What the viewer may see; nothing else enters the computation. */
  readonly scope: Scope;
  /** The top of the report; the scope's own top units where none is given. */
  readonly root?: OrgUnitId;
  /** The courses, in this order; all, by id, where none are given. */
  readonly courses?: readonly CourseId[];
  /**
   * Shows the figures of `asOf` in the organisation of this date.
   *
   * A unit that does not exist on this date is counted where it was placed from the day it
   * closed, or else at its nearest ancestor of `asOf` that does exist.
   */
  readonly restateOn?: LocalDate;
  /**
   * Counts only enrolments, starts and completions dated in the period, up to `asOf`.
   *
   * A completion that was taken back on or before `asOf` does not count.
   */
  readonly period?: Period;
  /** Counts only positions that meet the filter; all where none is given. */
  readonly positions?: PositionFilter;
}

/** A question made ready for counting: places, numbers and days. */
export interface Question {
  readonly columns: Columns;
  readonly day: number;
  /** The date of the organisation that is shown. */
  readonly organisationOn: LocalDate;
  readonly tree: Tree;
  /** The units counted at each place. */
  readonly members: Grouping;
  /** The place where a position in the unit counts; −1 for none. */
  readonly placeOf: Int32Array;
  /** The places of the report's top units; their subtrees share no place. */
  readonly tops: readonly number[];
  /** The courses' numbers, in the order of the report. */
  readonly courses: readonly number[];
  readonly spans: SpanColumns;
  /** Whether a position counts, by its row; every position where there is none. */
  readonly admits: ((row: number) => boolean) | undefined;
}

/**
 * Checks a question against the workforce and the scope.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`, `unknown-course`.
 */
export function toQuestion(columns: Columns, options: ReportOptions): Question {
  const day = toEpochDay(options.asOf);
  const organisationDay = options.restateOn === undefined ? day : toEpochDay(options.restateOn);
  const tree = treeOn(columns, organisationDay);
  const restated = organisationDay !== day;
  const placeOf = restated ? restate(columns, day, organisationDay) : tree.placeOf;
  return {
    columns,
    day,
    organisationOn: options.restateOn ?? options.asOf,
    tree,
    placeOf,
    members: restated ? byPlace(placeOf, tree.unitAt.length) : tree.members,
    tops: topsOf(columns, tree, options),
    courses: coursesOf(columns, options.courses),
    spans: options.period === undefined ? columns.spans : spansIn(columns, options.period),
    admits: admitting(columns, options.positions),
  };
}

/** The places of the report's top units in an organisation. */
export function topsOf(
  columns: Columns,
  tree: Tree,
  { scope, root }: Pick<ReportOptions, "scope" | "root">,
): number[] {
  const numberOf = numbersIn(columns);
  const tops = topsIn(tree, scope, numberOf);
  return root === undefined ? tops : [placeInScope(tree, tops, root, numberOf)];
}

/** Finds the number of a unit; −1 where there is no such unit. */
export type UnitNumbers = (id: OrgUnitId) => number;

/** The numbers of a workforce's units. */
export function numbersIn({ units }: Columns): UnitNumbers {
  return (id) => units.numberOf.get(id) ?? -1;
}

/** The places of the scope's top units; their subtrees share no place. */
export function topsIn(tree: Tree, scope: Scope, numberOf: UnitNumbers): number[] {
  const places = scope.units
    .map((id) => tree.placeOf[numberOf(id)] ?? -1)
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  let covered = 0;
  return places.filter((place) => {
    if (place < covered) return false;
    covered = tree.end[place] ?? 0;
    return true;
  });
}

/**
 * The place of a unit that the viewer asks for.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`.
 */
export function placeInScope(
  tree: Tree,
  tops: readonly number[],
  id: OrgUnitId,
  numberOf: UnitNumbers,
): number {
  const unit = numberOf(id);
  if (unit < 0) throw new ReportingError("unknown-unit", `there is no unit "${id}"`);
  const place = tree.placeOf[unit] ?? -1;
  if (place < 0) {
    throw new ReportingError("unit-not-on-date", `unit "${id}" does not exist on the date`);
  }
  if (!tops.some((top) => top <= place && place < (tree.end[top] ?? 0))) {
    throw new ReportingError("outside-scope", `unit "${id}" is outside the scope`);
  }
  return place;
}

/** The numbers of the courses asked for. */
export function coursesOf(columns: Columns, ids: readonly CourseId[] | undefined): number[] {
  if (ids === undefined) return columns.courses.map((_, number) => number);
  return [...new Set(ids)].map((id) => {
    const number = columns.courseNumber.get(id);
    if (number === undefined) {
      throw new ReportingError("unknown-course", `there is no course "${id}"`);
    }
    return number;
  });
}

/** Where each unit of one day counts in the organisation of another day. */
function restate(columns: Columns, day: number, organisationDay: number): Int32Array {
  const then = treeOn(columns, day);
  const shown = treeOn(columns, organisationDay);
  return then.placeOf.map((own, unit) => {
    if (own < 0) return -1;
    for (let tries = 0, at = unit; tries < then.placeOf.length && at >= 0; tries++) {
      const place = shown.placeOf[at] ?? -1;
      if (place >= 0) return place;
      const successor = parentOn(columns.placements, at, organisationDay);
      const placeThen = then.placeOf[at] ?? -1;
      const above = placeThen < 0 ? -1 : (then.parent[placeThen] ?? -1);
      at = successor >= 0 ? successor : above < 0 ? -1 : (then.unitAt[above] ?? -1);
    }
    return -1;
  });
}

function byPlace(placeOf: Int32Array, places: number): Grouping {
  // Units without a place gather in a last group that no place reads.
  return groupRows(
    placeOf.map((place) => (place < 0 ? places : place)),
    places + 1,
  );
}

const folded = new WeakMap<Columns, Map<string, SpanColumns>>();

function spansIn(columns: Columns, period: Period): SpanColumns {
  const key = `${period.from} ${period.to ?? ""}`;
  let known = folded.get(columns);
  if (known === undefined) folded.set(columns, (known = new Map<string, SpanColumns>()));
  let spans = known.get(key);
  if (spans === undefined) {
    const to = period.to === undefined ? never : toEpochDay(period.to);
    spans = foldFacts(columns.facts, toEpochDay(period.from), to);
    // The periods of one screen: a year's months and the year.
    if (known.size >= 13) known.delete(known.keys().next().value ?? key);
    known.set(key, spans);
  }
  return spans;
}
