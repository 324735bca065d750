import {
  type LocalDate,
  type Municipality,
  type MunicipalityId,
  OrgEvent,
  type Region,
} from "@kompetanseregion/domain";
import { z } from "zod";

import { mergers } from "../municipality/mergers.ts";
import { findMunicipality, registerBegins } from "../municipality/register.ts";
import { splits } from "../municipality/splits.ts";

/**
 * The region and its municipalities as organisation events, for domain's `orgHistory`.
 *
 * Units are named by the ids of the municipalities. The region's own is `region:` and its id, since
 * Midt-Telemark is both a region and a municipality. A municipality that leaves the region, or
 * becomes part of one outside it, is closed: Røyken and Hurum leave BTV and have no successor there.
 * What is divided is succeeded by all its parts within the region. What lies below the
 * municipalities is for whoever knows it to add.
 *
 * @throws {UnknownNameError} where the region has a member that the register does not know.
 */
export function orgEventsOf(region: Region): OrgEvent[] {
  const spells = region.members.map(({ municipality, period }) => {
    const member = findMunicipality(municipality);
    const from = period.from > member.period.from ? period.from : member.period.from;
    return { member, from, to: firstOf(period.to, member.period.to) };
  });
  const successions = successionsWithin(new Set(spells.map(({ member }) => member.id)));
  const succeeded = new Set(successions.flatMap(({ on, ending }) => ending.map((id) => on + id)));
  const top = `region:${region.id}`;
  return z
    .array(OrgEvent)
    .parse([
      { kind: "founded", on: registerBegins, unit: top, unitKind: "region", name: region.name },
      ...spells.flatMap(({ member, from, to }) => namesOf(member, top, from, to)),
      ...successions.map(({ event }) => event),
      ...spells.flatMap(({ member: { id }, to }) =>
        to === undefined || succeeded.has(to + id) ? [] : [{ kind: "closed", on: to, unit: id }],
      ),
    ]);
}

interface SuccessionWithin {
  readonly on: LocalDate;
  /** The units that it ends; a part that others carve out of one ends nothing. */
  readonly ending: readonly MunicipalityId[];
  readonly event: unknown;
}

/** The mergers and splits, as far as both what was and what became of it are within the region. */
function successionsWithin(ids: ReadonlySet<MunicipalityId>): SuccessionWithin[] {
  const merged = mergers.flatMap(({ on, from: all, into }) => {
    const from = all.filter((id) => ids.has(id));
    const ending = from.filter((id) => id !== into);
    return ids.has(into) && ending.length > 0
      ? [{ on, ending, event: { kind: "merged", on, from, into } }]
      : [];
  });
  const divided = splits.flatMap(({ on, from, into: all }): SuccessionWithin[] => {
    const into = all.filter((id) => ids.has(id));
    const [only] = into;
    if (!ids.has(from) || only === undefined || (into.length === 1 && only === from)) return [];
    const ending = into.includes(from) ? [] : [from];
    return into.length === 1
      ? [{ on, ending, event: { kind: "merged", on, from: [from], into: only } }]
      : [{ on, ending, event: { kind: "split", on, from, into } }];
  });
  return [...merged, ...divided];
}

function namesOf(
  { id, name, formerNames = [] }: Municipality,
  parent: string,
  from: LocalDate,
  to: LocalDate | undefined,
): unknown[] {
  const names = [
    ...formerNames.map((former) => ({ name: former.name, until: former.period.to })),
    { name, until: undefined },
  ];
  const known = names.filter(({ until }) => until === undefined || until > from);
  const municipality = { unit: id, unitKind: "municipality", municipality: id, parent };
  return [
    { kind: "founded", on: from, name: known[0]?.name, ...municipality },
    ...known.slice(1).flatMap((next, index) => {
      const on = known[index]?.until;
      return on === undefined || (to !== undefined && on >= to)
        ? []
        : [{ kind: "renamed", on, unit: id, name: next.name }];
    }),
  ];
}

function firstOf(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a < b ? a : b;
}
