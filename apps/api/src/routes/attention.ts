import { type areas } from "@kompetanseregion/client";
import { attentionList } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/** What needs somebody's attention. */
export const attentionHandlers: Handlers<typeof areas.attention> = {
  attention: async ({ desk, actor }) => ({ items: await attentionList(desk, actor) }),
};
