import { z } from "zod";

import { OrgUnitId } from "./org-unit.ts";

/**
 * What a viewer may see: whole subtrees, and whether people may be named.
 *
 * Every report takes one. What lies outside does not enter the computation, so there is nothing
 * to filter away afterwards.
 */
export const Scope = z
  .object({
    /** The top units of the subtrees; the empty list sees nothing. */
    units: z.array(OrgUnitId),
    /** Whether rows about single persons may leave the report. */
    persons: z.boolean(),
  })
  .readonly();
export type Scope = z.infer<typeof Scope>;
