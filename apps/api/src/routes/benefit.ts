import { type areas } from "@kompetanseregion/client";
import { benefitCase } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What benefits there are to ask about. */
export const benefitHandlers: Handlers<typeof areas.benefit> = {
  benefit: ({ desk, actor, params }) => benefitCase(desk, actor, params.id),
};
