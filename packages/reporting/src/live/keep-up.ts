import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type Scope,
  toEpochDay,
} from "@kompetanseregion/domain";

import { coursesOf, placeInScope, topsIn, toQuestion } from "../roll-up/question.ts";
import { describeUnit } from "../roll-up/report-unit.ts";
import { type RollUp, type RollUpRow, toRow } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";
import { ChangeLog } from "./change-log.ts";
import { type Changes } from "./changes.ts";
import { LiveCounts } from "./live-counts.ts";
import { LivePeople } from "./live-people.ts";
import { LiveUnits } from "./live-units.ts";

/** How changes were taken in; the figures are the same. */
export type AppliedBy =
  /** Each change where it counts. */
  | "change"
  /** Everybody was counted anew: there were many changes. */
  | "recount"
  /** All records were read anew: new courses, rings, two parents, records that waited for a unit. */
  | "rebuild";

/** What a kept-up report is asked with. */
export interface LiveReportOptions {
  readonly scope: Scope;
  readonly root?: OrgUnitId;
  readonly courses?: readonly CourseId[];
}

/** A report of one day that takes in changes as they come. */
export interface LiveRollUp {
  readonly asOf: LocalDate;
  /** Takes in changes; reports made before stay as they are. */
  readonly apply: (changes: Changes) => AppliedBy;
  /**
   * The same roll-up as of a workforce built anew from all records.
   *
   * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`, `unknown-course`.
   */
  readonly report: (options: LiveReportOptions) => RollUp;
  /** All records as they are now, built anew: for other questions, other days and snapshots. */
  readonly workforce: () => Workforce;
}

/** What is kept up, and how. */
export interface KeepUpOptions {
  /** The day of the figures. */
  readonly asOf: LocalDate;
  /**
   * From how many changes at once everybody is counted anew; where none is given, from as many as
   * make that the faster way. The figures are the same.
   */
  readonly recountFrom?: number;
}

/** A change costs about as much as counting this many facts. */
const factsPerChange = 250;
const fewest = 100;

/**
 * Keeps the counts of one day up to date while completions, employments, moves and mergers come in.
 *
 * Whatever the order and however the changes are batched, the figures are those of a workforce
 * built from all the records. At midnight begin again, with the new day.
 */
export function keepUp(workforce: Workforce, { asOf, recountFrom }: KeepUpOptions): LiveRollUp {
  let state = begin(workforce, asOf);
  let current: Workforce | undefined = workforce;
  const rebuilt = (): Workforce => (current ??= buildWorkforce(state.log.records()));
  return {
    asOf,
    apply: (changes) => {
      current = undefined;
      if (state.unread.size > 0) {
        state.counts.detachRows();
        state.unread.clear();
      }
      state.log.note(changes);
      const by = take(
        state,
        changes,
        recountFrom ?? Math.max(fewest, state.columns.facts.day.length / factsPerChange),
      );
      if (by === "rebuild") state = begin(rebuilt(), asOf);
      return by;
    },
    report: (options) => reportOf(state, asOf, options, rebuilt),
    workforce: rebuilt,
  };
}

interface State {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly log: ChangeLog;
  readonly units: LiveUnits;
  readonly people: LivePeople;
  readonly counts: LiveCounts;
  /** Reports whose rows nobody has read yet, so that they still need the counts as they were. */
  readonly unread: Set<object>;
}

function begin(workforce: Workforce, asOf: LocalDate): State {
  const columns = columnsOf(workforce);
  const day = toEpochDay(asOf);
  const units = new LiveUnits(columns, day);
  const people = new LivePeople(columns, units, day);
  const counts = new LiveCounts(units, people, columns.courses.length);
  const everything = { units: columns.units.records.map(({ id }) => id), persons: false };
  counts.takeOver(toQuestion(columns, { asOf, scope: everything }));
  return { columns, log: new ChangeLog(columns), units, people, counts, unread: new Set() };
}

function take({ units, people, counts }: State, changes: Changes, recountFrom: number): AppliedBy {
  if (changes.courses !== undefined) return "rebuild";
  const moves = units.note([...(changes.units ?? [])], changes.placements ?? new Map());
  if (moves === undefined) return "rebuild";
  if (moves.length > 0) counts.rehang(moves);
  const events = [...(changes.events ?? [])];
  const positions = [...(changes.positions ?? [])];
  // A person who moves takes a dozen courses along.
  const isMuch = events.length + positions.length * 4 >= recountFrom;
  for (const [id, held] of positions) {
    const person = people.numberOf(id);
    counts.leave(person);
    people.place(person, held);
    counts.enter(person);
  }
  for (const event of events) {
    const course = people.courseOf(event.course);
    if (course < 0) continue;
    const person = people.numberOf(event.employee);
    if (isMuch) {
      people.add(person, course, event);
      continue;
    }
    const before = people.standing(person, course);
    people.add(person, course, event);
    counts.restand(person, course, before, people.standing(person, course));
  }
  if (isMuch) counts.recount();
  return isMuch ? "recount" : "change";
}

function reportOf(
  state: State,
  asOf: LocalDate,
  { scope, root, courses: asked }: LiveReportOptions,
  rebuilt: () => Workforce,
): RollUp {
  const { columns, units, counts } = state;
  const tree = units.tree();
  const numberOf = (id: OrgUnitId): number => units.find(id);
  const covered = topsIn(tree, scope, numberOf);
  const tops = root === undefined ? covered : [placeInScope(tree, covered, root, numberOf)];
  const courses = coursesOf(columns, asked);
  const ids = courses.flatMap((number) => columns.courses.slice(number, number + 1));
  const { rows: cells } = counts;
  const { width } = counts;
  let rows: readonly RollUpRow[] | undefined;
  const makeRows = (): RollUpRow[] =>
    tops.flatMap((top) => {
      const made: RollUpRow[] = [];
      for (let place = top; place < (tree.end[top] ?? 0); place++) {
        const unit = describeUnit((number) => units.record(number), tree, { place, top, on: asOf });
        const base = (tree.unitAt[place] ?? 0) * width;
        for (const [at, { id }] of ids.entries()) {
          const cell = base + 1 + (courses[at] ?? 0) * 2;
          made.push(toRow(unit, id, cells[base] ?? 0, cells[cell] ?? 0, cells[cell + 1] ?? 0));
        }
      }
      return made;
    });
  const report: RollUp = {
    asOf,
    scope,
    root,
    restateOn: undefined,
    period: undefined,
    courses: ids.map(({ id }) => id),
    get rows() {
      rows ??= makeRows();
      state.unread.delete(report);
      return rows;
    },
    get workforceIssues() {
      return rebuilt().issues;
    },
  };
  state.unread.add(report);
  return report;
}
