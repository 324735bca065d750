import { z } from "zod";

import { type LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { MunicipalityId } from "./municipality.ts";

/** The lasting name of a region, such as `kongsbergregionen` or `midt-telemark`. */
export const RegionId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a region id is lower-case words with hyphens")
  .brand<"RegionId">();
export type RegionId = z.infer<typeof RegionId>;

/** Municipalities that cooperate. A municipality may be in several regions at once. */
export const Region = z
  .object({
    id: RegionId,
    name: z.string().min(1),
    members: z.array(z.object({ municipality: MunicipalityId, period: Period }).readonly()),
  })
  .readonly();
export type Region = z.infer<typeof Region>;

/** The municipalities that are members on the date, in the region's own order. */
export function membersOn(region: Region, date: LocalDate): MunicipalityId[] {
  return region.members
    .filter(({ period }) => holds(period, date))
    .map(({ municipality }) => municipality);
}
