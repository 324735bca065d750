import { type areas } from "@kompetanseregion/client";
import {
  assumeBenefit,
  authorise,
  benefitCase,
  calibrateBenefit,
  namedBenefit,
  newPlanFile,
  readPlanFile,
  realisedBenefit,
  simulateBenefit,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of benefits. */
export const benefitHandlers: Handlers<typeof areas.benefit> = {
  benefit: ({ desk, actor, params }) => benefitCase(desk, actor, params.id),

  benefitCalibration: async ({ desk, actor, params, query }) =>
    calibrateBenefit(await namedBenefit(desk, actor, params.id), query.fte),

  // Fewer draws than on the command line: the server answers others meanwhile.
  benefitSimulation: async ({ desk, actor, params, query: { seed, draws = 10_000 } }) =>
    simulateBenefit(await namedBenefit(desk, actor, params.id), { seed, draws }),

  assumedBenefit: ({ desk, actor, params, query }) => assumeBenefit(desk, actor, params.id, query),

  newBenefitPlan: async ({ desk, actor, params, query }) => {
    const made = await newPlanFile(desk, actor, { ...params, ...query });
    return made.ok ? { ok: true, answer: { yaml: made.answer } } : made;
  },

  // Reads nothing that is stored; the right keeps the server from working for anybody.
  checkBenefitPlan: ({ actor, file }) => {
    authorise(actor, "read-benefits");
    return Promise.resolve(readPlanFile(file));
  },

  realisedBenefit: async ({ desk, actor, params, query: { year } }) =>
    realisedBenefit(desk, actor, await namedBenefit(desk, actor, params.id), {
      year: year === undefined ? undefined : String(year),
    }),
};
