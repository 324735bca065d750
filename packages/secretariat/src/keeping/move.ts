import { moveStore, type Move, shownPlace, type StorePlace } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { noteKeeping } from "./note-keeping.ts";

/** What a move brought, and where to; no password is in it. */
export interface MoveView extends Move {
  readonly to: string;
}

/** Takes the whole store to a place that has none, on either engine, and compares every table. */
export async function moveTo(
  desk: Desk,
  actor: Actor,
  { folder, to }: { readonly folder: string; readonly to: StorePlace },
): Promise<MoveView> {
  authorise(actor, "keep-store");
  // Refused before anything is written down about it.
  const shown = shownPlace(to);
  await noteKeeping(desk, actor, "store.move");
  return { to: shown, ...(await moveStore(desk.store, folder, to)) };
}
