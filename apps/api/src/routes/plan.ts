import { type areas } from "@kompetanseregion/client";
import {
  adoptPlan,
  assessNeed,
  catalogue,
  decideNeed,
  evaluateRun,
  planMeasure,
  planRun,
  planView,
  registerNeed,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** The plan and the catalogue. */
export const planHandlers: Handlers<typeof areas.plan> = {
  plan: ({ desk, actor, query }) => planView(desk, actor, query),
  registerNeed: ({ desk, actor, body }) => registerNeed(desk, actor, body),
  decideNeed: ({ desk, actor, params, body }) => decideNeed(desk, actor, { ...params, ...body }),
  planMeasure: ({ desk, actor, body }) => planMeasure(desk, actor, body),
  assessNeed: ({ desk, actor, params, body }) => assessNeed(desk, actor, { ...params, ...body }),
  planRun: ({ desk, actor, body }) => planRun(desk, actor, body),
  evaluateRun: ({ desk, actor, params, body }) => evaluateRun(desk, actor, { ...params, ...body }),
  adoptPlan: ({ desk, actor, body }) => adoptPlan(desk, actor, body),
  catalogue: ({ desk, actor, query }) => catalogue(desk, actor, query),
};
