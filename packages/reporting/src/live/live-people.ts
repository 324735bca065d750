import {
  type CourseId,
  type EmployeeId,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { type Columns } from "../workforce/columns.ts";
import { DayReader } from "../workforce/days.ts";
import { codeOf, completed, revoked } from "../workforce/fact-codes.ts";
import { positionsOf } from "../workforce/records-of.ts";
import { LaterFacts } from "./later-facts.ts";
import { type LiveUnits } from "./live-units.ts";

/** Where a person stands in a course: not started, in progress, completed. */
export type Standing = 0 | 1 | 2;

/** What decides a standing, whatever order the facts come in. */
interface Evidence {
  begun: boolean;
  /** The last day of a completion, of a revocation; −1 without any. */
  done: number;
  revoked: number;
}

/** The employees, with changes: where they work on the day and how they stand. */
export class LivePeople {
  readonly #columns: Columns;
  readonly #units: LiveUnits;
  readonly #day: number;
  readonly #days = new DayReader();
  readonly #numberOf: Map<EmployeeId, number>;
  /** The units, and the days there, of those whose positions were said anew. */
  readonly #positions = new Map<number, { unit: number; from: number; to: number }[]>();
  readonly #later: LaterFacts;

  constructor(columns: Columns, units: LiveUnits, day: number) {
    this.#columns = columns;
    this.#units = units;
    this.#day = day;
    this.#later = new LaterFacts(columns.persons.length);
    this.#numberOf = new Map(columns.persons.map((id, person) => [id, person]));
    const waiting = new Map<EmployeeId, Position[]>();
    for (const position of columns.leftOut.positions) {
      const { employee } = position;
      const known = waiting.get(employee) ?? [...positionsOf(columns, this.numberOf(employee))];
      waiting.set(employee, [...known, position]);
    }
    for (const [employee, positions] of waiting) this.place(this.numberOf(employee), positions);
    for (const event of columns.leftOut.events) {
      const course = this.courseOf(event.course);
      if (course >= 0) this.add(this.numberOf(event.employee), course, event);
    }
  }

  get count(): number {
    return this.#numberOf.size;
  }

  /** The number of an employee; a new one for somebody new. */
  numberOf(id: EmployeeId): number {
    let number = this.#numberOf.get(id);
    if (number === undefined) {
      number = this.#numberOf.size;
      this.#numberOf.set(id, number);
    }
    return number;
  }

  /** The number of a course; −1 for one that is not given, about which facts count nowhere. */
  courseOf(id: CourseId): number {
    return this.#columns.courseNumber.get(id) ?? -1;
  }

  /** Says a person's positions anew. */
  place(person: number, positions: readonly Position[]): void {
    this.#positions.set(
      person,
      positions.map(({ unit, period }) => ({
        unit: this.#units.numberOf(unit),
        from: this.#days.day(period.from),
        to: this.#days.end(period),
      })),
    );
  }

  /** Notes a fact. */
  add(person: number, course: number, event: TrainingEvent): void {
    this.#later.add(person, course, this.#days.day(event.on), codeOf(event));
  }

  /** Notes a fact, and tells where the person stood in the course before it and stands now. */
  addAndTell(
    person: number,
    course: number,
    event: TrainingEvent,
    tell: (before: Standing, now: Standing) => void,
  ): void {
    const evidence = this.#evidenceOf(person, course);
    const before = standingBy(evidence);
    const day = this.#days.day(event.on);
    const code = codeOf(event);
    this.#weigh(evidence, day, code);
    this.#later.add(person, course, day, code);
    tell(before, standingBy(evidence));
  }

  /** Calls for each unit where the person has a position on the day; some more than once. */
  eachUnit(person: number, visit: (unit: number) => void): void {
    const changed = this.#positions.get(person);
    if (changed !== undefined) {
      for (const { unit, from, to } of changed) {
        if (unit >= 0 && from <= this.#day && this.#day < to) visit(unit);
      }
      return;
    }
    const { first, unit, from, to } = this.#columns.positions;
    const end = first[person + 1] ?? 0;
    for (let row = first[person] ?? end; row < end; row++) {
      if ((from[row] ?? 0) <= this.#day && this.#day < (to[row] ?? 0)) visit(unit[row] ?? 0);
    }
  }

  /** Those who work in a unit on the day, whether or not the unit exists then. */
  inUnit(unit: number): number[] {
    const { ofUnit, person, from, to } = this.#columns.positions;
    const found = new Set<number>();
    const end = ofUnit.first[unit + 1] ?? 0;
    for (let at = ofUnit.first[unit] ?? end; at < end; at++) {
      const row = ofUnit.rows[at] ?? 0;
      const who = person[row] ?? 0;
      const isThere = (from[row] ?? 0) <= this.#day && this.#day < (to[row] ?? 0);
      if (isThere && !this.#positions.has(who)) found.add(who);
    }
    for (const [who, positions] of this.#positions) {
      const isThere = positions.some(
        (held) => held.unit === unit && held.from <= this.#day && this.#day < held.to,
      );
      if (isThere) found.add(who);
    }
    return [...found];
  }

  /** Calls for each course in which the person has begun. */
  eachStanding(person: number, visit: (course: number, standing: Standing) => void): void {
    this.#later.eachCourse(person, (number) => {
      const standing = this.standing(person, number);
      if (standing !== 0) visit(number, standing);
    });
    const { first, course, begun, done, lapsed } = this.#columns.spans;
    const end = first[person + 1] ?? 0;
    for (let span = first[person] ?? end; span < end; span++) {
      if (this.#day < (begun[span] ?? 0) || this.#day >= (lapsed[span] ?? 0)) continue;
      const number = course[span] ?? 0;
      if (this.#later.has(person, number)) continue;
      visit(number, this.#day < (done[span] ?? 0) ? 1 : 2);
    }
  }

  /** Where a person stands in a course on the day. */
  standing(person: number, course: number): Standing {
    return standingBy(this.#evidenceOf(person, course));
  }

  #evidenceOf(person: number, course: number): Evidence {
    const evidence: Evidence = { begun: false, done: -1, revoked: -1 };
    const { facts } = this.#columns;
    const end = facts.first[person + 1] ?? 0;
    for (let row = facts.first[person] ?? end; row < end; row++) {
      if (facts.course[row] !== course) continue;
      this.#weigh(evidence, facts.day[row] ?? 0, facts.code[row] ?? 0);
    }
    this.#later.each(person, course, (day, code) => {
      this.#weigh(evidence, day, code);
    });
    return evidence;
  }

  #weigh(evidence: Evidence, day: number, code: number): void {
    if (day > this.#day) return;
    const kind = code & 3;
    if (kind < completed) evidence.begun = true;
    else if (kind === revoked) evidence.revoked = Math.max(evidence.revoked, day);
    else evidence.done = Math.max(evidence.done, day);
  }
}

function standingBy({ begun, done, revoked: takenBack }: Evidence): Standing {
  // A revocation of the same day takes the completion back.
  if (done > takenBack) return 2;
  return begun ? 1 : 0;
}
