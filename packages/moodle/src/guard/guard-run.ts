import { type Issue } from "@kompetanseregion/domain";

/** What a full, verified run read, counted; kept from one run to the next. */
export interface RunCounts {
  readonly accounts: number;
  /** For each course: how many participations it had, and how many of them were completed. */
  readonly courses: Readonly<Record<string, { readonly rows: number; readonly completed: number }>>;
}

/** Why a person must look before a run counts. */
export type GuardCode = "accounts-fell" | "rows-fell" | "course-emptied" | "completions-fell";

/** How much may fall between two runs before a person is asked, as a share from 0 to 1. */
export interface GuardLimits {
  /** 0.05 where none is given. */
  readonly fall?: number;
}

/**
 * Compares a full run with the one before: an empty list means that it may be used.
 *
 * Rows fall when a filter was left on, a right was lost, a course was deleted with its completions,
 * or a teacher unlocked the criteria of a course, which hides all its completions until Moodle has
 * worked them out again. Which of them it was, only a person can tell. What was known stays known
 * whatever the answer: history is added to, never taken from.
 *
 * @returns One issue for each thing that fell by more than the limit.
 */
export function guardRun(
  before: RunCounts,
  now: RunCounts,
  { fall = 0.05 }: GuardLimits = {},
): Issue<GuardCode>[] {
  const fell = (was: number, is: number): boolean => was - is > was * fall;
  const issues: Issue<GuardCode>[] = [];
  const tell = (code: GuardCode, what: string, was: number, is: number, at?: string): void => {
    issues.push({
      code,
      severity: "error",
      ...(at !== undefined && { at }),
      message: `${what} fell from ${was} to ${is}`,
      remedy: remedies[code],
    });
  };
  if (fell(before.accounts, now.accounts)) {
    tell("accounts-fell", "accounts", before.accounts, now.accounts);
  }
  const [rowsBefore, rowsNow] = [before, now].map(allRows);
  if (rowsBefore !== undefined && rowsNow !== undefined && fell(rowsBefore, rowsNow)) {
    tell("rows-fell", "participations", rowsBefore, rowsNow);
  }
  for (const [course, was] of Object.entries(before.courses)) {
    const is = now.courses[course] ?? { rows: 0, completed: 0 };
    if (was.completed === 0) continue;
    if (is.rows === 0) {
      tell("course-emptied", "completions", was.completed, 0, `course ${course}`);
    } else if (fell(was.completed, is.completed) && was.completed - is.completed > few) {
      tell("completions-fell", "completions", was.completed, is.completed, `course ${course}`);
    }
  }
  return issues;
}

/** In a small course one person more or less is a large share, and no reason to stop. */
const few = 5;

function allRows({ courses }: RunCounts): number {
  return Object.values(courses).reduce((sum, { rows }) => sum + rows, 0);
}

const remedies: Readonly<Record<GuardCode, string>> = {
  "accounts-fell":
    "Ask the Moodle administrator whether accounts were removed or a right of the token was; confirm the run if it is right.",
  "rows-fell":
    "Check the report's conditions and the token's rights; confirm the run if people were really unenrolled.",
  "course-emptied":
    "Ask whether the course was deleted; confirm the run if it was. The completions that are known are kept.",
  "completions-fell":
    "Ask whether the course's completion criteria were unlocked or its certifications ran out; if unlocked, wait a day and run again.",
};
