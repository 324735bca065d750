import {
  type Course,
  type CourseId,
  type EmployeeId,
  type OrgUnit,
  type OrgUnitId,
  type Placement,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { type WorkforceRecords } from "../workforce/build-workforce.ts";
import { type Columns } from "../workforce/columns.ts";
import { eventsOf, placementsOf, positionsOf } from "../workforce/records-of.ts";
import { type Changes } from "./changes.ts";

/** The changes since a workforce was built, and the records that they make together with it. */
export class ChangeLog {
  readonly #columns: Columns;
  readonly #events: TrainingEvent[] = [];
  readonly #positions = new Map<EmployeeId, readonly Position[]>();
  readonly #placements = new Map<OrgUnitId, readonly Placement[]>();
  readonly #units = new Map<OrgUnitId, OrgUnit>();
  readonly #courses = new Map<CourseId, Course>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  note(changes: Changes): void {
    for (const event of changes.events ?? []) this.#events.push(event);
    for (const [id, positions] of changes.positions ?? []) this.#positions.set(id, [...positions]);
    for (const [id, stays] of changes.placements ?? []) this.#placements.set(id, [...stays]);
    for (const unit of changes.units ?? []) this.#units.set(unit.id, unit);
    for (const course of changes.courses ?? []) this.#courses.set(course.id, course);
  }

  /** All records as they are now. */
  records(): WorkforceRecords {
    const { units, courses, leftOut } = this.#columns;
    const isOld = <Id>(changed: ReadonlyMap<Id, unknown>, id: Id): boolean => !changed.has(id);
    return {
      units: [
        ...[...units.records, ...leftOut.units].filter(({ id }) => isOld(this.#units, id)),
        ...this.#units.values(),
      ],
      placements: [
        ...[...placementsOf(this.#columns), ...leftOut.placements].filter(({ unit }) =>
          isOld(this.#placements, unit),
        ),
        ...[...this.#placements.values()].flat(),
      ],
      positions: this.#allPositions(),
      courses: [
        ...[...courses, ...leftOut.courses].filter(({ id }) => isOld(this.#courses, id)),
        ...this.#courses.values(),
      ],
      events: this.#allEvents(),
    };
  }

  *#allPositions(): Generator<Position> {
    const { persons, leftOut } = this.#columns;
    for (const [person, id] of persons.entries()) {
      if (!this.#positions.has(id)) yield* positionsOf(this.#columns, person);
    }
    for (const position of leftOut.positions) {
      if (!this.#positions.has(position.employee)) yield position;
    }
    for (const positions of this.#positions.values()) yield* positions;
  }

  *#allEvents(): Generator<TrainingEvent> {
    for (const person of this.#columns.persons.keys()) yield* eventsOf(this.#columns, person);
    yield* this.#columns.leftOut.events;
    yield* this.#events;
  }
}
