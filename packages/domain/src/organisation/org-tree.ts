import { type LocalDate } from "../time/local-date.ts";
import { holds } from "../time/period.ts";
import { type OrgUnit, type OrgUnitId, type Placement } from "./org-unit.ts";

/** An organisation on one day. */
export interface OrgTree {
  /** The units that exist, by id. */
  readonly units: ReadonlyMap<OrgUnitId, OrgUnit>;
  /** The parent of each unit that has one. */
  readonly parents: ReadonlyMap<OrgUnitId, OrgUnitId>;
}

/** The organisation as it stood on the date, from units and placements through time. */
export function orgTreeOn(
  organisation: { readonly units: Iterable<OrgUnit>; readonly placements: Iterable<Placement> },
  date: LocalDate,
): OrgTree {
  const units = new Map<OrgUnitId, OrgUnit>();
  for (const unit of organisation.units) if (holds(unit.period, date)) units.set(unit.id, unit);
  const parents = new Map<OrgUnitId, OrgUnitId>();
  for (const { unit, parent, period } of organisation.placements) {
    if (holds(period, date)) parents.set(unit, parent);
  }
  return { units, parents };
}

/** The unit and everything above it, from the unit to the top. */
export function pathToTop(tree: OrgTree, unit: OrgUnitId): OrgUnitId[] {
  const path: OrgUnitId[] = [];
  let at: OrgUnitId | undefined = unit;
  while (at !== undefined && !path.includes(at)) {
    path.push(at);
    at = tree.parents.get(at);
  }
  return path;
}

/** The name the unit bears on the date. */
export function unitNameOn(unit: OrgUnit, date: LocalDate): string {
  return unit.formerNames?.find(({ period }) => holds(period, date))?.name ?? unit.name;
}
