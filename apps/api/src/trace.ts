import { randomUUID } from "node:crypto";

import { createMiddleware } from "hono/factory";

import { type ServerEnv } from "./env.ts";

const traceparent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/u;

/** Names each request, by the trace that it comes in (W3C `traceparent`) or a new one. */
export const trace = createMiddleware<ServerEnv>(async (context, next) => {
  const given = traceparent.exec(context.req.header("traceparent") ?? "")?.[1];
  context.set("traceId", given ?? randomUUID().replaceAll("-", ""));
  await next();
});
