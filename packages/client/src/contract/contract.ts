import { accessRoutes } from "./access.ts";
import { attentionRoutes } from "./attention.ts";
import { benefitRoutes } from "./benefit.ts";
import { certificationRoutes } from "./certification.ts";
import { dataRoutes } from "./data.ts";
import { keepingRoutes } from "./keeping.ts";
import { meRoutes } from "./me.ts";
import { moneyRoutes } from "./money.ts";
import { planRoutes } from "./plan.ts";
import { privacyRoutes } from "./privacy.ts";
import { projectRoutes } from "./project.ts";
import { rolloutRoutes } from "./rollout.ts";
import { signInRoutes } from "./sign-in.ts";
import { statusRoutes } from "./status.ts";
import { trainingRoutes } from "./training.ts";

/** The routes of each area; the server answers them area by area. */
export const areas = {
  status: statusRoutes,
  attention: attentionRoutes,
  training: trainingRoutes,
  certification: certificationRoutes,
  money: moneyRoutes,
  benefit: benefitRoutes,
  project: projectRoutes,
  rollout: rolloutRoutes,
  plan: planRoutes,
  data: dataRoutes,
  access: accessRoutes,
  privacy: privacyRoutes,
  keeping: keepingRoutes,
  me: meRoutes,
  signIn: signInRoutes,
};

/** Version 1 of the contract: every route by its name, which is also what the client calls it. */
export const contract = {
  ...statusRoutes,
  ...attentionRoutes,
  ...trainingRoutes,
  ...certificationRoutes,
  ...moneyRoutes,
  ...benefitRoutes,
  ...projectRoutes,
  ...rolloutRoutes,
  ...planRoutes,
  ...dataRoutes,
  ...accessRoutes,
  ...privacyRoutes,
  ...keepingRoutes,
  ...meRoutes,
  ...signInRoutes,
};

/** Version 1 of the contract. */
export type Contract = typeof contract;
