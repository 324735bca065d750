import { type Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

import { isSecure } from "./own-origin.ts";
import { type SignInSettings } from "./settings.ts";

/** What the server keeps in a browser: the session, a sign-in under way, the demo's view, the language. */
export type CookieName = "session" | "issuer-sign-in" | "view" | "language";

/**
 * Sets a cookie that no script reads and no other site sends along with a write.
 *
 * By TLS it has the prefix `__Host-`, which the browser takes from this very host only.
 */
export function keepCookie(
  context: Context,
  settings: SignInSettings,
  name: CookieName,
  value: string,
  options: { readonly maxAge?: number } = {},
): void {
  setCookie(context, nameOf(context, settings, name), value, {
    ...attributes(context, settings),
    ...options,
  });
}

/** The value of a cookie; `undefined` where there is none. */
export function cookieOf(
  context: Context,
  settings: SignInSettings,
  name: CookieName,
): string | undefined {
  return getCookie(context, nameOf(context, settings, name));
}

/** Takes a cookie away. */
export function dropCookie(context: Context, settings: SignInSettings, name: CookieName): void {
  deleteCookie(context, nameOf(context, settings, name), attributes(context, settings));
}

function attributes(context: Context, settings: SignInSettings) {
  return {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(context, settings),
  } as const;
}

function nameOf(context: Context, settings: SignInSettings, name: CookieName): string {
  return isSecure(context, settings) ? `__Host-${name}` : `kompetanse-${name}`;
}
