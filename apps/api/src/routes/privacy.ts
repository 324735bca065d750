import { type areas } from "@kompetanseregion/client";
import {
  accessPackage,
  applyRetention,
  erasePerson,
  erasurePreview,
  heldPeople,
  holdPerson,
  releasePerson,
  retentionPlan,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What somebody may ask about themselves. */
export const privacyHandlers: Handlers<typeof areas.privacy> = {
  holds: async ({ desk, actor }) => ({ items: await heldPeople(desk, actor) }),
  retention: ({ desk, actor }) => retentionPlan(desk, actor),
  applyRetention: ({ desk, actor, body }) => applyRetention(desk, actor, body),
  accessPackage: async ({ desk, actor, params }) => {
    const made = await accessPackage(desk, actor, params.employee);
    return { ...made, dossier: { ...made.dossier } };
  },
  erasurePreview: ({ desk, actor, params }) => erasurePreview(desk, actor, params.employee),
  erase: ({ desk, actor, params }) => erasePerson(desk, actor, params.employee),
  hold: ({ desk, actor, params, body }) => holdPerson(desk, actor, params.employee, body.reason),
  release: async ({ desk, actor, params }) => {
    await releasePerson(desk, actor, params.employee);
    return { released: true };
  },
};
