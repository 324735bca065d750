import { type areas } from "@kompetanseregion/client";
import { trainingReport } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of the training. */
export const trainingHandlers: Handlers<typeof areas.training> = {
  trainingReport: ({ desk, actor, query: { course, ...query } }) =>
    trainingReport(desk, actor, { ...query, courses: course }),
};
