import {
  type Course,
  type OrgUnit,
  type Placement,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { byCode } from "./order.ts";

/**
 * The records that the columns do not hold, or not as they were given.
 *
 * They count nowhere, but are kept: what misses its unit today may find it in tomorrow's records.
 */
export interface LeftOut {
  /** Of two records of one unit, the one that does not count. */
  readonly units: OrgUnit[];
  /** All placements of a unit that has two parents at once, is in a ring or names unknown units. */
  readonly placements: Placement[];
  readonly positions: Position[];
  readonly courses: Course[];
  readonly events: TrainingEvent[];
}

/** Nothing left out yet. */
export function nothingLeftOut(): LeftOut {
  return { units: [], placements: [], positions: [], courses: [], events: [] };
}

/** The same records in an order that does not depend on how they came. */
export function inFixedOrder(leftOut: LeftOut): LeftOut {
  return {
    units: sorted(leftOut.units, ({ id, kind, name, municipality, period, formerNames }) => [
      id,
      kind,
      name,
      municipality,
      period.from,
      period.to,
      formerNames,
    ]),
    placements: sorted(leftOut.placements, ({ unit, parent, period: { from, to } }) => [
      unit,
      from,
      to,
      parent,
    ]),
    positions: sorted(leftOut.positions, ({ period: { from, to }, ...position }) => [
      position.employee,
      position.unit,
      from,
      to,
      position.title,
      position.ftePercent,
      position.primary,
      position.manager,
    ]),
    courses: sorted(leftOut.courses, ({ id, ...course }) => [
      id,
      Object.entries(course).toSorted(([a], [b]) => byCode(a, b)),
    ]),
    events: sorted(leftOut.events, ({ employee, course, on, kind, precision, provenance }) => [
      employee,
      course,
      on,
      kind,
      precision,
      provenance.observedAt,
      provenance.source,
      provenance.run,
    ]),
  };
}

function sorted<Entry>(records: readonly Entry[], keyOf: (record: Entry) => unknown[]): Entry[] {
  return records
    .map((record) => ({ record, key: JSON.stringify(keyOf(record)) }))
    .sort((a, b) => byCode(a.key, b.key))
    .map(({ record }) => record);
}
