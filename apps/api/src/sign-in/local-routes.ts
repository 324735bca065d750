import {
  choosePassphrase,
  type Desk,
  PassphraseError,
  signInLocally,
  startSession,
  userOfLink,
} from "@kompetanseregion/secretariat";
import { type Context, type Hono } from "hono";
import { html } from "hono/html";

import { type ServerEnv } from "../env.ts";
import { type AttemptKey, type Attempts } from "./attempts.ts";
import { clientAddress } from "./client-address.ts";
import { keepCookie } from "./cookies.ts";
import { textsSent } from "./form.ts";
import { ownOrigin, pageToReturnTo } from "./own-origin.ts";
import { languageOf } from "./pages/language.ts";
import { fault, field, page } from "./pages/page.ts";
import { showSignIn } from "./pages/sign-in-page.ts";
import { type SignInSettings } from "./settings.ts";

/** What the sign-in routes work with. */
export interface SignInParts {
  readonly desk: Desk;
  readonly settings: SignInSettings;
  readonly attempts: Attempts;
}

/** Serves sign-in by passphrase, and the links by which one is chosen. */
export function serveLocalSignIn(app: Hono<ServerEnv>, parts: SignInParts): void {
  const { desk, settings } = parts;
  app.post("/auth/sign-in", (context) => signIn(context, parts));
  app.get("/auth/link", async (context) => {
    const secret = context.req.query("secret") ?? "";
    return showLink(context, settings, { secret, user: await userOfLink(desk, secret) });
  });
  app.post("/auth/link", (context) => chooseByLink(context, parts));
}

async function signIn(
  context: Context<ServerEnv>,
  { desk, settings, attempts }: SignInParts,
): Promise<Response> {
  const sent = await textsSent(context, ["user", "passphrase", "code", "return"]);
  const user = sent.user.trim().toLowerCase();
  const keys = attemptKeys(context, settings, user);
  const wait = attempts.begin(keys);
  if (wait > 0) {
    context.header("Retry-After", String(wait));
    return showSignIn(context, settings, { fault: "sign-in.wait", seconds: wait, ...sent });
  }
  const { passphrase, code } = sent;
  const known = await signInLocally(desk, { user, passphrase, code });
  if (known === undefined) {
    return showSignIn(context, settings, { fault: "sign-in.wrong", ...sent });
  }
  attempts.succeeded(keys);
  keepCookie(context, settings, "session", await startSession(desk, known, "passphrase"));
  return context.redirect(pageToReturnTo(sent.return, ownOrigin(context, settings)), 303);
}

async function chooseByLink(
  context: Context<ServerEnv>,
  { desk, settings }: SignInParts,
): Promise<Response> {
  const { secret, passphrase } = await textsSent(context, ["secret", "passphrase"]);
  try {
    const user = await choosePassphrase(desk, secret, passphrase);
    if (user === undefined) return await showLink(context, settings, { secret });
    keepCookie(context, settings, "session", await startSession(desk, user, "link"));
    return context.redirect("/", 303);
  } catch (error) {
    if (!(error instanceof PassphraseError)) throw error;
    const user = await userOfLink(desk, secret);
    return showLink(context, settings, { secret, user, wrong: error.fault });
  }
}

/** What a guess is counted by. */
export function attemptKeys(
  context: Context,
  settings: SignInSettings,
  user: string,
): AttemptKey[] {
  return [
    { by: "account", value: user.slice(0, 60) },
    { by: "address", value: clientAddress(context, settings) },
  ];
}

function showLink(
  context: Context,
  settings: SignInSettings,
  {
    secret,
    user,
    wrong,
  }: {
    readonly secret: string;
    readonly user?: string | undefined;
    readonly wrong?: PassphraseError["fault"];
  },
): Promise<Response> {
  const status = wrong !== undefined || user === undefined ? 400 : 200;
  return page(context, languageOf(context, settings), {
    title: "link.title",
    status,
    body: (say) =>
      user === undefined
        ? fault(say("link.used"))
        : html`${wrong === undefined ? "" : fault(say(`passphrase.${wrong}`))}
            <p>${say("link.for", { user })}</p>
            <form method="post" action="/auth/link">
              <input type="hidden" name="secret" value="${secret}" />
              <input type="hidden" name="username" autocomplete="username" value="${user}" />
              ${field({
                name: "passphrase",
                label: say("passphrase.new"),
                help: say("passphrase.help"),
                type: "password",
                autocomplete: "new-password",
              })}
              <button>${say("passphrase.save")}</button>
            </form>`,
  });
}
