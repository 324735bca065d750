import { type areas } from "@kompetanseregion/client";
import {
  assumeBenefit,
  benefitCase,
  calibrateBenefit,
  namedBenefit,
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

  realisedBenefit: async ({ desk, actor, params, query: { year } }) =>
    realisedBenefit(desk, actor, await namedBenefit(desk, actor, params.id), {
      year: year === undefined ? undefined : String(year),
    }),
};
