import { fromEpochDay } from "@kompetanseregion/domain";

import { describeUnit } from "../roll-up/report-unit.ts";
import { type Columns } from "../workforce/columns.ts";
import { type Tally } from "./count-trend.ts";
import { type Stage } from "./stage.ts";
import { type TrendPoint, type TrendRow } from "./trend.ts";

/** Puts the counts in rows, each unit described as on the last date that has it. */
export function toTrendRows(
  columns: Columns,
  {
    stages,
    tally: { rowOf, rows, dates, employees, statuses },
    courses,
    days,
  }: {
    readonly stages: readonly Stage[];
    readonly tally: Tally;
    readonly courses: readonly number[];
    readonly days: Int32Array;
  },
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
    const described = describeUnit((unit) => columns.units.records[unit], last.tree, {
      place,
      top,
      on,
    });
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
