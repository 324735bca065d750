import { z } from "zod";

import { Period } from "../time/period.ts";
import { MunicipalityId } from "./municipality.ts";

/** The lasting name of an org unit; it survives renaming and moving. */
export const OrgUnitId = z.string().min(1).max(200).brand<"OrgUnitId">();
export type OrgUnitId = z.infer<typeof OrgUnitId>;

/** What an org unit is. Depth is free: a sector may hold workplaces directly. */
export const OrgUnitKind = z.enum([
  "region",
  "county",
  "municipality",
  "sector",
  "department",
  "workplace",
]);
export type OrgUnitKind = z.infer<typeof OrgUnitKind>;

/** A unit of an organisation, from its founding until it is closed. */
export const OrgUnit = z
  .object({
    id: OrgUnitId,
    kind: OrgUnitKind,
    name: z.string().min(1),
    /** The municipality it belongs to; none above municipalities. */
    municipality: MunicipalityId.optional(),
    period: Period,
    /** Names it had before the present one, with the days they held. */
    formerNames: z
      .array(z.object({ name: z.string().min(1), period: Period }).readonly())
      .optional(),
  })
  .readonly();
export type OrgUnit = z.infer<typeof OrgUnit>;

/** Where a unit hangs in the tree, and when. A unit has at most one parent on any day. */
export const Placement = z
  .object({ unit: OrgUnitId, parent: OrgUnitId, period: Period })
  .readonly();
export type Placement = z.infer<typeof Placement>;
