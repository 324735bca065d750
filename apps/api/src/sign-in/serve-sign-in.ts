import { areas } from "@kompetanseregion/client";
import {
  accounts,
  closeAccount,
  createToken,
  type Desk,
  endSession,
  endToken,
  inviteUser,
  me,
  sessions,
  tokens,
} from "@kompetanseregion/secretariat";
import { type Hono } from "hono";
import { bodyLimit } from "hono/body-limit";

import { type ServerEnv } from "../env.ts";
import { notFound, refuse } from "../problems.ts";
import { type Handlers, serveRoutes, type Serving } from "../serve/serve-routes.ts";
import { serveAccount } from "./account-routes.ts";
import { countAttempts } from "./attempts.ts";
import { serveIssuerSignIn } from "./issuer-routes.ts";
import { serveLocalSignIn } from "./local-routes.ts";
import { showSignIn } from "./pages/sign-in-page.ts";
import { style } from "./pages/style.ts";
import { type SignInSettings } from "./settings.ts";
import { serveViews } from "./view-routes.ts";

/** No form here is longer. */
const longestForm = 16 * 1024;

/** Serves the pages on which people sign in, and what they and their programs are known by. */
export function serveSignIn(
  app: Hono<ServerEnv>,
  serving: Serving,
  settings: SignInSettings,
): void {
  const { desk } = serving;
  serveRoutes(app, serving, areas.me, meHandlers(settings));
  serveRoutes(app, serving, areas.signIn, signInHandlers(settings));

  app.use(
    "/auth/*",
    bodyLimit({ maxSize: longestForm, onError: (context) => refuse(context, "too-large") }),
  );
  app.get("/auth/style.css", (context) => {
    context.header("Content-Type", "text/css; charset=utf-8");
    context.header("Cache-Control", "public, max-age=3600");
    return context.body(style);
  });
  app.get("/auth/sign-in", (context) =>
    showSignIn(context, settings, {
      return: context.req.query("return"),
      ...(context.req.query("why") === "expired" && { notice: "sign-in.expired" }),
    }),
  );
  const parts = { desk, settings, attempts: countAttempts(millisecondsOf(desk)) };
  if (settings.localAccounts !== false) serveLocalSignIn(app, parts);
  serveIssuerSignIn(app, parts);
  serveAccount(app, parts);
  serveViews(app, settings);
  app.all("/auth/*", notFound);
}

function meHandlers({ views = [] }: SignInSettings): Handlers<typeof areas.me> {
  return { me: async ({ desk, actor }) => ({ ...(await me(desk, actor)), views: [...views] }) };
}

function signInHandlers({ localAccounts = true }: SignInSettings): Handlers<typeof areas.signIn> {
  return {
    sessions: async ({ desk, actor, query }) => ({ items: await sessions(desk, actor, query) }),
    endSession: async ({ desk, actor, params: { id } }) => {
      await endSession(desk, actor, id);
      return { ended: id };
    },
    accounts: async ({ desk, actor }) => ({ localAccounts, items: await accounts(desk, actor) }),
    inviteUser: async ({ desk, actor, params }) => {
      const { user, secret, expiresAt } = await inviteUser(desk, actor, params.user);
      return { user, path: `/auth/link?${new URLSearchParams({ secret }).toString()}`, expiresAt };
    },
    closeAccount: ({ desk, actor, params }) => closeAccount(desk, actor, params.user),
    tokens: async ({ desk, actor }) => ({ items: await tokens(desk, actor) }),
    createToken: ({ desk, actor, body }) => createToken(desk, actor, body),
    endToken: ({ desk, actor, params: { id } }) => endToken(desk, actor, id),
  };
}

function millisecondsOf(desk: Desk): () => number {
  return () => Date.parse(desk.clock.now());
}
