import { type areas } from "@kompetanseregion/client";
import {
  registerAgreement,
  registerStage,
  rollout,
  rolloutRegister,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of the introduction of a platform. */
export const rolloutHandlers: Handlers<typeof areas.rollout> = {
  rollout: ({ desk, actor, params }) => rollout(desk, actor, params.region),
  rolloutRegister: ({ desk, actor, query }) => rolloutRegister(desk, actor, query),
  registerStage: ({ desk, actor, body }) => registerStage(desk, actor, body),
  registerAgreement: ({ desk, actor, body }) => registerAgreement(desk, actor, body),
};
