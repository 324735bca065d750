import { z } from "zod";

import { defineRoutes } from "./route.ts";

/** Who asks, what they may do, and where they begin. */
export const Me = z
  .object({
    /** The user's own id, which names nobody. */
    id: z.string(),
    /** How they are known: they signed in, they are a program, or they sit at the machine. */
    by: z.enum(["session", "token", "machine"]),
    roles: z.array(
      z.object({
        role: z.string(),
        unit: z.string(),
        /** Whether it is somebody else's role, for whom they stand in. */
        standingIn: z.boolean(),
      }),
    ),
    /** The unit to begin at: a leader's own. Not there where they have no role. */
    homeUnit: z.string().optional(),
    /** What they may do somewhere, by the names that `x-right` has. */
    rights: z.array(z.string()),
    /** Whether they may see names somewhere. */
    persons: z.boolean(),
    /** Whether the employees are made up. */
    demo: z.boolean(),
    /** The demo's users, one of whom the page may be looked at as by `/auth/view`; else empty. */
    views: z.array(z.string()),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

/** Who asks. */
export const meRoutes = defineRoutes({
  me: {
    method: "GET",
    path: "/api/v1/me",
    summary: "Who asks, what they may do and where they begin",
    right: "read-status",
    answer: Me,
    unsettled: true,
  },
});
