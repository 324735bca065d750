import {
  type Actor,
  actorOfSession,
  actorOfToken,
  actorOfUser,
  type Desk,
} from "@kompetanseregion/secretariat";
import { type Context } from "hono";
import { createMiddleware } from "hono/factory";

import { type ServerEnv } from "../env.ts";
import { refuse } from "../problems.ts";
import { cookieOf, dropCookie } from "./cookies.ts";
import { type SignInSettings } from "./settings.ts";

/** Addresses that hold nothing about the region: they are answered to anybody. */
const open = /^\/(?:auth\/|assets\/|problems\/|\.well-known\/|health$|[^/]+\.[a-z0-9]+$)/u;
/** Addresses that programs ask. */
const forPrograms = /^\/(?:api|export|feeds|metrics)(?:\/|$)/u;

/** Who a request comes from, or why that cannot be said. */
type Answer =
  | { readonly actor: Actor }
  | { readonly fault: "session-expired" | "invalid-token" | "not-signed-in" };

/**
 * Finds out who asks, by token, by session, or because only the operator reaches the server, and
 * answers nobody else anything about the region.
 *
 * @param operator - On whose behalf requests are answered that bring nothing; none where everybody
 *   signs in.
 */
export function whoAsks(desk: Desk, settings: SignInSettings, operator: Actor | undefined) {
  return createMiddleware<ServerEnv>(async (context, next) => {
    const answer = await whoIsIt(context, desk, settings, operator);
    if ("actor" in answer) {
      context.set("actor", answer.actor);
      const isRead = context.req.method === "GET" || context.req.method === "HEAD";
      if (answer.actor.credential?.kind === "token" && !isRead) {
        return refuse(context, "not-allowed", {
          detail: "a token only reads",
          remedy: "Sign in to change anything.",
          reason: "token-only-reads",
        });
      }
      return next();
    }
    if (answer.fault === "session-expired") dropCookie(context, settings, "session");
    if (open.test(context.req.path)) return next();
    return wantsPage(context)
      ? toSignIn(context, answer.fault)
      : refuseUnknown(context, answer.fault);
  });
}

/** Who asks, on a page that is answered to anybody. */
export function actorIfKnown(context: Context<ServerEnv>): Actor | undefined {
  return context.get("actor");
}

async function whoIsIt(
  context: Context<ServerEnv>,
  desk: Desk,
  settings: SignInSettings,
  operator: Actor | undefined,
): Promise<Answer> {
  const authorization = context.req.header("authorization");
  if (authorization !== undefined) {
    const token = tokenIn(authorization);
    const actor = token === undefined ? undefined : await actorOfToken(desk, token);
    return actor === undefined ? { fault: "invalid-token" } : { actor };
  }
  const secret = cookieOf(context, settings, "session");
  if (secret !== undefined) {
    const actor = await actorOfSession(desk, secret);
    if (actor !== undefined) return { actor };
    if (operator === undefined) return { fault: "session-expired" };
  }
  if (operator === undefined) return { fault: "not-signed-in" };
  const view = cookieOf(context, settings, "view");
  const isView = view !== undefined && settings.views?.includes(view) === true;
  return { actor: isView ? await actorOfUser(desk, view) : operator };
}

/** A token as `Bearer`, or as the password of `Basic`, which is what spreadsheets send. */
function tokenIn(authorization: string): string | undefined {
  const [scheme = "", value = ""] = authorization.split(" ", 2);
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

function wantsPage(context: Context): boolean {
  const isRead = context.req.method === "GET" || context.req.method === "HEAD";
  const accepts = context.req.header("accept") ?? "";
  return isRead && !forPrograms.test(context.req.path) && accepts.includes("text/html");
}

function toSignIn(context: Context, fault: string): Response {
  const { pathname, search } = new URL(context.req.url);
  const query = new URLSearchParams({
    return: `${pathname}${search}`,
    ...(fault === "session-expired" && { why: "expired" }),
  });
  context.header("Cache-Control", "no-store");
  return context.redirect(`/auth/sign-in?${query.toString()}`, 302);
}

function refuseUnknown(
  context: Context,
  fault: "session-expired" | "invalid-token" | "not-signed-in",
) {
  // A browser answers a challenge with a window of its own, so only what spreadsheets read has one.
  const isTable = context.req.path.startsWith("/export/");
  return refuse(context, "sign-in-needed", {
    reason: fault,
    headers: { "www-authenticate": isTable ? 'Basic realm="Kompetanse"' : "Bearer" },
  });
}
