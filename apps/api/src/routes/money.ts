import { type areas } from "@kompetanseregion/client";
import { projectStatementView } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What the books can be asked. */
export const moneyHandlers: Handlers<typeof areas.money> = {
  statement: ({ desk, actor, params }) => projectStatementView(desk, actor, params.project),
};
