import { createMiddleware } from "hono/factory";
import { type Logger } from "pino";

import { type ServerEnv } from "../env.ts";
import { type Metrics } from "./metrics.ts";
import { routeOf } from "./route-of.ts";

const methods = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]);

/** Counts each request and writes it to the log: the route's pattern, never the address. */
export function observe(logger: Logger, counted: Metrics) {
  return createMiddleware<ServerEnv>(async (context, next) => {
    const begun = performance.now();
    await next();
    const ms = performance.now() - begun;
    const { status } = context.res;
    const route = routeOf(context);
    // A made-up method would otherwise be a label of its own, and labels are kept for ever.
    const method = methods.has(context.req.method) ? context.req.method : "other";
    counted.answered({ method, route, status, seconds: ms / 1000 });
    const trace = context.get("traceId");
    logger.info({ trace, method, route, status, ms: Math.round(ms) }, "answered");
  });
}
