import {
  CourseId,
  EmployeeId,
  EmployeeIdentity,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { organisationIn } from "../organisation/organisation-records.ts";
import { peopleIn } from "../people/people-records.ts";
import { chunksOf } from "../rows.ts";
import { type Database, type Session } from "../session.ts";

/** What an import writes: rows that are new or are to be as they are given. */
export interface ImportChanges {
  readonly units: readonly OrgUnit[];
  readonly placements: readonly Placement[];
  readonly identities: readonly EmployeeIdentity[];
  readonly positions: readonly Position[];
}

const PlacementKey = z.tuple([OrgUnitId, LocalDate]);
const PositionKey = z.tuple([EmployeeId, OrgUnitId, LocalDate, z.string()]);

/** What stood where an import wrote: the rows as they were, and the keys of those that were not. */
export const BeforeImport = z.object({
  was: z.object({
    units: z.array(OrgUnit),
    placements: z.array(Placement),
    identities: z.array(EmployeeIdentity),
    positions: z.array(Position),
  }),
  wasNot: z.object({
    units: z.array(OrgUnitId),
    placements: z.array(PlacementKey),
    identities: z.array(EmployeeId),
    positions: z.array(PositionKey),
  }),
  /** What came with a list of completions: the run that read it, and courses that nobody knew. */
  learning: z.object({ run: z.string(), courses: z.array(CourseId) }).exactOptional(),
});
export type BeforeImport = z.infer<typeof BeforeImport>;

/** Reads what stands where the changes will be written. */
export async function beforeImport(db: Database, changes: ImportChanges): Promise<BeforeImport> {
  const inside: Session = { read: db, write: (work) => work(db) };
  const units = await organisationIn(inside).units();
  const placements = await organisationIn(inside).placements();
  const people = peopleIn(inside);
  const identities = await people.identities(changes.identities.map(({ employee }) => employee));
  // A first import touches everybody, and asking for each of them would take all day.
  const touched = new Set(changes.positions.map(({ employee }) => employee));
  const positions =
    touched.size === 0
      ? []
      : (await people.positions()).filter(({ employee }) => touched.has(employee));
  const unitsByKey = byKey(units, ({ id }) => id);
  const placementsByKey = byKey(placements, (row) => JSON.stringify(placementKey(row)));
  const identitiesByKey = byKey(identities, ({ employee }) => employee);
  const positionsByKey = byKey(positions, (row) => JSON.stringify(positionKey(row)));
  return {
    was: {
      units: known(changes.units, ({ id }) => unitsByKey.get(id)),
      placements: known(changes.placements, (row) =>
        placementsByKey.get(JSON.stringify(placementKey(row))),
      ),
      identities: known(changes.identities, ({ employee }) => identitiesByKey.get(employee)),
      positions: known(changes.positions, (row) =>
        positionsByKey.get(JSON.stringify(positionKey(row))),
      ),
    },
    wasNot: {
      units: changes.units.map(({ id }) => id).filter((id) => !unitsByKey.has(id)),
      placements: changes.placements
        .map(placementKey)
        .filter((key) => !placementsByKey.has(JSON.stringify(key))),
      identities: changes.identities
        .map(({ employee }) => employee)
        .filter((employee) => !identitiesByKey.has(employee)),
      positions: changes.positions
        .map(positionKey)
        .filter((key) => !positionsByKey.has(JSON.stringify(key))),
    },
  };
}

/** Puts back what stood there, and removes what did not, those that refer to others first. */
export async function putBack(db: Database, { was, wasNot }: BeforeImport): Promise<void> {
  for (const [employee, unit, from, title] of wasNot.positions) {
    await db
      .deleteFrom("position")
      .where("employee", "=", employee)
      .where("unit", "=", unit)
      .where("from_date", "=", from)
      .where("title", "=", title)
      .execute();
  }
  for (const chunk of chunksOf(wasNot.identities)) {
    await db.deleteFrom("identity").where("employee", "in", chunk).execute();
  }
  for (const [unit, from] of wasNot.placements) {
    await db
      .deleteFrom("placement")
      .where("unit", "=", unit)
      .where("from_date", "=", from)
      .execute();
  }
  for (const chunk of chunksOf(wasNot.units)) {
    await db.deleteFrom("org_unit").where("id", "in", chunk).execute();
  }
  const inside: Session = { read: db, write: (work) => work(db) };
  await organisationIn(inside).save(was);
  await peopleIn(inside).save(was);
}

function placementKey({ unit, period }: Placement): z.infer<typeof PlacementKey> {
  return [unit, period.from];
}

function positionKey({
  employee,
  unit,
  period,
  title = "",
}: Position): z.infer<typeof PositionKey> {
  return [employee, unit, period.from, title];
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

function known<Row>(rows: readonly Row[], find: (row: Row) => Row | undefined): Row[] {
  return rows.map(find).filter((row) => row !== undefined);
}
