import { type Actor, type Desk, syncJobs, type SyncJobs } from "@kompetanseregion/secretariat";
import { Hono } from "hono";

import { type ServerEnv } from "./env.ts";
import { serveExport } from "./export/serve-export.ts";
import { serveFeeds } from "./feeds/serve-feeds.ts";
import { limitRate, type RateLimit } from "./limits/limit-rate.ts";
import { refuseWhenStopping } from "./limits/refuse-when-stopping.ts";
import { usualRate } from "./limits/usual-rate.ts";
import { loggerTo, type LogLevel } from "./observe/logger.ts";
import { metrics } from "./observe/metrics.ts";
import { observe } from "./observe/observe.ts";
import { routeOf } from "./observe/route-of.ts";
import { onlyThisHost } from "./only-this-host.ts";
import { notFound, problemFrom } from "./problems.ts";
import { serveContract } from "./routes/all.ts";
import { serveDocuments } from "./routes/documents.ts";
import { serveOperations } from "./routes/operations.ts";
import { safeHeaders } from "./safe-headers.ts";
import { inTurn } from "./serve/in-turn.ts";
import { keptAnswers } from "./serve/kept-answers.ts";
import { madeAnswers } from "./serve/made-answers.ts";
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
  /** Reads the learning platform when somebody asks for it; left out, there is none to read. */
  readonly jobs?: SyncJobs;
  /** The folder with the built dashboard. */
  readonly dashboard: string;
  /** The host names that a request may be addressed to, without ports. */
  readonly hosts: readonly string[];
  /** Takes the log's lines, each one JSON; nothing in them is personal. */
  readonly log: (line: string) => void;
  /** `warn` where left out: only what went wrong inside. */
  readonly logLevel?: LogLevel;
  /** How much one asker may ask: 100 a second, 1 000 at once, where left out. */
  readonly rate?: RateLimit;
  /** Whether the server takes nothing new, because it is to stop. */
  readonly isStopping?: () => boolean;
}

/** The server as a function from request to answer; testable without a socket. */
export function createApp(options: AppOptions): Hono<ServerEnv> {
  const { desk, actor, signIn = {} } = options;
  const app = new Hono<ServerEnv>();
  const logger = loggerTo(options.log, options.logLevel ?? "warn");
  const counted = metrics();
  app.use(trace);
  app.use(observe(logger, counted));
  app.use(refuseWhenStopping(options.isStopping));
  app.use(onlyThisHost(options.hosts));
  app.use(safeHeaders);
  app.use(sameOrigin(signIn));
  // Calendars send no sign-in: the address itself opens the feed.
  serveFeeds(app, desk);
  app.use(whoAsks(desk, signIn, actor));
  app.use(limitRate(options.rate ?? usualRate, signIn, () => performance.now()));
  app.onError(
    problemFrom((error, context) => {
      const trace = String(context.get("traceId"));
      const { method } = context.req;
      logger.error({ trace, method, route: routeOf(context), stack: error.stack }, "failed");
    }),
  );

  const now = () => Date.parse(desk.clock.now());
  const serving = { desk, kept: keptAnswers(now), made: madeAnswers(), inTurn: inTurn() };
  serveContract(app, serving, options.folder, options.jobs ?? syncJobs(desk, undefined));
  serveSignIn(app, serving, signIn);
  serveDocuments(app, desk);
  serveExport(app, desk, signIn.publicUrl);
  serveOperations(app, desk, counted);
  app.all("/api/*", notFound);
  app.all("/documents/*", notFound);

  serveDashboard(app, options.dashboard);
  return app;
}
