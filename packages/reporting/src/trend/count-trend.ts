import { toEpochDay } from "@kompetanseregion/domain";

import { admitting } from "../roll-up/position-filter.ts";
import { coursesOf } from "../roll-up/question.ts";
import { type Columns } from "../workforce/columns.ts";
import { Calendar } from "./calendar.ts";
import { type Stage, stagesOf } from "./stage.ts";
import { Stays } from "./stays.ts";
import { toTrendRows } from "./trend-rows.ts";
import { type TrendOptions, type TrendRow } from "./trend.ts";

/** The counts, first as changes from one date to the next, in the end as they are on each date. */
export interface Tally {
  /** The row of each unit; −1 where it is never shown. */
  readonly rowOf: Int32Array;
  /** The unit of each row. */
  readonly rows: readonly number[];
  readonly dates: number;
  /** For each row a figure for each date, and one for the time after the last date. */
  readonly employees: Int32Array;
  /** The same for each row, course and status (in progress, completed). */
  readonly statuses: Int32Array;
}

/**
 * Counts for all dates in one pass: a person's stay in a unit and each span of a course add where
 * they begin and subtract where they end, and sums over the dates then give the counts.
 *
 * @returns What makes the rows when they are read; the counting is done.
 */
export function countTrend(columns: Columns, question: TrendOptions): () => TrendRow[] {
  const days = Int32Array.from(question.dates, toEpochDay);
  const calendar = new Calendar(days);
  const stages = stagesOf(columns, calendar, question);
  const courses = coursesOf(columns, question.courses);
  const tally = makeTally(columns, stages, days.length, courses.length);
  addEverybody(columns, {
    calendar,
    stages,
    courses,
    tally,
    admits: admitting(columns, question.positions),
  });
  accumulate(tally.employees, days.length);
  accumulate(tally.statuses, days.length);
  for (const stage of stages) {
    sumUp(stage, tally, tally.employees, 1);
    sumUp(stage, tally, tally.statuses, courses.length * 2);
  }
  return () => toTrendRows(columns, { stages, tally, courses, days });
}

function makeTally(
  columns: Columns,
  stages: readonly Stage[],
  dates: number,
  courses: number,
): Tally {
  const rowOf = new Int32Array(columns.units.records.length).fill(-1);
  const rows: number[] = [];
  // The last date's order first, then what has gone since.
  for (const { tree, shownAt } of stages.toReversed()) {
    for (let place = 0; place < shownAt.length; place++) {
      const unit = tree.unitAt[place] ?? 0;
      if (shownAt[place] !== place || rowOf[unit] !== -1) continue;
      rowOf[unit] = rows.length;
      rows.push(unit);
    }
  }
  const employees = new Int32Array(rows.length * (dates + 1));
  const statuses = new Int32Array(rows.length * courses * 2 * (dates + 1));
  return { rowOf, rows, dates, employees, statuses };
}

function addEverybody(
  columns: Columns,
  {
    calendar,
    stages,
    courses,
    tally,
    admits,
  }: {
    readonly calendar: Calendar;
    readonly stages: readonly Stage[];
    readonly courses: readonly number[];
    readonly tally: Tally;
    readonly admits: ((row: number) => boolean) | undefined;
  },
): void {
  const { first, course, begun, done, lapsed } = columns.spans;
  const { employees, statuses } = tally;
  const step = tally.dates + 1;
  const width = courses.length * 2;
  const slot = new Int32Array(columns.courses.length).fill(-1);
  for (const [at, number] of courses.entries()) slot[number] = at * 2 * step;
  const stays = new Stays(columns, { calendar, stages, rowOf: tally.rowOf, admits });
  const { rows, signs } = stays;

  const addStay = (person: number, from: number, to: number, length: number): void => {
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const sign = signs[at] ?? 0;
      const days = row * step;
      employees[days + from] = (employees[days + from] ?? 0) + sign;
      employees[days + to] = (employees[days + to] ?? 0) - sign;
      const base = row * width * step;
      const end = first[person + 1] ?? 0;
      for (let span = first[person] ?? 0; span < end; span++) {
        const column = slot[course[span] ?? 0] ?? -1;
        if (column < 0) continue;
        const begins = Math.max(from, calendar.firstFrom(begun[span] ?? 0));
        const ends = Math.min(to, calendar.firstFrom(lapsed[span] ?? 0));
        if (begins >= ends) continue;
        const between = Math.min(ends, Math.max(begins, calendar.firstFrom(done[span] ?? 0)));
        const inProgress = base + column;
        if (begins < between) {
          statuses[inProgress + begins] = (statuses[inProgress + begins] ?? 0) + sign;
          statuses[inProgress + between] = (statuses[inProgress + between] ?? 0) - sign;
        }
        if (between < ends) {
          const completed = inProgress + step;
          statuses[completed + between] = (statuses[completed + between] ?? 0) + sign;
          statuses[completed + ends] = (statuses[completed + ends] ?? 0) - sign;
        }
      }
    }
  };
  for (const person of personsIn(columns, stages)) stays.visit(person, addStay);
}

/** Everybody who has ever had a position in the report's units, in order: neighbours are colleagues. */
function personsIn({ persons, positions }: Columns, stages: readonly Stage[]): Int32Array {
  const met = new Uint8Array(persons.length);
  const { first, rows } = positions.ofUnit;
  let count = 0;
  for (const { tree, tops } of stages) {
    for (const top of tops) {
      for (let place = top; place < (tree.end[top] ?? 0); place++) {
        const unit = tree.unitAt[place] ?? 0;
        for (let at = first[unit] ?? 0; at < (first[unit + 1] ?? 0); at++) {
          const person = positions.person[rows[at] ?? 0] ?? 0;
          if (met[person] === 0) count++;
          met[person] = 1;
        }
      }
    }
  }
  const found = new Int32Array(count);
  let next = 0;
  for (let person = 0; next < count; person++) if (met[person] === 1) found[next++] = person;
  return found;
}

/** Turns changes into counts, date by date. */
function accumulate(changes: Int32Array, dates: number): void {
  const step = dates + 1;
  for (let base = 0; base < changes.length; base += step) {
    let sum = changes[base] ?? 0;
    for (let at = base + 1; at < base + dates; at++) {
      sum += changes[at] ?? 0;
      changes[at] = sum;
    }
  }
}

/** Adds each shown unit to the unit above it, on the dates of a stage. */
function sumUp(
  { from, to, tree, tops, shownAt }: Stage,
  { rowOf, dates }: Tally,
  counts: Int32Array,
  columns: number,
): void {
  const step = dates + 1;
  for (const top of tops) {
    for (let place = (tree.end[top] ?? 0) - 1; place > top; place--) {
      if (shownAt[place] !== place) continue;
      const own = (rowOf[tree.unitAt[place] ?? 0] ?? 0) * columns * step;
      const above = (rowOf[tree.unitAt[tree.parent[place] ?? 0] ?? 0] ?? 0) * columns * step;
      for (let column = 0; column < columns * step; column += step) {
        for (let at = column + from; at < column + to; at++) {
          counts[above + at] = (counts[above + at] ?? 0) + (counts[own + at] ?? 0);
        }
      }
    }
  }
}
