import {
  type Course,
  type EmployeeId,
  type OrgUnit,
  type OrgUnitId,
  type Placement,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

/**
 * What has happened since a workforce was built.
 *
 * Facts are added and never removed. Employments and the organisation are said anew for whom they
 * concern: what was known of the employee's positions, the unit's placements or the unit is
 * replaced. So the order of changes matters only where two are about the same employee or unit.
 */
export interface Changes {
  /** New facts: enrolments, starts, completions, revocations. */
  readonly events?: Iterable<TrainingEvent>;
  /** All positions of each employee; none for somebody who is to count nowhere, at no time. */
  readonly positions?: ReadonlyMap<EmployeeId, readonly Position[]>;
  /** All placements of each unit: where it has hung and hangs. */
  readonly placements?: ReadonlyMap<OrgUnitId, readonly Placement[]>;
  /** Units founded, closed or renamed. */
  readonly units?: Iterable<OrgUnit>;
  /** New courses, or courses by a new title. */
  readonly courses?: Iterable<Course>;
}
