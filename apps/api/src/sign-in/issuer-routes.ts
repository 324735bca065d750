import { signInByIssuer, startSession } from "@kompetanseregion/secretariat";
import { type Context, type Hono } from "hono";
import { html } from "hono/html";

import { type ServerEnv } from "../env.ts";
import { cookieOf, dropCookie, keepCookie } from "./cookies.ts";
import { type Issuer, Pending } from "./issuer.ts";
import { type SignInParts } from "./local-routes.ts";
import { ownOrigin, pageToReturnTo } from "./own-origin.ts";
import { languageOf } from "./pages/language.ts";
import { page } from "./pages/page.ts";
import { showSignIn } from "./pages/sign-in-page.ts";

/** How long somebody may be at the issuer, in seconds. */
const pendingLasts = 10 * 60;

/** Serves sign-in by an issuer: there and back again. */
export function serveIssuerSignIn(app: Hono<ServerEnv>, parts: SignInParts): void {
  for (const issuer of parts.settings.issuers ?? []) {
    const path = `/auth/issuers/${issuer.id}`;
    app.get(path, (context) => begin(context, parts, issuer));
    app.get(`${path}/callback`, (context) => finish(context, parts, issuer));
  }
}

async function begin(
  context: Context<ServerEnv>,
  { settings }: SignInParts,
  issuer: Issuer,
): Promise<Response> {
  const origin = ownOrigin(context, settings);
  const returnTo = pageToReturnTo(context.req.query("return"), origin);
  try {
    const redirectUri = `${origin}/auth/issuers/${issuer.id}/callback`;
    const { url, pending } = await issuer.begin(redirectUri, returnTo);
    const remembered = Buffer.from(JSON.stringify(pending)).toString("base64url");
    keepCookie(context, settings, "issuer-sign-in", remembered, { maxAge: pendingLasts });
    context.header("Cache-Control", "no-store");
    return context.redirect(url.href, 302);
  } catch {
    return showSignIn(context, settings, { fault: "issuer.unreachable", return: returnTo });
  }
}

async function finish(
  context: Context<ServerEnv>,
  { desk, settings }: SignInParts,
  issuer: Issuer,
): Promise<Response> {
  const pending = pendingIn(cookieOf(context, settings, "issuer-sign-in"));
  dropCookie(context, settings, "issuer-sign-in");
  if (pending?.issuer !== issuer.id) {
    return showSignIn(context, settings, { fault: "issuer.refused" });
  }
  const { pathname, search } = new URL(context.req.url);
  const returned = new URL(`${pathname}${search}`, ownOrigin(context, settings));
  const answer = await issuer.finish(returned, pending);
  if ("fault" in answer) {
    return showSignIn(context, settings, {
      fault: `issuer.${answer.fault}`,
      return: pending.returnTo,
    });
  }
  const known = await signInByIssuer(desk, answer.identity);
  if ("reference" in known) return showUnknown(context, settings, known.reference);
  keepCookie(context, settings, "session", await startSession(desk, known.user, "oidc"));
  return context.redirect(pageToReturnTo(pending.returnTo, ownOrigin(context, settings)), 303);
}

/** The clear page for somebody whom the issuer knows and nobody here has said who is. */
function showUnknown(
  context: Context,
  settings: SignInParts["settings"],
  reference: string,
): Promise<Response> {
  return page(context, languageOf(context, settings), {
    title: "unknown.title",
    status: 403,
    body: (say) =>
      html`<p>${say("unknown.text")}</p>
        <p>${say("unknown.reference")}</p>
        <p class="code">${reference}</p>
        <p>${say("unknown.after")}</p>
        <p><a href="/auth/sign-in">${say("sign-out.again")}</a></p>`,
  });
}

function pendingIn(cookie: string | undefined): Pending | undefined {
  if (cookie === undefined) return undefined;
  try {
    return Pending.parse(JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
}
