import { type areas } from "@kompetanseregion/client";
import {
  accessList,
  appointDeputy,
  appointOwnDeputy,
  auditLog,
  endGrant,
  giveGrant,
  giveUnitRole,
  ownDeputies,
  verifyAudit,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** Access, and the log of what was done by it. */
export const accessHandlers: Handlers<typeof areas.access> = {
  access: ({ desk, actor }) => accessList(desk, actor),
  giveGrant: ({ desk, actor, body }) => giveGrant(desk, actor, body),
  endGrant: ({ desk, actor, params, query }) => endGrant(desk, actor, { ...params, ...query }),
  appointDeputy: ({ desk, actor, body }) => appointDeputy(desk, actor, body),
  giveUnitRole: ({ desk, actor, body }) => giveUnitRole(desk, actor, body),
  ownDeputies: async ({ desk, actor }) => ({ items: await ownDeputies(desk, actor) }),
  appointOwnDeputy: ({ desk, actor, body }) => appointOwnDeputy(desk, actor, body),
  audit: async ({ desk, actor, query: { limit: _, cursor: __, ...query }, page }) =>
    page(await auditLog(desk, actor, query)),
  auditVerdict: async ({ desk, actor }) => verifyAudit(desk, actor, {}),
};
