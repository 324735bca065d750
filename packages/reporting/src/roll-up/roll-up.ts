import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type Period,
  type Scope,
} from "@kompetanseregion/domain";

import { type ReportingIssue } from "../problem/reporting-issue.ts";
import { cutTree } from "../tree/cut-tree.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";
import { type Counts, countSubtree } from "./count.ts";
import { type Question, type ReportOptions, toQuestion } from "./question.ts";
import { describeUnit, type ReportUnit } from "./report-unit.ts";

export { type ReportUnit } from "./report-unit.ts";

/** What a roll-up is asked with. */
export interface RollUpOptions extends ReportOptions {
  /** How many levels below the top units to show, 0 or more; all where none is given. */
  readonly levels?: number;
}

/** Which persons a figure counts; each has exactly one of the last three statuses in a course. */
export type Measure = "employees" | "enrolled" | "inProgress" | "completed" | "notStarted";

/**
 * What a unit with all below it has done in a course: numbers of distinct persons.
 *
 * `employees = notStarted + enrolled` and `enrolled = inProgress + completed`. The figures of
 * units side by side need not add up to the unit above: who works in two of them counts once.
 */
export interface RollUpRow extends ReportUnit {
  readonly course: CourseId;
  /** Persons with a position in the unit or below it on the date. */
  readonly employees: number;
  /** Of these, who are in progress or have completed. */
  readonly enrolled: number;
  /** Who are enrolled or have started, and have not completed. */
  readonly inProgress: number;
  /** Who completed on or before the date, not taken back since. */
  readonly completed: number;
  /** The others. */
  readonly notStarted: number;
}

/** A report for every unit and course: units in preorder, siblings by name. */
export interface RollUp {
  readonly asOf: LocalDate;
  readonly scope: Scope;
  readonly root: OrgUnitId | undefined;
  readonly restateOn: LocalDate | undefined;
  readonly period: Period | undefined;
  readonly courses: readonly CourseId[];
  readonly rows: readonly RollUpRow[];
  /** What is wrong with the records, so that no reader takes the figures for more than they are. */
  readonly workforceIssues: readonly ReportingIssue[];
}

/**
 * Counts who has done what, for every unit of the scope and every course, as of a date.
 *
 * Each person counts once at every level, however many positions they hold there. A completion
 * follows the person: it counts wherever they work on the date, also when taken elsewhere or
 * before they were employed. Who has left counts nowhere. A unit of the scope that does not exist
 * on the date is passed over.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date` or `outside-scope` for the root;
 *   `unknown-course`.
 */
export function rollUp(workforce: Workforce, options: RollUpOptions): RollUp {
  const { question, parts } = counted(workforce, options);
  let rows: readonly RollUpRow[] | undefined;
  return {
    asOf: options.asOf,
    scope: options.scope,
    root: options.root,
    restateOn: options.restateOn,
    period: options.period,
    courses: courseIds(question),
    // Made when read: a country has millions of rows, and a reader of one figure needs none.
    get rows() {
      return (rows ??= parts.flatMap((counts) => [...toRows(question, counts)]));
    },
    workforceIssues: workforce.issues,
  };
}

/**
 * The rows of a roll-up, each made when it is asked for: a country's are never all held.
 *
 * Everything is counted and refused at once, and the rows can be read more than once.
 *
 * @throws {ReportingError} As {@link rollUp}.
 */
export function rollUpRows(workforce: Workforce, options: RollUpOptions): Iterable<RollUpRow> {
  const { question, parts } = counted(workforce, options);
  return {
    *[Symbol.iterator]() {
      for (const counts of parts) yield* toRows(question, counts);
    },
  };
}

function counted(
  workforce: Workforce,
  options: RollUpOptions,
): { readonly question: Question; readonly parts: readonly Counts[] } {
  const whole = toQuestion(columnsOf(workforce), options);
  const question =
    options.levels === undefined ? whole : { ...whole, ...cutTree(whole, options.levels) };
  return { question, parts: question.tops.map((top) => countSubtree(question, top)) };
}

/** The ids of the question's courses, in order. */
function courseIds({ columns, courses }: Question): CourseId[] {
  return courses.flatMap((number) => columns.courses.slice(number, number + 1)).map(({ id }) => id);
}

/** The unit at a place, in a report from `top` on. */
export function reportUnit(
  { columns, tree, organisationOn: on }: Question,
  place: number,
  top: number,
): ReportUnit {
  return describeUnit((unit) => columns.units.records[unit], tree, { place, top, on });
}

function* toRows(
  question: Question,
  { top, end, employees, statuses }: Counts,
): Generator<RollUpRow> {
  const ids = courseIds(question);
  for (let place = top; place < end; place++) {
    const unit = reportUnit(question, place, top);
    const all = employees[place - top] ?? 0;
    for (const [at, course] of ids.entries()) {
      const cell = ((place - top) * ids.length + at) * 2;
      yield toRow(unit, course, all, statuses[cell] ?? 0, statuses[cell + 1] ?? 0);
    }
  }
}

/** A row from what is counted of it. */
export function toRow(
  { unit, parent, depth, kind, name }: ReportUnit,
  course: CourseId,
  employees: number,
  inProgress: number,
  completed: number,
): RollUpRow {
  const enrolled = inProgress + completed;
  const notStarted = employees - enrolled;
  return {
    unit,
    parent,
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
