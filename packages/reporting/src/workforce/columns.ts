import {
  type Course,
  type CourseId,
  type EmployeeId,
  type OrgUnit,
  type OrgUnitId,
  type Provenance,
} from "@kompetanseregion/domain";

import { type LeftOut } from "./left-out.ts";

/** The units, numbered by name and id; `from` and `to` are the days of their lives. */
export interface UnitColumns {
  readonly records: readonly OrgUnit[];
  readonly numberOf: ReadonlyMap<OrgUnitId, number>;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Where units hang: unit `u` has the stays `first[u]` … `first[u + 1] − 1`, in order of time. */
export interface PlacementColumns {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly parent: Int32Array;
}

/** The positions, sorted by person; `ofUnit` lists the same positions by unit. */
export interface PositionColumns {
  readonly first: Int32Array;
  readonly person: Int32Array;
  readonly unit: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A title's number, −1 without one. */
  readonly title: Int32Array;
  readonly titles: readonly string[];
  readonly ftePercent: Float64Array;
  /** Bit 1: manager; bit 2: primary. */
  readonly flags: Uint8Array;
  /** The day the person's employment with the same employer began. */
  readonly hired: Int32Array;
  readonly ofUnit: { readonly first: Int32Array; readonly rows: Int32Array };
}

/** Every fact, sorted by person, course, day and kind. */
export interface FactColumns {
  readonly first: Int32Array;
  readonly course: Uint16Array;
  readonly day: Int32Array;
  /** Kind + 4 × precision, as numbered in `fact-codes.ts`. */
  readonly code: Uint8Array;
  readonly provenance: Int32Array;
  readonly provenances: readonly Provenance[];
}

/**
 * What the facts say about a person and a course, as spans that share no day.
 *
 * From `begun` until `done` the person is in progress, from `done` until `lapsed` the course is
 * completed; outside, neither. A person has more spans in a course only after a revocation.
 */
export interface SpanColumns {
  readonly first: Int32Array;
  readonly course: Uint16Array;
  readonly begun: Int32Array;
  readonly done: Int32Array;
  readonly lapsed: Int32Array;
}

/** Everything a report reads, as columns. Persons are numbered so that colleagues are neighbours. */
export interface Columns {
  readonly units: UnitColumns;
  readonly placements: PlacementColumns;
  readonly persons: readonly EmployeeId[];
  readonly positions: PositionColumns;
  readonly courses: readonly Course[];
  readonly courseNumber: ReadonlyMap<CourseId, number>;
  readonly facts: FactColumns;
  readonly spans: SpanColumns;
  readonly leftOut: LeftOut;
}
