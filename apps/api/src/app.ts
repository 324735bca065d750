import { type Actor, type Desk } from "@kompetanseregion/secretariat";
import { Hono } from "hono";
import { routePath } from "hono/route";

import { type ServerEnv } from "./env.ts";
import { onlyThisHost } from "./only-this-host.ts";
import { notFound, problemFrom } from "./problems.ts";
import { serveContract } from "./routes/all.ts";
import { serveDocuments } from "./routes/documents.ts";
import { safeHeaders } from "./safe-headers.ts";
import { inTurn } from "./serve/in-turn.ts";
import { keptAnswers } from "./serve/kept-answers.ts";
import { serveDashboard } from "./serve-dashboard.ts";
import { sameOrigin } from "./sign-in/same-origin.ts";
import { serveSignIn } from "./sign-in/serve-sign-in.ts";
import { type SignInSettings } from "./sign-in/settings.ts";
import { whoAsks } from "./sign-in/who-asks.ts";
import { trace } from "./trace.ts";

/** What the server is made of. */
export interface AppOptions {
  readonly desk: Desk;
  /** On whose behalf requests are answered that bring no sign-in; refused where it is left out. */
  readonly actor?: Actor | undefined;
  /** How people sign in. */
  readonly signIn?: SignInSettings;
  /** The data folder, for backups. */
  readonly folder?: string;
  /** The folder with the built dashboard. */
  readonly dashboard: string;
  /** The host names that a request may be addressed to, without ports. */
  readonly hosts: readonly string[];
  /** Takes what went wrong inside, for the log; requests hold nothing personal. */
  readonly log: (line: string) => void;
}

/** The server as a function from request to answer; testable without a socket. */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const { desk, actor, signIn = {} } = options;
  const app = new Hono<ServerEnv>();
  app.use(trace);
  app.use(onlyThisHost(options.hosts));
  app.use(safeHeaders);
  app.use(sameOrigin(signIn));
  app.use(whoAsks(desk, signIn, actor));
  app.onError(
    problemFrom((error, context) => {
      const traceId = String(context.get("traceId"));
      options.log(
        `${traceId} ${context.req.method} ${routePath(context)}: ${error.stack ?? error.message}`,
      );
    }),
  );

  const now = () => Date.parse(desk.clock.now());
  const serving = { desk, kept: keptAnswers(now), inTurn: inTurn() };
  serveContract(app, serving, options.folder);
  serveSignIn(app, serving, signIn);
  serveDocuments(app, desk);
  app.get("/health", (context) => context.json({ status: "ok" }));
  app.all("/api/*", notFound);
  app.all("/documents/*", notFound);

  serveDashboard(app, options.dashboard);
  return app;
}
