import { type Context } from "hono";
import { matchedRoutes } from "hono/route";

/** The pattern of the route that answers; one for all pages. Never the address: it can name somebody. */
export function routeOf(context: Context): string {
  // Middleware of every request comes first and the pages come last.
  return matchedRoutes(context).find(({ path }) => path !== "/*" && path !== "*")?.path ?? "/*";
}
