import { type ImportRun } from "@kompetanseregion/store";

import { reachIn, requireReach } from "../access/within-reach.ts";
import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";

/**
 * Takes back the last import that stands: everybody and every unit is as it was before it.
 *
 * @throws {SecretariatError} `not-allowed`; `already-so` where there is none.
 * @throws {StoreError} `conflict` if somebody has been erased since; `unknown-reference` if
 *   something has come to refer to a unit that it founded.
 */
export async function undoImport(desk: Desk, actor: Actor): Promise<ImportRun> {
  authorise(actor, "import");
  const last = (await desk.store.imports.runs()).findLast(({ undoneAt }) => undoneAt === undefined);
  if (last === undefined) {
    throw new SecretariatError("already-so", "there is no import to take back", {
      remedy: "Nothing is to be done.",
    });
  }
  await requireReach(desk, actor, "import", last.unit);
  const at = desk.clock.now();
  return desk.store.transaction(async ({ imports, audit }) => {
    const undone = await imports.undoLatest(at);
    const scope = undone.unit;
    await audit.append({ at, actor: actor.id, action: "import.undo", scope, count: 1 });
    return undone;
  });
}

/** Every import, the first first, in the employers that the actor may import for. */
export async function importRuns(desk: Desk, actor: Actor): Promise<ImportRun[]> {
  const reaches = await reachIn(desk, authorise(actor, "import"));
  return (await desk.store.imports.runs()).filter(({ unit }) => reaches(unit));
}
