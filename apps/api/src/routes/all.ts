import { areas } from "@kompetanseregion/client";
import { type SyncJobs } from "@kompetanseregion/secretariat";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";
import { serveRoutes, type Serving } from "../serve/serve-routes.ts";
import { accessHandlers } from "./access.ts";
import { attentionHandlers } from "./attention.ts";
import { benefitHandlers } from "./benefit.ts";
import { certificationHandlers } from "./certification.ts";
import { dataHandlers } from "./data.ts";
import { keepingHandlers } from "./keeping.ts";
import { moneyHandlers } from "./money.ts";
import { planHandlers } from "./plan.ts";
import { privacyHandlers } from "./privacy.ts";
import { projectHandlers } from "./project.ts";
import { rolloutHandlers } from "./rollout.ts";
import { statusHandlers } from "./status.ts";
import { trainingHandlers } from "./training.ts";

/** Serves version 1 of the contract, area by area. */
export function serveContract(
  app: Hono<ServerEnv>,
  serving: Serving,
  /** The data folder; without it nothing about backups is answered. */
  folder: string | undefined,
  jobs: SyncJobs,
): void {
  serveRoutes(app, serving, areas.status, statusHandlers(jobs));
  serveRoutes(app, serving, areas.attention, attentionHandlers);
  serveRoutes(app, serving, areas.training, trainingHandlers);
  serveRoutes(app, serving, areas.certification, certificationHandlers);
  serveRoutes(app, serving, areas.money, moneyHandlers);
  serveRoutes(app, serving, areas.benefit, benefitHandlers);
  serveRoutes(app, serving, areas.project, projectHandlers);
  serveRoutes(app, serving, areas.rollout, rolloutHandlers);
  serveRoutes(app, serving, areas.plan, planHandlers);
  serveRoutes(app, serving, areas.data, dataHandlers);
  serveRoutes(app, serving, areas.access, accessHandlers);
  serveRoutes(app, serving, areas.privacy, privacyHandlers);
  if (folder !== undefined) serveRoutes(app, serving, areas.keeping, keepingHandlers(folder));
}
