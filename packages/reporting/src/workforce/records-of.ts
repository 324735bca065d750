import {
  type OrgUnitId,
  type Period,
  type Placement,
  type Position,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { type Columns } from "./columns.ts";
import { dateOf } from "./days.ts";
import { kinds, precisions } from "./fact-codes.ts";
import { managerFlag, primaryFlag } from "./read-positions.ts";

/** The placements that the columns hold as they were given. */
export function* placementsOf({ units, placements, leftOut }: Columns): Generator<Placement> {
  const elsewhere = new Set<OrgUnitId>(leftOut.placements.map(({ unit }) => unit));
  for (const [number, { id }] of units.records.entries()) {
    if (elsewhere.has(id)) continue;
    const end = placements.first[number + 1] ?? 0;
    for (let stay = placements.first[number] ?? 0; stay < end; stay++) {
      const parent = units.records[placements.parent[stay] ?? -1];
      const period = periodOf(placements.from[stay] ?? 0, placements.to[stay] ?? 0);
      if (parent) yield { unit: id, parent: parent.id, period };
    }
  }
}

/** The positions of a person that the columns hold. */
export function* positionsOf(
  { units, persons, positions }: Columns,
  person: number,
): Generator<Position> {
  const employee = persons[person];
  const end = positions.first[person + 1] ?? 0;
  for (let row = positions.first[person] ?? 0; row < end; row++) {
    const unit = units.records[positions.unit[row] ?? -1];
    if (employee === undefined || unit === undefined) continue;
    const flags = positions.flags[row] ?? 0;
    const title = positions.titles[positions.title[row] ?? -1];
    yield {
      employee,
      unit: unit.id,
      period: periodOf(positions.from[row] ?? 0, positions.to[row] ?? 0),
      ...(title !== undefined && { title }),
      ftePercent: positions.ftePercent[row] ?? 0,
      primary: (flags & primaryFlag) > 0,
      manager: (flags & managerFlag) > 0,
    };
  }
}

/** The facts about a person that the columns hold, by course and day; those of some rows only. */
export function* eventsOf(
  { persons, courses, facts }: Columns,
  person: number,
  takes: (row: number) => boolean = () => true,
): Generator<TrainingEvent> {
  const employee = persons[person];
  const end = facts.first[person + 1] ?? 0;
  for (let row = facts.first[person] ?? 0; row < end; row++) {
    if (!takes(row)) continue;
    const code = facts.code[row] ?? 0;
    const kind = kinds[code & 3];
    const precision = precisions[code >> 2];
    const provenance = facts.provenances[facts.provenance[row] ?? 0];
    const on = dateOf(facts.day[row] ?? 0);
    const course = courses[facts.course[row] ?? 0]?.id;
    if (!employee || !course || !kind || !precision || !provenance || !on) continue;
    yield { kind, employee, course, on, precision, provenance };
  }
}

function periodOf(start: number, end: number): Period {
  const from = dateOf(start);
  const to = dateOf(end);
  if (from === undefined) throw new RangeError("a period without a beginning");
  return to === undefined ? { from } : { from, to };
}
