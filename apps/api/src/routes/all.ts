import { areas } from "@kompetanseregion/client";
import { type Hono } from "hono";

import { type ServerEnv } from "../env.ts";
import { serveRoutes, type Serving } from "../serve/serve-routes.ts";
import { attentionHandlers } from "./attention.ts";
import { benefitHandlers } from "./benefit.ts";
import { certificationHandlers } from "./certification.ts";
import { moneyHandlers } from "./money.ts";
import { rolloutHandlers } from "./rollout.ts";
import { statusHandlers } from "./status.ts";
import { trainingHandlers } from "./training.ts";

/** Serves version 1 of the contract, area by area. */
export function serveContract(app: Hono<ServerEnv>, serving: Serving): void {
  serveRoutes(app, serving, areas.status, statusHandlers);
  serveRoutes(app, serving, areas.attention, attentionHandlers);
  serveRoutes(app, serving, areas.training, trainingHandlers);
  serveRoutes(app, serving, areas.certification, certificationHandlers);
  serveRoutes(app, serving, areas.money, moneyHandlers);
  serveRoutes(app, serving, areas.benefit, benefitHandlers);
  serveRoutes(app, serving, areas.rollout, rolloutHandlers);
}
