import { type areas } from "@kompetanseregion/client";
import { status, syncRuns } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What the server holds, and what it is doing. */
export const statusHandlers: Handlers<typeof areas.status> = {
  status: ({ desk, actor }) => status(desk, actor),
  syncRuns: async ({ desk, actor, page }) => page(await syncRuns(desk, actor)),
};
