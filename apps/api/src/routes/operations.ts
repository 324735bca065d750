import { type ProblemKind, problemTypes } from "@kompetanseregion/client";
import { dataRevision, type Desk } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";
import { type Metrics } from "../observe/metrics.ts";
import { notFound } from "../problems.ts";

/** Serves what is about the server and not about the region: health, metrics, kinds of problem. */
export function serveOperations(app: Hono<ServerEnv>, desk: Desk, counted: Metrics): void {
  app.get("/health", (context) => context.json({ status: "ok" }));

  app.get("/metrics", async (context) => {
    context.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    context.header("Cache-Control", "no-store");
    return context.body(await counted.text(await dataRevision(desk)));
  });

  const kinds = new Map<string, ProblemKind>(Object.entries(problemTypes));
  app.get("/problems", (context) =>
    context.text(
      [...kinds].map(([code, { status, title }]) => `${code}: ${status} ${title}\n`).join(""),
    ),
  );
  app.get("/problems/:code", (context) => {
    const kind = kinds.get(context.req.param("code"));
    if (kind === undefined) return notFound(context);
    const { status, title, meaning, remedy } = kind;
    return context.text(`${status} ${title}\n\n${meaning}\n${remedy}\n`);
  });
  app.all("/problems/*", notFound);
}
