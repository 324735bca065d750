import { holds, type LocalDate, nameOn, orgHistory, Region } from "@kompetanseregion/domain";
import {
  countyOf,
  findMunicipality,
  findRegion,
  municipalities,
  orgEventsOf,
  regions,
} from "@kompetanseregion/regions";

import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { isEmpty, keepRegion, StoredRegion, storedRegion } from "./stored-region.ts";

/** A region to found: one that this program has data about, or one that is described. */
export type RegionAsked =
  | { readonly from: string }
  | {
      /** What it is called, such as «Hallingdal». */
      readonly name: string;
      /** Its municipalities by id, such as `gol`; members for as long as each exists. */
      readonly municipalities: readonly string[];
    };

/** A region that has been founded in a store. */
export interface FoundedRegion {
  readonly region: StoredRegion;
  readonly municipalities: number;
}

/** The regions that can be founded by name alone. */
export function knownRegions(): { readonly id: string; readonly name: string }[] {
  return regions.map(({ id, name }) => ({ id, name }));
}

/** The municipalities that exist on the date, by name, to choose a region's members from. */
export function knownMunicipalities(
  date: LocalDate,
): { readonly id: string; readonly name: string; readonly county: string }[] {
  return municipalities
    .filter(({ period }) => holds(period, date))
    .map((municipality) => ({
      id: municipality.id,
      name: nameOn(municipality, date),
      county: countyOf(municipality, date)?.name ?? "",
    }))
    .toSorted((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator("nb");

/**
 * The region that is asked for, with its members.
 *
 * @throws {UnknownNameError} If there is no such region, or no such municipality.
 * @throws {SecretariatError} `not-understood` for a name without letters, or without members.
 */
export function describeRegion(asked: RegionAsked): Region {
  if ("from" in asked) return findRegion(asked.from);
  const { name } = asked;
  if (asked.municipalities.length === 0) {
    throw new SecretariatError("not-understood", "a region without municipalities is none", {
      remedy: "Name at least one municipality.",
    });
  }
  return parseAsked(Region, {
    id: idOf(name),
    name,
    members: [...new Set(asked.municipalities)].map((id) => {
      const { period } = findMunicipality(id);
      return { municipality: id, period };
    }),
  });
}

/**
 * Founds a region in an empty store: its unit and its municipalities, through their mergers, and
 * nothing else. Nobody works there until an HR extract has been imported.
 *
 * @throws {SecretariatError} `already-so` if the store holds a region.
 * @throws {UnknownNameError} As {@link describeRegion}.
 */
export async function foundRegion(desk: Desk, asked: RegionAsked): Promise<FoundedRegion> {
  if (!(await isEmpty(desk))) {
    const { id } = await storedRegion(desk);
    throw new SecretariatError("already-so", `the store holds a region already: ${id}`, {
      remedy: "Name another folder, or go on with the region that is there.",
    });
  }
  const region = describeRegion(asked);
  const { units, placements } = orgHistory(orgEventsOf(region));
  const top = units.find(({ kind }) => kind === "region");
  const stored = StoredRegion.parse({
    id: region.id,
    name: region.name,
    demo: false,
    unit: top?.id,
    ...(!("from" in asked) && { members: region.members }),
  });
  await desk.store.organisation.save({ units, placements });
  // Last, so that what was cut short is begun again and not taken for whole.
  await keepRegion(desk, stored);
  const { length: count } = units;
  const at = desk.clock.now();
  await desk.store.audit.append({
    at,
    actor: "local-operator",
    action: "found-region",
    scope: region.id,
    count,
  });
  return {
    region: stored,
    municipalities: units.filter(({ kind, period }) => kind === "municipality" && !period.to)
      .length,
  };
}

/**
 * The region with the id, as the store describes it where it is the store's own.
 *
 * @throws {UnknownNameError} If neither the store nor this program knows it.
 */
export async function regionDescribed(desk: Desk, id: string | undefined): Promise<Region> {
  const stored = await storedRegion(desk);
  const asked = id ?? stored.id;
  if (asked === stored.id && stored.members !== undefined) {
    return { id: stored.id, name: stored.name, members: stored.members };
  }
  return findRegion(asked);
}

/** `Vestre Hallingdal` is `vestre-hallingdal`, and `Røros og Ås` is `roros-og-as`. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "o")
    .replaceAll("å", "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
