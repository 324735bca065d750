import { type Period, toEpochDay } from "@kompetanseregion/domain";

import { countBy } from "../roll-up/count.ts";
import { type ReportOptions, toQuestion } from "../roll-up/question.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { reportUnit } from "../roll-up/roll-up.ts";
import { never } from "../workforce/days.ts";
import { completed, revoked } from "../workforce/fact-codes.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** In which period, and for whom. */
export interface UsageOptions extends Omit<ReportOptions, "courses" | "period"> {
  readonly period: Period;
}

/** How much a unit with all below it uses the platform in a period. */
export interface UsageRow extends ReportUnit {
  /** Persons with a position on the date. */
  readonly employees: number;
  /** Of these, who enrolled, started or completed something in the period. */
  readonly active: number;
  /** Of these, who completed something in the period. */
  readonly completing: number;
  /** Completions in the period: one person may have many. */
  readonly completions: number;
  /** Courses in which anybody was active in the period. */
  readonly courses: number;
  /** Of these, courses that were made from another course. */
  readonly adapted: number;
}

/**
 * Counts how the units use the learning platform as a resource, and how far they use courses that
 * were made from others' courses.
 *
 * A completion counts on the day it is dated, also where it has been taken back since; a use is a
 * use.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`.
 * @see The project report: how each sector uses the platform is up to the sector (A179); courses
 *   are made from each other's (A126)
 */
export function usage(workforce: Workforce, options: UsageOptions): UsageRow[] {
  const question = toQuestion(columnsOf(workforce), options);
  const { columns, day } = question;
  const { facts, courses } = columns;
  const from = toEpochDay(options.period.from);
  const to = Math.min(
    options.period.to === undefined ? never : toEpochDay(options.period.to),
    day + 1,
  );
  const width = 4 + courses.length;
  const columnsOfPerson = (person: number): number[] => {
    const found = [0];
    const seen = new Set<number>();
    let isCompleting = false;
    const end = facts.first[person + 1] ?? 0;
    for (let row = facts.first[person] ?? 0; row < end; row++) {
      const kind = (facts.code[row] ?? 0) & 3;
      const on = facts.day[row] ?? 0;
      if (kind === revoked || on < from || on >= to) continue;
      seen.add(facts.course[row] ?? 0);
      if (kind !== completed) continue;
      isCompleting = true;
      found.push(3);
    }
    if (seen.size > 0) found.push(1);
    if (isCompleting) found.push(2);
    for (const course of seen) found.push(4 + course);
    return found;
  };
  return question.tops.flatMap((top) => {
    const counts = countBy(question, top, width, columnsOfPerson);
    return Array.from({ length: counts.length / width }, (_, at): UsageRow => {
      const own = counts.subarray(at * width, (at + 1) * width);
      const used = courses.filter((_course, number) => (own[4 + number] ?? 0) > 0);
      return {
        ...reportUnit(question, top + at, top),
        employees: own[0] ?? 0,
        active: own[1] ?? 0,
        completing: own[2] ?? 0,
        completions: own[3] ?? 0,
        courses: used.length,
        adapted: used.filter(({ adaptedFrom }) => adaptedFrom !== undefined).length,
      };
    });
  });
}
