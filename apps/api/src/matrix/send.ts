import { addressOf, contract, type Route } from "@kompetanseregion/client";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";

const origin = "http://127.0.0.1";

/** Asks a route of the contract in this process, as a program or the dashboard would. */
export async function send(
  app: Hono<ServerEnv>,
  name: keyof typeof contract,
  ask: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const route: Route = contract[name];
  const { body, ...where } = ask;
  return app.request(`${origin}${addressOf(route, where)}`, {
    method: route.method,
    headers: {
      origin,
      "idempotency-key": `${name}-${Math.random().toString(36).slice(2)}00`,
      "if-match": "*",
      "content-type": route.takesFile ? "application/octet-stream" : "application/json",
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}
