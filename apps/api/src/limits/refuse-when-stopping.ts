import { createMiddleware } from "hono/factory";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";

/** Refuses what is new once the server is to stop, and lets the caller's connection go. */
export function refuseWhenStopping(isStopping: (() => boolean) | undefined) {
  return createMiddleware<ServerEnv>(async (context, next) => {
    if (isStopping?.() !== true) return next();
    return refuse(context, "stopping", { headers: { connection: "close", "retry-after": "5" } });
  });
}
