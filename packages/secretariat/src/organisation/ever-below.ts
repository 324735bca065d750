import { type OrgUnitId, type Placement } from "@kompetanseregion/domain";

/** Every unit that has ever been below the employer. */
export function everBelow(employer: OrgUnitId, placements: readonly Placement[]): Set<string> {
  const children = Map.groupBy(placements, ({ parent }) => parent);
  const found = new Set<string>();
  const open = [employer];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { unit } of children.get(at) ?? []) {
      if (found.has(unit)) continue;
      found.add(unit);
      open.push(unit);
    }
  }
  return found;
}
