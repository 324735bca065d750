import { type FactColumns, type SpanColumns } from "./columns.ts";
import { never } from "./days.ts";
import { completed, revoked } from "./fact-codes.ts";
import { GrowingColumn } from "./growing.ts";

/**
 * Folds the facts into spans: when each person was in progress with a course, and when it stood
 * as completed.
 *
 * A completion stands until a revocation on the same day or later. An enrolment or a start counts
 * from its day on, for good; so after a revocation the person is in progress again if the course
 * was ever begun, and else has not started.
 *
 * @param facts - The facts, sorted.
 * @param from - Enrolments, starts and completions before this day are passed over;
 * @param to - so are those on this day and later. Revocations always count.
 */
export function foldFacts(facts: FactColumns, from = -never, to = never): SpanColumns {
  const persons = facts.first.length - 1;
  const first = new Int32Array(persons + 1);
  const course = new GrowingColumn();
  const begun = new GrowingColumn();
  const done = new GrowingColumn();
  const lapsed = new GrowingColumn();
  const add = (ofCourse: number, engaged: number, completedOn: number, until: number): void => {
    const start = Math.min(engaged, completedOn);
    if (start >= until) return;
    course.push(ofCourse);
    begun.push(start);
    done.push(completedOn);
    lapsed.push(until);
  };
  for (let person = 0; person < persons; person++) {
    const end = facts.first[person + 1] ?? 0;
    for (let row = facts.first[person] ?? 0; row < end;) {
      const ofCourse = facts.course[row] ?? 0;
      const start = row;
      while (row < end && facts.course[row] === ofCourse) row++;
      foldCourse(facts, { start, end: row, from, to }, (engaged, completedOn, until) => {
        add(ofCourse, engaged, completedOn, until);
      });
    }
    first[person + 1] = course.length;
  }
  return {
    first,
    course: Uint16Array.from(course.values()),
    begun: begun.values().slice(),
    done: done.values().slice(),
    lapsed: lapsed.values().slice(),
  };
}

/** Tells the spans of one person in one course, whose facts are `start` … `end − 1`, by day. */
function foldCourse(
  { day, code }: FactColumns,
  part: { start: number; end: number; from: number; to: number },
  tell: (engaged: number, completedOn: number, until: number) => void,
): void {
  let engagedFrom = never;
  let engaged = never;
  let standing = never;
  for (let row = part.start; row < part.end; row++) {
    const kind = (code[row] ?? 0) & 3;
    const on = day[row] ?? 0;
    if (kind !== revoked && (on < part.from || on >= part.to)) continue;
    if (kind < completed) {
      engagedFrom = Math.min(engagedFrom, on);
      engaged = Math.min(engaged, on);
    } else if (kind === completed) {
      standing = Math.min(standing, on);
    } else if (standing !== never) {
      tell(engaged, standing, on);
      engaged = engagedFrom === never ? never : on;
      standing = never;
    }
  }
  tell(engaged, standing, never);
}
