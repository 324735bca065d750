import { type AuditEntry } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/** An entry of the audit log, without what seals it. */
export type AuditEntryView = Omit<AuditEntry, "prev" | "hash">;

/**
 * Who did what, the latest first. It names nobody: employees stand there by random names.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function auditLog(
  desk: Desk,
  actor: Actor,
  query: { readonly scope?: string | undefined } = {},
): Promise<AuditEntryView[]> {
  authorise(actor, "read-audit");
  const { scope } = query;
  const entries = await desk.store.audit.entries(scope === undefined ? {} : { scope });
  return entries.map(({ prev: _, hash: __, ...entry }) => entry).toReversed();
}
