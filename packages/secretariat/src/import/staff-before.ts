import {
  type EmployeeId,
  type EmployeeIdentity,
  holds,
  type LocalDate,
  type OrgUnit,
  type OrgUnitId,
  orgTreeOn,
  pathToTop,
  type Placement,
  type Position,
} from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { everBelow } from "../organisation/ever-below.ts";

/** An employer as the store has it on a day: what a new extract is held against. */
export interface StaffBefore {
  /** The units below the employer, by id. */
  readonly units: ReadonlyMap<OrgUnitId, OrgUnit>;
  /** Where each of them hangs. */
  readonly placements: ReadonlyMap<OrgUnitId, Placement>;
  /** What each employee holds with the employer, on the day or later. */
  readonly positions: ReadonlyMap<EmployeeId, readonly Position[]>;
  /** How many hold a position on the day. */
  readonly employed: number;
  readonly identities: ReadonlyMap<EmployeeId, EmployeeIdentity>;
  /** Whom the employer's own number means, also those who have left. */
  readonly byNumber: ReadonlyMap<string, EmployeeId>;
  /** Everything that has ever been below the employer: an id is never used for another unit. */
  readonly unitIds: ReadonlySet<string>;
}

/** Reads the employer's units and people as they stand on the day. */
export async function staffBefore(
  desk: Desk,
  employer: OrgUnitId,
  asOf: LocalDate,
): Promise<StaffBefore> {
  const { organisation, people } = desk.store;
  const [units, placements] = [await organisation.units(), await organisation.placements()];
  const tree = orgTreeOn({ units, placements }, asOf);
  const below = units.filter(
    ({ id }) => id !== employer && tree.units.has(id) && pathToTop(tree, id).includes(employer),
  );
  const unitIds = everBelow(employer, placements);
  const held = (await people.positions()).filter(
    ({ unit }) => unit === employer || unitIds.has(unit),
  );
  const everyone = [...new Set(held.map(({ employee }) => employee))];
  const identities = await people.identities(everyone);
  const standing = held.filter(({ period }) => period.to === undefined || asOf < period.to);
  const onTheDay = standing.filter(({ period }) => holds(period, asOf));
  return {
    units: new Map(below.map((unit) => [unit.id, unit])),
    placements: new Map(
      placements.filter(({ period }) => holds(period, asOf)).map((row) => [row.unit, row]),
    ),
    positions: Map.groupBy(standing, ({ employee }) => employee),
    employed: new Set(onTheDay.map(({ employee }) => employee)).size,
    identities: new Map(identities.map((identity) => [identity.employee, identity])),
    byNumber: new Map(
      identities.flatMap(({ employee, employeeNumber }) =>
        employeeNumber === undefined ? [] : [[employeeNumber, employee]],
      ),
    ),
    unitIds,
  };
}
