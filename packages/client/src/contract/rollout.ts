import { Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

/** How far a platform has come in a region: each stage as a share of the municipalities. */
export const Rollout = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  stages: z.array(z.object({ key: z.string(), reached: Ratio, source: z.string() })),
});
export type Rollout = z.infer<typeof Rollout>;
