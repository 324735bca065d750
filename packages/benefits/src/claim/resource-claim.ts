import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Amount } from "../decimal/amount.ts";

/**
 * The hours or kroner that a benefit counts, so that no other benefit counts them too.
 *
 * A resource is a path from wide to narrow: `hour:participant` holds `hour:participant:travel`,
 * and claiming both counts the travel twice.
 */
export const ResourceClaim = z
  .strictObject({
    resource: z
      .string()
      .regex(
        /^(?:hour|krone)(?::[A-Za-z0-9-]+)+$/u,
        "a resource is hour: or krone: and narrowing words, such as hour:participant:session",
      ),
    /** The part of the resource that is claimed, above 0 and at most 1; the whole where left out. */
    share: Amount.optional(),
    /** First day it concerns; from the beginning where left out. */
    from: LocalDate.optional(),
    /** First day it no longer concerns; without end where left out. */
    to: LocalDate.optional(),
  })
  .readonly();
export type ResourceClaim = z.infer<typeof ResourceClaim>;
