import { actorOfToken, type Desk, runCalendar } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";
import { notFound } from "../problems.ts";
import { holdsTag, tagFor, versionFor } from "../serve/version.ts";

/**
 * Serves the calendar of course runs at an address that holds a token, because calendar programs
 * cannot sign in. Ending the token closes the address; one that opens nothing is not found.
 */
export function serveFeeds(app: Hono<ServerEnv>, desk: Desk): void {
  app.get("/feeds/:token/runs.ics", async (context) => {
    const actor = await actorOfToken(desk, context.req.param("token"));
    if (actor === undefined) return notFound(context);
    const tag = tagFor(await versionFor(desk, actor, {}));
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (holdsTag(context.req.header("if-none-match"), tag)) return context.body(null, 304);
    context.header("Content-Type", "text/calendar; charset=utf-8");
    return context.body(await runCalendar(desk, actor));
  });
  app.all("/feeds/*", notFound);
}
