import { type AuditVerdict } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/** Recomputes the log's chain; with a head that was written down before, that it is still there. */
export async function verifyAudit(
  desk: Desk,
  actor: Actor,
  options: { readonly head?: string } = {},
): Promise<AuditVerdict> {
  authorise(actor, "read-audit");
  return desk.store.audit.verify(options);
}
