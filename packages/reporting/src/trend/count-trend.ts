import { fromEpochDay, type LocalDate, toEpochDay } from "@kompetanseregion/domain";

import { commonAncestor, insert, mostPositions } from "../roll-up/count.ts";
import { admitting } from "../roll-up/position-filter.ts";
import { coursesOf, type ReportOptions } from "../roll-up/question.ts";
import { describeUnit } from "../roll-up/report-unit.ts";
import { type Columns } from "../workforce/columns.ts";
import { Calendar } from "./calendar.ts";
import { type Stage, stagesOf } from "./stage.ts";
import { type TrendPoint, type TrendRow } from "./trend.ts";

/** The question, with its dates in order. */
interface TrendQuestion extends Omit<ReportOptions, "asOf" | "restateOn" | "period"> {
  readonly dates: readonly LocalDate[];
  readonly levels?: number;
}

/** The counts so far, as changes from one date to the next. */
interface Tally {
  /** The row of each unit; −1 where it is never shown. */
  readonly rowOf: Int32Array;
  readonly rows: readonly number[];
  readonly dates: number;
  /** For each row and date, and the time after the last date: the change in employees. */
  readonly employees: Int32Array;
  /** The same for each row, course and status. */
  readonly statuses: Int32Array;
}

/**
 * Counts for all dates in one pass: a person's stay in a unit and each span of a course add where
 * they begin and subtract where they end, and sums over the dates then give the counts.
 */
export function countTrend(columns: Columns, question: TrendQuestion): TrendRow[] {
  const days = Int32Array.from(question.dates, toEpochDay);
  const calendar = new Calendar(days);
  const stages = stagesOf(columns, days, question);
  const courses = coursesOf(columns, question.courses);
  const tally = makeTally(columns, stages, days.length, courses.length);
  const slot = new Int32Array(columns.courses.length).fill(-1);
  for (const [at, course] of courses.entries()) slot[course] = at * 2;

  const width = courses.length * 2;
  const admits = admitting(columns, question.positions);
  const place = new Int32Array(mostPositions(columns.positions));
  for (const person of personsIn(columns, stages)) {
    eachStay(columns, person, { stages, calendar, admits, place }, (stage, from, to, length) => {
      addStay(
        columns,
        { stage, calendar, tally, slot, width },
        person,
        place.subarray(0, length),
        from,
        to,
      );
    });
  }
  accumulate(tally.employees, days.length);
  accumulate(tally.statuses, days.length);
  for (const stage of stages) sumUp(stage, tally, width);
  return toRows(columns, stages, tally, courses, days);
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
    for (const [place, shown] of shownAt.entries()) {
      const unit = tree.unitAt[place] ?? 0;
      if (shown !== place || rowOf[unit] !== -1) continue;
      rowOf[unit] = rows.length;
      rows.push(unit);
    }
  }
  const employees = new Int32Array(rows.length * (dates + 1));
  const statuses = new Int32Array(rows.length * courses * 2 * (dates + 1));
  return { rowOf, rows, dates, employees, statuses };
}

function* personsIn({ persons, positions }: Columns, stages: readonly Stage[]): Generator<number> {
  const met = new Uint8Array(persons.length);
  const { first, rows } = positions.ofUnit;
  for (const { tree, tops } of stages) {
    for (const top of tops) {
      for (let place = top; place < (tree.end[top] ?? 0); place++) {
        const unit = tree.unitAt[place] ?? 0;
        for (let at = first[unit] ?? 0; at < (first[unit + 1] ?? 0); at++) {
          const person = positions.person[rows[at] ?? 0] ?? 0;
          if (met[person] === 1) continue;
          met[person] = 1;
          yield person;
        }
      }
    }
  }
}

/** Calls for each run of dates in which a person works at the same, non-empty set of places. */
function eachStay(
  { positions }: Columns,
  person: number,
  {
    stages,
    calendar,
    admits,
    place,
  }: {
    readonly stages: readonly Stage[];
    readonly calendar: Calendar;
    readonly admits: ((row: number) => boolean) | undefined;
    readonly place: Int32Array;
  },
  call: (stage: Stage, from: number, to: number, places: number) => void,
): void {
  const start = positions.first[person] ?? 0;
  const end = positions.first[person + 1] ?? 0;
  for (const stage of stages) {
    for (let from = stage.from; from < stage.to;) {
      let to = stage.to;
      let length = 0;
      for (let row = start; row < end; row++) {
        const begins = calendar.firstFrom(positions.from[row] ?? 0);
        const ends = calendar.firstFrom(positions.to[row] ?? 0);
        if (begins > from) {
          if (ends > begins) to = Math.min(to, begins);
          continue;
        }
        if (ends <= from || (admits !== undefined && !admits(row))) continue;
        const own = stage.tree.placeOf[positions.unit[row] ?? 0] ?? -1;
        const shown = own < 0 ? -1 : (stage.shownAt[own] ?? -1);
        to = Math.min(to, ends);
        if (shown < 0) continue;
        if (length > 0) length = insert(place, length, shown);
        else {
          place[0] = shown;
          length = 1;
        }
      }
      if (length > 0) call(stage, from, to, length);
      from = to;
    }
  }
}

function addStay(
  { spans }: Columns,
  {
    stage,
    calendar,
    tally,
    slot,
    width,
  }: {
    readonly width: number;
    readonly stage: Stage;
    readonly calendar: Calendar;
    readonly tally: Tally;
    readonly slot: Int32Array;
  },
  person: number,
  places: Int32Array,
  from: number,
  to: number,
): void {
  const step = tally.dates + 1;
  const end = spans.first[person + 1] ?? 0;
  const add = (counts: Int32Array, columns: number, column: number, a: number, b: number): void => {
    const at = (place: number, by: number): void => {
      const row = tally.rowOf[stage.tree.unitAt[place] ?? 0] ?? 0;
      const base = (row * columns + column) * step;
      counts[base + a] = (counts[base + a] ?? 0) + by;
      counts[base + b] = (counts[base + b] ?? 0) - by;
    };
    at(places[0] ?? 0, 1);
    for (let next = 1; next < places.length; next++) {
      const [left, right] = [places[next - 1] ?? 0, places[next] ?? 0];
      at(right, 1);
      if (stage.topOf[left] === stage.topOf[right]) at(commonAncestor(stage.tree, left, right), -1);
    }
  };
  add(tally.employees, 1, 0, from, to);
  for (let span = spans.first[person] ?? 0; span < end; span++) {
    const column = slot[spans.course[span] ?? 0] ?? -1;
    if (column < 0) continue;
    const begun = Math.max(from, calendar.firstFrom(spans.begun[span] ?? 0));
    const lapsed = Math.min(to, calendar.firstFrom(spans.lapsed[span] ?? 0));
    if (begun >= lapsed) continue;
    const done = Math.min(lapsed, Math.max(begun, calendar.firstFrom(spans.done[span] ?? 0)));
    if (begun < done) add(tally.statuses, width, column, begun, done);
    if (done < lapsed) add(tally.statuses, width, column + 1, done, lapsed);
  }
}

/** Turns changes into counts, date by date. */
function accumulate(changes: Int32Array, dates: number): void {
  const step = dates + 1;
  for (let base = 0; base < changes.length; base += step) {
    for (let at = base + 1; at < base + dates; at++) {
      changes[at] = (changes[at] ?? 0) + (changes[at - 1] ?? 0);
    }
  }
}

/** Adds each shown unit to the unit above it, on the dates of a stage. */
function sumUp({ from, to, tree, tops, shownAt }: Stage, tally: Tally, width: number): void {
  const step = tally.dates + 1;
  for (const top of tops) {
    for (let place = (tree.end[top] ?? 0) - 1; place > top; place--) {
      if (shownAt[place] !== place) continue;
      const row = tally.rowOf[tree.unitAt[place] ?? 0] ?? 0;
      const above = tally.rowOf[tree.unitAt[tree.parent[place] ?? 0] ?? 0] ?? 0;
      for (const [counts, columns] of [
        [tally.employees, 1],
        [tally.statuses, width],
      ] as const) {
        for (let column = 0; column < columns; column++) {
          for (let date = from; date < to; date++) {
            const at = (above * columns + column) * step + date;
            counts[at] = (counts[at] ?? 0) + (counts[(row * columns + column) * step + date] ?? 0);
          }
        }
      }
    }
  }
}

function toRows(
  columns: Columns,
  stages: readonly Stage[],
  { rowOf, rows, dates, employees, statuses }: Tally,
  courses: readonly number[],
  days: Int32Array,
): TrendRow[] {
  const step = dates + 1;
  const isShown = (unit: number, { tree, shownAt }: Stage): boolean => {
    const place = tree.placeOf[unit] ?? -1;
    return place >= 0 && shownAt[place] === place;
  };
  const point = (row: number, at: number, date: number): TrendPoint => {
    const base = (row * courses.length + at) * 2;
    const all = employees[row * step + date] ?? 0;
    const inProgress = statuses[base * step + date] ?? 0;
    const completed = statuses[(base + 1) * step + date] ?? 0;
    const enrolled = inProgress + completed;
    return { employees: all, enrolled, inProgress, completed, notStarted: all - enrolled };
  };
  return rows.flatMap((unit) => {
    const row = rowOf[unit] ?? 0;
    const shownIn = stages.filter((stage) => isShown(unit, stage));
    const last = shownIn.at(-1);
    if (last === undefined) return [];
    const place = last.tree.placeOf[unit] ?? 0;
    const top = last.tops[last.topOf[place] ?? 0] ?? 0;
    const on = fromEpochDay(days[last.to - 1] ?? 0);
    const described = describeUnit(columns, last.tree, { place, top, on });
    return courses.flatMap((number, at) => {
      const course = columns.courses[number];
      if (course === undefined) return [];
      const points = stages.flatMap((stage) =>
        Array.from({ length: stage.to - stage.from }, (_, date) =>
          shownIn.includes(stage) ? point(row, at, stage.from + date) : undefined,
        ),
      );
      return [{ ...described, course: course.id, points }];
    });
  });
}
