import { type Verification } from "@kompetanseregion/ledger";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { openJournal } from "./open-journal.ts";

/** Recomputes the stored journal's chain; where it is broken, says at which voucher and how. */
export async function verifyJournal(desk: Desk, actor: Actor): Promise<Verification> {
  authorise(actor, "read-books");
  return (await openJournal(desk)).verify();
}
