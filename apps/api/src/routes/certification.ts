import { type areas } from "@kompetanseregion/client";
import {
  certificates,
  certificationReport,
  expiringCertificates,
  explainCertification,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What can be asked of certificates. */
export const certificationHandlers: Handlers<typeof areas.certification> = {
  certificates: async ({ desk, actor }) => ({ certificates: await certificates(desk, actor) }),

  certificationReport: ({ desk, actor, params, query }) =>
    certificationReport(desk, actor, { ...params, ...query }),

  expiringCertificates: async ({ desk, actor, params, query: { days = 60, ...query }, page }) => {
    const { people } = await expiringCertificates(desk, actor, { ...params, ...query, days });
    return page(people.map(({ certificate: _asked, ...person }) => person));
  },

  certificationStanding: ({ desk, actor, params, query }) =>
    explainCertification(desk, actor, { ...params, ...query }),
};
