import { type areas } from "@kompetanseregion/client";
import {
  accessList,
  auditLog,
  endGrant,
  giveGrant,
  verifyAudit,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** Access, and the log of what was done by it. */
export const accessHandlers: Handlers<typeof areas.access> = {
  access: ({ desk, actor }) => accessList(desk, actor),
  giveGrant: ({ desk, actor, body }) => giveGrant(desk, actor, body),
  endGrant: ({ desk, actor, params, query }) => endGrant(desk, actor, { ...params, ...query }),
  audit: async ({ desk, actor, query: { scope }, page }) =>
    page(await auditLog(desk, actor, { scope })),
  auditVerdict: async ({ desk, actor }) => verifyAudit(desk, actor, {}),
};
