import { type Context } from "hono";
import { html } from "hono/html";

import { ownOrigin, pageToReturnTo } from "../own-origin.ts";
import { type SignInSettings } from "../settings.ts";
import { languageOf } from "./language.ts";
import { fault, field, notice, page, type Part } from "./page.ts";
import { type Say, type TextKey } from "./texts.ts";

/** What the sign-in page says, and what it goes on with. */
export interface SignInPage {
  /** What is wrong, where something is. */
  readonly fault?: TextKey;
  readonly seconds?: number;
  readonly notice?: TextKey;
  /** What was written as the user; passphrases are never written back. */
  readonly user?: string;
  /** The page that is returned to. */
  readonly return?: string | undefined;
}

/** Answers the page on which somebody chooses how to sign in. */
export function showSignIn(
  context: Context,
  settings: SignInSettings,
  shown: SignInPage,
): Promise<Response> {
  const returnTo = pageToReturnTo(shown.return, ownOrigin(context, settings));
  const { issuers = [], localAccounts = true } = settings;
  return page(context, languageOf(context, settings), {
    title: "sign-in.title",
    status: statusOf(shown.fault),
    body: (say) =>
      html`${
        shown.fault === undefined
          ? ""
          : fault(say(shown.fault, { seconds: String(shown.seconds ?? 0) }))
      }
      ${shown.notice === undefined ? "" : notice(say(shown.notice))}
      ${issuers.length === 0 ? "" : issuerLinks(say, issuers, returnTo)}
      ${localAccounts ? localForm(say, shown.user ?? "", returnTo) : ""}
      ${issuers.length === 0 && !localAccounts ? fault(say("sign-in.none")) : ""}`,
  });
}

function issuerLinks(
  say: Say,
  issuers: readonly { readonly id: string; readonly label: string }[],
  returnTo: string,
): Part {
  const query = new URLSearchParams({ return: returnTo }).toString();
  return html`<h2>${say("sign-in.issuers")}</h2>
    <ul class="plain">
      ${issuers.map(
        ({ id, label }) =>
          html`<li><a class="button" href="/auth/issuers/${id}?${query}">${label}</a></li>`,
      )}
    </ul>`;
}

function localForm(say: Say, user: string, returnTo: string): Part {
  return html`<h2>${say("sign-in.local")}</h2>
    <form method="post" action="/auth/sign-in">
      <input type="hidden" name="return" value="${returnTo}" />
      ${field({ name: "user", label: say("sign-in.user"), autocomplete: "username", value: user })}
      ${field({
        name: "passphrase",
        label: say("sign-in.passphrase"),
        type: "password",
        autocomplete: "current-password",
      })}
      ${field({
        name: "code",
        label: say("sign-in.code"),
        help: say("sign-in.code.help"),
        autocomplete: "one-time-code",
        optional: true,
      })}
      <button>${say("sign-in.button")}</button>
    </form>
    <p class="help">${say("sign-in.forgotten")}</p>`;
}

function statusOf(key: TextKey | undefined): 200 | 401 | 403 | 429 | 502 {
  if (key === undefined) return 200;
  if (key === "sign-in.wait") return 429;
  if (key === "issuer.unreachable") return 502;
  return key === "issuer.not-allowed" ? 403 : 401;
}
