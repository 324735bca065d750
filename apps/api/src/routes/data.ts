import { type areas } from "@kompetanseregion/client";
import {
  type Checked,
  type CompletionsImportView,
  decideMatch,
  importCompletions,
  importRuns,
  importStaff,
  matching,
  type MatchStatement,
  readColumnMap,
  registration,
  SecretariatError,
  type StaffImportView,
  undoImport,
} from "@kompetanseregion/secretariat";

import { type Asked, type Handlers } from "../serve/serve-routes.ts";

/** What comes in, and whose it is. */
export const dataHandlers: Handlers<typeof areas.data> = {
  imports: async ({ desk, actor, page }) => page((await importRuns(desk, actor)).toReversed()),

  previewStaffImport: async ({ desk, actor, query, file }) =>
    staffView(
      await importStaff(desk, actor, { ...withMap(query, staffMap), bytes: file, dryRun: true }),
    ),

  importStaff: async ({ desk, actor, query, file }) =>
    staffView(
      await importStaff(desk, actor, { ...withMap(query, staffMap), bytes: file, dryRun: false }),
    ),

  previewCompletionsImport: async ({ desk, actor, query, file }) =>
    completionsView(
      await importCompletions(desk, actor, {
        ...withMap(query, completionsMap),
        open: () => file,
        dryRun: true,
      }),
    ),

  importCompletions: async ({ desk, actor, query, file }) =>
    completionsView(
      await importCompletions(desk, actor, {
        ...withMap(query, completionsMap),
        open: () => file,
        dryRun: false,
      }),
    ),

  undoImport: ({ desk, actor }) => undoImport(desk, actor),

  registration: ({ desk, actor }) => registration(desk, actor),

  matching: async ({ desk, actor, query, page }) => {
    const { accounts, matched, unmatched, rows } = await matching(desk, actor, query);
    return { ...page(rows), counts: { accounts, matched, unmatched } };
  },

  confirmMatch: (asked) => decide(asked, "confirmed"),
  refuseMatch: (asked) => decide(asked, "refused"),
  undoMatch: (asked) => decide(asked, "undone"),
};

const staffMap = (bytes: Uint8Array) => readColumnMap("hr-csv", bytes);
const completionsMap = (bytes: Uint8Array) => readColumnMap("completions", bytes);

/**
 * The query with its column map read.
 *
 * @throws {SecretariatError} `not-understood` with every fault of the map.
 */
function withMap<Query extends { readonly map?: string | undefined }, Map>(
  { map, ...query }: Query,
  read: (bytes: Uint8Array) => Checked<Map>,
) {
  if (map === undefined) return query;
  const found = read(new TextEncoder().encode(map));
  if (found.ok) return { ...query, map: found.answer };
  const faults = found.issues.map(({ at = "", message }) => `${at} ${message}`.trim());
  throw new SecretariatError("not-understood", `the column map: ${faults.join("; ")}`, {
    remedy: "Correct the column map, or leave it out.",
  });
}

function decide(
  { desk, actor, body }: Pick<Asked, "desk" | "actor"> & { readonly body: MatchStatement },
  verdict: Parameters<typeof decideMatch>[3],
) {
  return decideMatch(desk, actor, body, verdict);
}

/** How many changed, not who: the keys are in the store for those who may look. */
function staffView({ people, table, ...view }: StaffImportView) {
  const counts = Object.entries(people).map(([change, who]) => [change, who.length] as const);
  return {
    ...view,
    people: Object.fromEntries(counts),
    ...(table !== undefined && { table: tableRead(table) }),
  };
}

function completionsView({ found, columns, mapOrigin, ...view }: CompletionsImportView) {
  return { ...view, table: tableRead({ found, columns, mapOrigin }) };
}

/** How the file was understood; nothing of what its rows say. */
function tableRead({
  found: { format, encoding, delimiter },
  columns,
  mapOrigin,
}: Pick<CompletionsImportView, "found" | "columns" | "mapOrigin">) {
  return {
    format,
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    columns,
    map: mapOrigin,
  };
}
