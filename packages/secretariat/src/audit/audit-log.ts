import { type Scope } from "@kompetanseregion/domain";
import { type AuditEntry } from "@kompetanseregion/store";

import { reachIn } from "../access/within-reach.ts";
import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";

/** An entry of the audit log, without what seals it. */
export type AuditEntryView = Omit<AuditEntry, "prev" | "hash">;

/**
 * Who did what, the latest first: all of it for who reads the region's log, for others what they did
 * themselves and what was done to their units and employees. It names nobody.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function auditLog(
  desk: Desk,
  actor: Actor,
  query: { readonly scope?: string | undefined } = {},
): Promise<AuditEntryView[]> {
  const within = authorise(actor, "read-audit");
  const { scope } = query;
  const entries = await desk.store.audit.entries(scope === undefined ? {} : { scope });
  const concerns = await concernsOf(desk, actor, within);
  return entries
    .filter(concerns)
    .map(({ prev: _, hash: __, ...entry }) => entry)
    .toReversed();
}

/** Whether an entry concerns the actor's units: all do for who reads the log of the whole region. */
async function concernsOf(
  desk: Desk,
  actor: Actor,
  within: Scope,
): Promise<(entry: AuditEntry) => boolean> {
  if (within.units.includes(topUnit(await storedRegion(desk)))) return () => true;
  const reaches = await reachIn(desk, within);
  const units = (await desk.store.organisation.units()).map(({ id }) => id);
  const positions = await desk.store.people.positions();
  const own = new Set<string>([
    ...units.filter(reaches),
    ...positions.filter(({ unit }) => reaches(unit)).map(({ employee }) => employee),
  ]);
  return (entry) => entry.actor === actor.id || own.has(entry.scope);
}
