import {
  type CourseId,
  type LocalDate,
  type OrgUnitId,
  type Scope,
  toEpochDay,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
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
  /** Takes in changes; rows that were read before stay as they are. */
  readonly apply: (changes: Changes) => AppliedBy;
  /**
   * The same roll-up as of a workforce built anew from all records.
   *
   * Its rows are made when they are first read; where changes have come in between, reading them
   * throws `report-overtaken`.
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
const factsPerChange = 100;
const fewest = 100;

/**
 * Keeps the counts of one day up to date while completions, employments, moves and mergers come in.
 *
 * Whatever the order and however the changes are batched, the figures are those of a workforce
 * built from all the records. At midnight begin again, with the new day.
 */
export function keepUp(workforce: Workforce, { asOf, recountFrom }: KeepUpOptions): LiveRollUp {
  let version = 0;
  let state = begin(workforce, asOf);
  let current: Workforce | undefined = workforce;
  const rebuilt = (): Workforce => (current ??= buildWorkforce(state.log.records()));
  return {
    asOf,
    apply: (changes) => {
      current = undefined;
      version++;
      // Read twice below, and the caller may have handed over what can be read once.
      const given = { ...changes, events: [...(changes.events ?? [])] };
      state.log.note(given);
      const by = take(
        state,
        given,
        recountFrom ?? Math.max(fewest, state.columns.facts.day.length / factsPerChange),
      );
      if (by === "rebuild") state = begin(rebuilt(), asOf);
      return by;
    },
    report: (options) => {
      const made = version;
      return reportOf(state, asOf, options, () => {
        if (version === made) return rebuilt;
        throw new ReportingError(
          "report-overtaken",
          "the report's rows were not read before more changes came",
        );
      });
    },
    workforce: rebuilt,
  };
}

interface State {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly log: ChangeLog;
  readonly units: LiveUnits;
  readonly people: LivePeople;
  readonly counts: LiveCounts;
}

function begin(workforce: Workforce, asOf: LocalDate): State {
  const columns = columnsOf(workforce);
  const day = toEpochDay(asOf);
  const units = new LiveUnits(columns, day);
  const people = new LivePeople(columns, units, day);
  const counts = new LiveCounts(units, people, columns.courses.length);
  const everything = { units: columns.units.records.map(({ id }) => id), persons: false };
  counts.takeOver(toQuestion(columns, { asOf, scope: everything }));
  return { columns, log: new ChangeLog(columns), units, people, counts };
}

function take(
  { units, people, counts }: State,
  changes: Changes & { readonly events: readonly TrainingEvent[] },
  recountFrom: number,
): AppliedBy {
  if (changes.courses !== undefined) return "rebuild";
  const moves = units.note([...(changes.units ?? [])], changes.placements ?? new Map());
  if (moves === undefined) return "rebuild";
  if (moves.length > 0) counts.rehang(moves);
  const positions = [...(changes.positions ?? [])];
  // A person who moves takes a dozen courses along.
  const isMuch = changes.events.length + positions.length * 4 >= recountFrom;
  for (const [id, held] of positions) {
    const person = people.numberOf(id);
    counts.leave(person);
    people.place(person, held);
    counts.enter(person);
  }
  for (const { person, course, event } of byPerson(people, changes.events)) {
    if (isMuch) {
      people.add(person, course, event);
      continue;
    }
    people.addAndTell(person, course, event, (before, now) => {
      counts.restand(person, course, before, now);
    });
  }
  if (isMuch) counts.recount();
  return isMuch ? "recount" : "change";
}

/** A fact about a person and a course that are numbered. */
interface Numbered {
  readonly person: number;
  readonly course: number;
  readonly event: TrainingEvent;
}

/**
 * The facts that count, colleagues beside each other: what is known of them, and the counts of their
 * units, then lie close together in memory. The order of facts does not matter to what they say.
 */
function byPerson(people: LivePeople, events: readonly TrainingEvent[]): Numbered[] {
  const found: Numbered[] = [];
  for (const event of events) {
    const course = people.courseOf(event.course);
    if (course >= 0) found.push({ person: people.numberOf(event.employee), course, event });
  }
  return found.sort((a, b) => a.person - b.person);
}

function reportOf(
  state: State,
  asOf: LocalDate,
  { scope, root, courses: asked }: LiveReportOptions,
  stillHolds: () => () => Workforce,
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
  return {
    asOf,
    scope,
    root,
    restateOn: undefined,
    period: undefined,
    courses: ids.map(({ id }) => id),
    get rows() {
      if (rows === undefined) {
        stillHolds();
        rows = makeRows();
      }
      return rows;
    },
    get workforceIssues() {
      return stillHolds()().issues;
    },
  };
}
