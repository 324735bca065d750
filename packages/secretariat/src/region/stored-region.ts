import { OrgUnitId, Region, RegionId, UnknownNameError } from "@kompetanseregion/domain";
import { z } from "zod";

import { type Actor, localOperator } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { keptForRevision } from "../kept-for-revision.ts";
import { SecretariatError } from "../secretariat-error.ts";

const key = "region";

/** Which region a store is for. */
export const StoredRegion = z.object({
  id: RegionId,
  name: z.string().min(1),
  /** Whether the employees are made up. */
  demo: z.boolean(),
  /** The unit at the top, where it is not called as the region: a municipality may bear its name. */
  unit: OrgUnitId.optional(),
  /** The members through time, where the region is one that this program has no data about. */
  members: Region.unwrap().shape.members.optional(),
});
export type StoredRegion = z.infer<typeof StoredRegion>;

/** Whether the store holds no region yet. */
export async function isEmpty(desk: Desk): Promise<boolean> {
  return (await desk.store.settings.get(key)) === undefined;
}

/** Says which region the store is for. */
export async function keepRegion(desk: Desk, region: StoredRegion): Promise<void> {
  await desk.store.settings.put(key, region);
}

/**
 * The region that the store is for.
 *
 * @throws {SecretariatError} `no-region` where it holds none.
 */
export function storedRegion(desk: Desk): Promise<StoredRegion> {
  return regionOf(desk, key);
}

const regionOf = keptForRevision(async (desk): Promise<StoredRegion> => {
  const stored = await desk.store.settings.get(key);
  if (stored === undefined) {
    throw new SecretariatError("no-region", "the store holds no region yet", {
      remedy:
        "Run `kompetanse init` for a region of your own, or start the server once with `npm start`: it loads the demo region.",
    });
  }
  return StoredRegion.parse(stored);
});

/**
 * The stored region, which must be the one asked for where one is.
 *
 * @throws {UnknownNameError} If another region is asked for.
 */
export async function regionAsked(desk: Desk, asked: string | undefined): Promise<StoredRegion> {
  const region = await storedRegion(desk);
  if (asked !== undefined && asked !== region.id) {
    throw new UnknownNameError("region", asked, [region.id]);
  }
  return region;
}

/** The unit at the top of the region's organisation: everything that is reported lies below it. */
export function topUnit({ id, unit }: StoredRegion): OrgUnitId {
  return unit ?? OrgUnitId.parse(id);
}

/** The actor who works at the machine of the store. */
export async function regionAdministrator(desk: Desk): Promise<Actor> {
  return localOperator(topUnit(await storedRegion(desk)));
}
