import { type areas } from "@kompetanseregion/client";
import {
  decideMatch,
  importRuns,
  importStaff,
  matching,
  type MatchStatement,
  type StaffImportView,
  undoImport,
} from "@kompetanseregion/secretariat";

import { type Asked, type Handlers } from "../serve/serve-routes.ts";

/** What comes in, and whose it is. */
export const dataHandlers: Handlers<typeof areas.data> = {
  imports: async ({ desk, actor, page }) => page((await importRuns(desk, actor)).toReversed()),

  previewStaffImport: async ({ desk, actor, query, file }) =>
    staffView(await importStaff(desk, actor, { ...query, bytes: file, dryRun: true })),

  importStaff: async ({ desk, actor, query, file }) =>
    staffView(await importStaff(desk, actor, { ...query, bytes: file, dryRun: false })),

  undoImport: ({ desk, actor }) => undoImport(desk, actor),

  matching: async ({ desk, actor, query, page }) => {
    const { accounts, matched, unmatched, rows } = await matching(desk, actor, query);
    return { ...page(rows), counts: { accounts, matched, unmatched } };
  },

  confirmMatch: (asked) => decide(asked, "confirmed"),
  refuseMatch: (asked) => decide(asked, "refused"),
  undoMatch: (asked) => decide(asked, "undone"),
};

function decide(
  { desk, actor, body }: Pick<Asked, "desk" | "actor"> & { readonly body: MatchStatement },
  verdict: Parameters<typeof decideMatch>[3],
) {
  return decideMatch(desk, actor, body, verdict);
}

/** How many changed, not who: the keys are in the store for those who may look. */
function staffView({ people, ...view }: StaffImportView) {
  const counts = Object.entries(people).map(([change, who]) => [change, who.length] as const);
  return { ...view, people: Object.fromEntries(counts) };
}
