import {
  type Actor,
  addSecondFactor,
  changePassphrase,
  endSession,
  hasSecondFactor,
  newTotpSecret,
  otpauthUri,
  PassphraseError,
  removeSecondFactor,
  sessions,
  signOut,
} from "@kompetanseregion/secretariat";
import { type Context, type Hono } from "hono";
import { html } from "hono/html";

import { type ServerEnv } from "../env.ts";
import { dropCookie } from "./cookies.ts";
import { textsSent } from "./form.ts";
import { attemptKeys, type SignInParts } from "./local-routes.ts";
import { languageOf } from "./pages/language.ts";
import { fault, field, notice, page, type Part } from "./pages/page.ts";
import { type Say, type TextKey } from "./pages/texts.ts";
import { actorIfKnown } from "./who-asks.ts";

/** What has just come of something on the page. */
interface Outcome {
  readonly fault?: TextKey;
  readonly seconds?: number;
  readonly notice?: TextKey;
  /** Recovery codes that were just made. */
  readonly codes?: readonly string[];
}

/** Serves one's own account: where one is signed in, the passphrase and the second factor. */
export function serveAccount(app: Hono<ServerEnv>, parts: SignInParts): void {
  const { desk, settings } = parts;
  const mine =
    (work: (context: Context<ServerEnv>, actor: Actor) => Promise<Response>) =>
    async (context: Context<ServerEnv>): Promise<Response> => {
      const actor = actorIfKnown(context);
      if (actor?.credential?.kind !== "session") return context.redirect("/auth/sign-in", 303);
      return work(context, actor);
    };

  app.get(
    "/auth/account",
    mine((context, actor) => show(context, parts, actor, {})),
  );
  app.post(
    "/auth/account/passphrase",
    mine((context, actor) => change(context, parts, actor)),
  );
  app.post(
    "/auth/account/factor",
    mine((context, actor) => addFactor(context, parts, actor)),
  );
  app.post(
    "/auth/account/no-factor",
    mine((context, actor) => dropFactor(context, parts, actor)),
  );
  app.post(
    "/auth/account/end",
    mine(async (context, actor) => {
      await endSession(desk, actor, (await textsSent(context, ["id"])).id);
      return context.redirect("/auth/account", 303);
    }),
  );
  app.post(
    "/auth/sign-out",
    mine(async (context, actor) => {
      await signOut(desk, actor);
      dropCookie(context, settings, "session");
      // The browser forgets what it has kept of the pages.
      context.header("Clear-Site-Data", '"cache", "storage"');
      return context.redirect("/auth/signed-out", 303);
    }),
  );
  app.get("/auth/signed-out", (context) =>
    page(context, languageOf(context, settings), {
      title: "sign-out.title",
      body: (say) => html`<p><a href="/auth/sign-in">${say("sign-out.again")}</a></p>`,
    }),
  );
}

async function change(
  context: Context<ServerEnv>,
  parts: SignInParts,
  actor: Actor,
): Promise<Response> {
  const { present, passphrase } = await textsSent(context, ["present", "passphrase"]);
  return guess(context, parts, actor, async () => {
    try {
      const isRight = await changePassphrase(parts.desk, actor, { present, next: passphrase });
      return isRight ? { notice: "account.changed" } : undefined;
    } catch (error) {
      if (error instanceof PassphraseError) return { fault: `passphrase.${error.fault}` };
      throw error;
    }
  });
}

async function addFactor(
  context: Context<ServerEnv>,
  parts: SignInParts,
  actor: Actor,
): Promise<Response> {
  const sent = await textsSent(context, ["passphrase", "secret", "code"]);
  return guess(context, parts, actor, async () => {
    const codes = await addSecondFactor(parts.desk, actor, sent);
    return codes && { codes };
  });
}

async function dropFactor(
  context: Context<ServerEnv>,
  parts: SignInParts,
  actor: Actor,
): Promise<Response> {
  const sent = await textsSent(context, ["passphrase", "code"]);
  return guess(context, parts, actor, async () =>
    (await removeSecondFactor(parts.desk, actor, sent)) ? { notice: "factor.removed" } : undefined,
  );
}

/** Does what needs the passphrase, at the pace that guesses of it have; `undefined` is a wrong one. */
async function guess(
  context: Context<ServerEnv>,
  parts: SignInParts,
  actor: Actor,
  work: () => Promise<Outcome | undefined>,
): Promise<Response> {
  const keys = attemptKeys(context, parts.settings, actor.id);
  const seconds = parts.attempts.begin(keys);
  if (seconds > 0) {
    context.header("Retry-After", String(seconds));
    return show(context, parts, actor, { fault: "sign-in.wait", seconds });
  }
  const outcome = await work();
  if (outcome === undefined) return show(context, parts, actor, { fault: "account.wrong" });
  parts.attempts.succeeded(keys);
  return show(context, parts, actor, outcome);
}

async function show(
  context: Context<ServerEnv>,
  { desk, settings }: SignInParts,
  actor: Actor,
  outcome: Outcome,
): Promise<Response> {
  const language = languageOf(context, settings);
  const mine = (await sessions(desk, actor)).filter(({ user }) => user === actor.id);
  const { account, factor } = await hasSecondFactor(desk, actor);
  return page(context, language, {
    title: "account.title",
    status: statusOf(outcome),
    body: (say) =>
      html`${
          outcome.fault === undefined
            ? ""
            : fault(say(outcome.fault, { seconds: String(outcome.seconds ?? 0) }))
        }
        ${outcome.notice === undefined ? "" : notice(say(outcome.notice))}
        ${outcome.codes === undefined ? "" : recoveryCodes(say, outcome.codes)}
        <p>${say("account.user", { user: actor.id })} <a href="/">${say("to-front")}</a></p>
        <form method="post" action="/auth/sign-out">
          <button>${say("sign-out.button")}</button>
        </form>
        <h2>${say("account.sessions")}</h2>
        <ul class="plain">
          ${mine.map((session) => sessionItem(say, session))}
        </ul>
        ${account ? passphraseForm(say, actor.id) : ""}
        ${account ? (factor ? noFactorForm(say) : factorForm(say, actor.id)) : ""}`,
  });
}

function statusOf({ fault: key }: Outcome): 200 | 400 | 429 {
  if (key === undefined) return 200;
  return key === "sign-in.wait" ? 429 : 400;
}

function sessionItem(
  say: Say,
  session: { id: string; startedAt: string; seenAt: string; current: boolean },
): Part {
  const from = shortInstant(session.startedAt);
  const seen = shortInstant(session.seenAt);
  return html`<li>
    ${say("account.session", { from, seen })}
    ${
      session.current
        ? html`(${say("account.this")})`
        : html`<form method="post" action="/auth/account/end">
            <input type="hidden" name="id" value="${session.id}" />
            <button class="quiet">${say("account.end")}</button>
          </form>`
    }
  </li>`;
}

function shortInstant(instant: string): string {
  return instant.slice(0, 16).replace("T", " ");
}

function passphraseForm(say: Say, user: string): Part {
  return html`<h2>${say("account.change")}</h2>
    <form method="post" action="/auth/account/passphrase">
      <input type="hidden" name="username" autocomplete="username" value="${user}" />
      ${passphraseField(say, "present")}
      ${field({
        name: "passphrase",
        label: say("passphrase.new"),
        help: say("passphrase.help"),
        type: "password",
        autocomplete: "new-password",
      })}
      <button>${say("account.change")}</button>
    </form>`;
}

function factorForm(say: Say, user: string): Part {
  const secret = newTotpSecret();
  return html`<h2>${say("factor.title")}</h2>
    <p>${say("factor.off")}</p>
    <p>${say("factor.secret")}</p>
    <p class="code">${secret.replaceAll(/.{4}(?=.)/gu, "$& ")}</p>
    <p><a href="${otpauthUri(secret, user, say("service.name"))}">${say("factor.open")}</a></p>
    <form method="post" action="/auth/account/factor">
      <input type="hidden" name="secret" value="${secret}" />
      ${passphraseField(say, "factor-passphrase")} ${codeField(say)}
      <button>${say("factor.add")}</button>
    </form>`;
}

function noFactorForm(say: Say): Part {
  return html`<h2>${say("factor.title")}</h2>
    <p>${say("factor.on")}</p>
    <form method="post" action="/auth/account/no-factor">
      ${passphraseField(say, "factor-passphrase")} ${codeField(say)}
      <button>${say("factor.remove")}</button>
    </form>`;
}

function passphraseField(say: Say, id: string): Part {
  return field({
    name: id === "present" ? "present" : "passphrase",
    id,
    label: say("account.present"),
    type: "password",
    autocomplete: "current-password",
  });
}

function codeField(say: Say): Part {
  return field({
    name: "code",
    label: say("factor.code"),
    autocomplete: "one-time-code",
    numeric: true,
  });
}

function recoveryCodes(say: Say, codes: readonly string[]): Part {
  return html`<p class="notice" role="status">${say("factor.recovery")}</p>
    <ul class="plain code">
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ul>`;
}
