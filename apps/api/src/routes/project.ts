import { type areas } from "@kompetanseregion/client";
import { projectReport } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of a project besides its money. */
export const projectHandlers: Handlers<typeof areas.project> = {
  projectReport: ({ desk, actor, params }) => projectReport(desk, actor, params.project),
};
