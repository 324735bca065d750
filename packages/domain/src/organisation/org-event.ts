import { z } from "zod";

import { LocalDate } from "../time/local-date.ts";
import { MunicipalityId } from "./municipality.ts";
import { OrgUnitId, OrgUnitKind } from "./org-unit.ts";

const on = LocalDate;

/**
 * Something that happened to an organisation, in force from the morning of `on`.
 *
 * - `founded`: a unit begins; without a parent it is the top of a tree.
 * - `moved`: it hangs under another parent, with everything below it.
 * - `renamed`: the same unit bears another name.
 * - `merged`: the units in `from` become `into`, which must exist; one that is on both sides
 *   carries on. What hung under the others now hangs under `into`. It may be a single unit: where
 *   the others lie outside the organisation that is told.
 * - `split`: `from` becomes all of `into`, which must exist; where `from` is among them it carries
 *   on and the rest is carved out of it. What hung under a unit that ends is moved the same day:
 *   nobody guesses where.
 * - `closed`: it ends with no successor, and nothing may hang under it.
 */
export const OrgEvent = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("founded"),
      on,
      unit: OrgUnitId,
      unitKind: OrgUnitKind,
      name: z.string().min(1),
      municipality: MunicipalityId.optional(),
      parent: OrgUnitId.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal("moved"), on, unit: OrgUnitId, parent: OrgUnitId }).readonly(),
  z.object({ kind: z.literal("renamed"), on, unit: OrgUnitId, name: z.string().min(1) }).readonly(),
  z
    .object({ kind: z.literal("merged"), on, from: z.array(OrgUnitId).min(1), into: OrgUnitId })
    .refine(({ from, into }) => from.some((unit) => unit !== into), {
      path: ["from"],
      message: "a merger ends a unit other than the one it leads to",
    })
    .readonly(),
  z
    .object({ kind: z.literal("split"), on, from: OrgUnitId, into: z.array(OrgUnitId).min(2) })
    .readonly(),
  z.object({ kind: z.literal("closed"), on, unit: OrgUnitId }).readonly(),
]);
export type OrgEvent = z.infer<typeof OrgEvent>;

/** Why an event could not have happened as written. */
export type OrgEventProblem =
  /** It founds a unit that exists, or existed. */
  | "founded-twice"
  /** It names a unit that does not exist on that day. */
  | "no-such-unit"
  /** It would hang a unit below itself. */
  | "cycle"
  /** It ends a unit on the very day it began. */
  | "never-existed"
  /** It ends a unit that others still hang under. */
  | "children-left"
  /** The same thing of the same unit is told differently the same day. */
  | "contradiction";
