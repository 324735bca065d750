import { type Municipality, OrgEvent, type Region } from "@kompetanseregion/domain";
import { z } from "zod";

import { mergers } from "../municipality/mergers.ts";
import { findMunicipality, registerBegins } from "../municipality/register.ts";

/**
 * The region and its municipalities as organisation events, for domain's `orgHistory`.
 *
 * Units are named by the ids of the municipalities. The region's own is `region:` and its id, since
 * Midt-Telemark is both a region and a municipality. A municipality that is merged
 * into one outside the region is closed: Røyken and Hurum leave BTV and have no successor there.
 * What lies below the municipalities is for whoever knows it to add.
 *
 * @throws {UnknownNameError} where the region has a member that the register does not know.
 */
export function orgEventsOf(region: Region): OrgEvent[] {
  const members = region.members.map(({ municipality }) => findMunicipality(municipality));
  const ids = new Set(members.map(({ id }) => id));
  const inside = mergers.filter(({ into }) => ids.has(into));
  const merged = new Set(inside.flatMap(({ from }) => from));
  const top = `region:${region.id}`;
  return z.array(OrgEvent).parse([
    {
      kind: "founded",
      on: registerBegins,
      unit: top,
      unitKind: "region",
      name: region.name,
    },
    ...members.flatMap((municipality) => namesOf(municipality, top)),
    ...inside.map(({ on, from, into }) => ({ kind: "merged", on, from, into })),
    ...members
      .filter(({ id, period }) => period.to !== undefined && !merged.has(id))
      .map(({ id, period }) => ({ kind: "closed", on: period.to, unit: id })),
  ]);
}

function namesOf({ id, name, period, formerNames = [] }: Municipality, parent: string): unknown[] {
  const [first, ...later] = [...formerNames.map((former) => former.name), name];
  const municipality = { unit: id, unitKind: "municipality", municipality: id, parent };
  return [
    { kind: "founded", on: period.from, name: first, ...municipality },
    ...later.map((next, index) => ({
      kind: "renamed",
      on: formerNames[index]?.period.to,
      unit: id,
      name: next,
    })),
  ];
}
