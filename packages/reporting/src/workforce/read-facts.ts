import {
  type CourseId,
  type EmployeeId,
  type Provenance,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { reportingIssue, type ReportingIssue } from "../problem/reporting-issue.ts";
import { type FactColumns } from "./columns.ts";
import { type DayReader } from "./days.ts";
import { codeOf } from "./fact-codes.ts";
import { GrowingColumn, groupRows } from "./growing.ts";
import { byCode } from "./order.ts";
import { numberIn } from "./read-positions.ts";

/** Facts as they came. */
export interface RawFacts {
  readonly person: Int32Array;
  readonly course: Int32Array;
  readonly day: Int32Array;
  readonly code: Int32Array;
  readonly provenance: Int32Array;
  readonly provenances: readonly Provenance[];
}

/** Whom and what facts may be about, with their numbers. */
interface Known {
  readonly employees: ReadonlyMap<EmployeeId, number>;
  readonly courses: ReadonlyMap<CourseId, number>;
}

/** Reads the facts about known employees and courses, one by one; lists the others. */
export class FactReader {
  readonly #known: Known;
  readonly #days: DayReader;
  readonly #leftOut: TrainingEvent[];
  readonly #person = new GrowingColumn();
  readonly #course = new GrowingColumn();
  readonly #day = new GrowingColumn();
  readonly #code = new GrowingColumn();
  readonly #provenance = new GrowingColumn();
  readonly #sources = new ProvenanceNumbers();
  readonly #strangers = new Map<EmployeeId, number>();
  readonly #unlisted = new Map<CourseId, number>();

  constructor(known: Known, days: DayReader, leftOut: TrainingEvent[]) {
    this.#known = known;
    this.#days = days;
    this.#leftOut = leftOut;
  }

  read(event: TrainingEvent): void {
    const person = this.#known.employees.get(event.employee);
    const course = this.#known.courses.get(event.course);
    if (course === undefined) {
      this.#unlisted.set(event.course, (this.#unlisted.get(event.course) ?? 0) + 1);
    }
    if (person === undefined) {
      this.#strangers.set(event.employee, (this.#strangers.get(event.employee) ?? 0) + 1);
    }
    if (person === undefined || course === undefined) {
      this.#leftOut.push(event);
      return;
    }
    this.#person.push(person);
    this.#course.push(course);
    this.#day.push(this.#days.day(event.on));
    this.#code.push(codeOf(event));
    this.#provenance.push(this.#sources.number(event.provenance));
  }

  /** All that was read; what was wrong with it is added to the issues. */
  done(issues: ReportingIssue[]): RawFacts {
    for (const id of [...this.#strangers.keys()].sort(byCode)) {
      const message = `${this.#strangers.get(id) ?? 0} facts are about an employee without a position`;
      issues.push(reportingIssue("unknown-employee", `employee "${id}"`, message));
    }
    for (const id of [...this.#unlisted.keys()].sort(byCode)) {
      const message = `${this.#unlisted.get(id) ?? 0} facts are about a course that is not given`;
      issues.push(reportingIssue("unknown-course", `course "${id}"`, message));
    }
    const { order, sorted } = this.#sources.inOrder();
    return {
      person: this.#person.values(),
      course: this.#course.values(),
      day: this.#day.values(),
      code: this.#code.values(),
      provenance: this.#provenance.values().map((met) => order[met] ?? 0),
      provenances: sorted,
    };
  }
}

/** Sorts the facts by person, course, day, kind, precision and provenance. */
export function sortFacts(raw: RawFacts, personNumber: Int32Array, persons: number): FactColumns {
  const { first, rows } = groupRows(
    raw.person.map((met) => personNumber[met] ?? 0),
    persons,
  );
  const compare = (a: number, b: number): number =>
    (raw.course[a] ?? 0) - (raw.course[b] ?? 0) ||
    (raw.day[a] ?? 0) - (raw.day[b] ?? 0) ||
    ((raw.code[a] ?? 0) & 3) - ((raw.code[b] ?? 0) & 3) ||
    (raw.code[a] ?? 0) - (raw.code[b] ?? 0) ||
    (raw.provenance[a] ?? 0) - (raw.provenance[b] ?? 0);
  for (let person = 0; person < persons; person++) {
    insertionSort(rows, first[person] ?? 0, first[person + 1] ?? 0, compare);
  }
  return {
    first,
    course: Uint16Array.from(rows, (row) => raw.course[row] ?? 0),
    day: rows.map((row) => raw.day[row] ?? 0),
    code: Uint8Array.from(rows, (row) => raw.code[row] ?? 0),
    provenance: rows.map((row) => raw.provenance[row] ?? 0),
    provenances: raw.provenances,
  };
}

/** Sorts a few rows in place: a person has tens of facts, most of them in order already. */
function insertionSort(
  rows: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
): void {
  if (end - start > 64) {
    rows.subarray(start, end).sort(compare);
    return;
  }
  for (let at = start + 1; at < end; at++) {
    const row = rows[at] ?? 0;
    let to = at;
    while (to > start && compare(rows[to - 1] ?? 0, row) > 0) {
      rows[to] = rows[to - 1] ?? 0;
      to--;
    }
    rows[to] = row;
  }
}

/** Numbers the provenances; the same object is looked at once. */
class ProvenanceNumbers {
  readonly #byObject = new WeakMap<Provenance, number>();
  readonly #byText = new Map<string, number>();
  readonly #all: Provenance[] = [];

  number(provenance: Provenance): number {
    let number = this.#byObject.get(provenance);
    if (number === undefined) {
      number = numberIn(this.#byText, text(provenance));
      if (number === this.#all.length) this.#all.push(provenance);
      this.#byObject.set(provenance, number);
    }
    return number;
  }

  inOrder(): { order: Int32Array; sorted: Provenance[] } {
    const texts = [...this.#byText.keys()].sort(byCode);
    const order = new Int32Array(texts.length);
    const sorted: Provenance[] = [];
    for (const [at, key] of texts.entries()) {
      const met = this.#byText.get(key) ?? 0;
      order[met] = at;
      sorted.push(...this.#all.slice(met, met + 1));
    }
    return { order, sorted };
  }
}

function text({ source, run, observedAt }: Provenance): string {
  return JSON.stringify([observedAt, source, run]);
}
