import { Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** How far a platform has come in a region: each stage as a share of the municipalities. */
export const Rollout = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  stages: z.array(z.object({ key: z.string(), reached: Ratio, source: z.string() })),
});
export type Rollout = z.infer<typeof Rollout>;

/** What can be asked of the introduction of a platform. */
export const rolloutRoutes = defineRoutes({
  rollout: {
    method: "GET",
    path: "/api/v1/rollouts/{region}",
    summary: "How many of a region's municipalities have reached each stage of the roll-out",
    right: "read-rollout",
    params: z.strictObject({ region: Name }),
    answer: Rollout,
  },
});
