import { type Context } from "hono";

import { type SignInSettings } from "./settings.ts";

/** The server's own origin as the browser sees it. */
export function ownOrigin(context: Context, { publicUrl }: SignInSettings): string {
  return new URL(publicUrl ?? context.req.url).origin;
}

/** Whether the browser reaches the server by TLS. */
export function isSecure(context: Context, settings: SignInSettings): boolean {
  return ownOrigin(context, settings).startsWith("https:");
}

/** The page to return to after signing in: one of this server's own, else the front page. */
export function pageToReturnTo(asked: string | undefined, origin: string): string {
  if (asked === undefined || !URL.canParse(asked, origin)) return "/";
  const url = new URL(asked, origin);
  if (url.origin !== origin || url.pathname.startsWith("/auth/")) return "/";
  return `${url.pathname}${url.search}`;
}
