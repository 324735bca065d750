import { benefitRoutes } from "./benefit.ts";
import { rolloutRoutes } from "./rollout.ts";
import { moneyRoutes } from "./statement.ts";
import { statusRoutes } from "./status.ts";
import { trainingRoutes } from "./training-report.ts";

/** The routes of each area; the server answers them area by area. */
export const areas = {
  status: statusRoutes,
  training: trainingRoutes,
  money: moneyRoutes,
  benefit: benefitRoutes,
  rollout: rolloutRoutes,
};

/** Version 1 of the contract: every route by its name, which is also what the client calls it. */
export const contract = {
  ...statusRoutes,
  ...trainingRoutes,
  ...moneyRoutes,
  ...benefitRoutes,
  ...rolloutRoutes,
};

/** Version 1 of the contract. */
export type Contract = typeof contract;
