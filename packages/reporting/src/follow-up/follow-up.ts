import { type CourseId, type LocalDate, toEpochDay } from "@kompetanseregion/domain";

import { countBy } from "../roll-up/count.ts";
import { type ReportOptions, toQuestion } from "../roll-up/question.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { reportUnit } from "../roll-up/roll-up.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** A course that everyone in the report must have completed by a date. */
export interface FollowUpOptions extends Omit<ReportOptions, "courses" | "period"> {
  readonly course: CourseId;
  /** The last day that is in time, such as 2015-12-31. */
  readonly due: LocalDate;
}

/** How far a unit with all below it has come; distinct persons, `employees` in all. */
export interface FollowUpRow extends ReportUnit {
  readonly employees: number;
  /** Whose completion stands and is dated on the due date or before. */
  readonly onTime: number;
  /** Whose completion stands and is dated after the due date. */
  readonly late: number;
  /** Who is enrolled or has started, and has not completed. */
  readonly inProgress: number;
  /** The others. */
  readonly notStarted: number;
}

/**
 * Follows up a course with a due date: who completed in time, who later, and who has not.
 *
 * Seen on `asOf`, among those employed then; before the due date nobody is late yet. A completion
 * that was taken back counts from the completion that stands after it, if any.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`, `unknown-course`.
 * @see The project report on the obligatory course for all employees (A125)
 */
export function followUp(workforce: Workforce, options: FollowUpOptions): FollowUpRow[] {
  const question = toQuestion(columnsOf(workforce), { ...options, courses: [options.course] });
  const due = toEpochDay(options.due);
  const { spans, day } = question;
  const [course = 0] = question.courses;
  const columnOf = (person: number): number => {
    const end = spans.first[person + 1] ?? 0;
    for (let span = spans.first[person] ?? 0; span < end; span++) {
      if (spans.course[span] !== course || day < (spans.begun[span] ?? 0)) continue;
      if (day >= (spans.lapsed[span] ?? 0)) continue;
      const done = spans.done[span] ?? 0;
      return day < done ? 3 : done <= due ? 1 : 2;
    }
    return 4;
  };
  return question.tops.flatMap((top) => {
    const counts = countBy(question, top, 5, (person) => [0, columnOf(person)]);
    return Array.from({ length: counts.length / 5 }, (_, at): FollowUpRow => {
      const [employees = 0, onTime = 0, late = 0, inProgress = 0, notStarted = 0] = counts.subarray(
        at * 5,
        at * 5 + 5,
      );
      const unit = reportUnit(question, top + at, top);
      return { ...unit, employees, onTime, late, inProgress, notStarted };
    });
  });
}
