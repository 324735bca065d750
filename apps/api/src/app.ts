import { routes } from "@kompetanseregion/client";
import { type Actor, type Desk } from "@kompetanseregion/secretariat";
import { Hono } from "hono";

import { answers } from "./answers.ts";
import { onlyThisHost } from "./only-this-host.ts";
import { notFound, onlyReads, problemFrom } from "./problems.ts";
import { safeHeaders } from "./safe-headers.ts";
import { serveDashboard } from "./serve-dashboard.ts";
import { answerAs } from "./sign-in/answer-as.ts";
import { type ApiEnv } from "./sign-in/api-env.ts";

/** What the server is made of. */
export interface AppOptions {
  readonly desk: Desk;
  /** On whose behalf requests are answered. */
  readonly actor: Actor;
  /** The folder with the built dashboard. */
  readonly dashboard: string;
  /** The host names that a request may be addressed to, without ports. */
  readonly hosts: readonly string[];
  /** Takes what went wrong inside, for the log; requests hold nothing personal. */
  readonly log: (line: string) => void;
}

/** The server as a function from request to answer; testable without a socket. */
export function createApp(options: AppOptions): Hono<ApiEnv> {
  const { desk, actor } = options;
  const app = new Hono<ApiEnv>();
  app.use(onlyThisHost(options.hosts));
  app.use(safeHeaders);
  app.use(onlyReads);
  app.use(answerAs(actor));
  app.onError(problemFrom(options.log));

  const answer = answers(desk);
  app.get(routes.status, answer.status);
  app.get(routes.trainingReport, answer.trainingReport);
  app.get(routes.statement(":project").replace("%3A", ":"), answer.statement);
  app.get(routes.benefit(":id").replace("%3A", ":"), answer.benefit);
  app.get(routes.rollout(":region").replace("%3A", ":"), answer.rollout);
  app.get(routes.syncRuns, answer.syncRuns);
  app.get(routes.finalReport, answer.finalReport);
  app.get("/health", (context) => context.json({ status: "ok" }));
  app.all("/api/*", notFound);
  app.all("/documents/*", notFound);

  serveDashboard(app, options.dashboard);
  return app;
}
