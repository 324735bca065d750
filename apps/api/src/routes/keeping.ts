import { basename } from "node:path";

import { type areas } from "@kompetanseregion/client";
import { backUp, backups } from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/**
 * How the data is kept.
 *
 * @param folder - The data folder, whose `backups` are listed and added to.
 */
export function keepingHandlers(folder: string): Handlers<typeof areas.keeping> {
  return {
    backups: async ({ desk, actor }) => ({ items: await backups(desk, actor, folder) }),
    backUp: async ({ desk, actor, body }) => {
      const made = await backUp(desk, actor, { folder, form: body.form });
      // Where the folder lies on the machine is nobody's business outside it.
      return { ...made, file: basename(made.file) };
    },
  };
}
