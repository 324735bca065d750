import { createMiddleware } from "hono/factory";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";
import { ownOrigin } from "./own-origin.ts";
import { type SignInSettings } from "./settings.ts";

/**
 * Refuses writes that another site's page has the browser send.
 *
 * Browsers say where a write comes from, in `Origin` and `Sec-Fetch-Site`; a write that says neither
 * is refused too, unless it brings an `Authorization` of its own instead of what a browser adds.
 */
export function sameOrigin(settings: SignInSettings) {
  return createMiddleware<ServerEnv>(async (context, next) => {
    const { method } = context.req;
    const isRead = method === "GET" || method === "HEAD" || method === "OPTIONS";
    if (isRead || context.req.header("authorization") !== undefined) return next();
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const own = ownOrigin(context, settings);
    // A page that tells no referrer has the browser say "null"; the other header knows better.
    const isOwn =
      site === undefined
        ? origin === own
        : site === "same-origin" && [undefined, "null", own].includes(origin);
    if (isOwn) return next();
    return refuse(context, "not-allowed", {
      detail: "the request does not come from a page of this server",
      remedy: "Send the server's own address as Origin, or use a page of its own.",
      reason: "other-origin",
    });
  });
}
