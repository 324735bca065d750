import { osloDate, type Scope } from "@kompetanseregion/domain";
import { type AuditEntry } from "@kompetanseregion/store";

import { reachIn } from "../access/within-reach.ts";
import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { storedRegion, topUnit } from "../region/stored-region.ts";

/** An entry of the audit log, without what seals it. */
export type AuditEntryView = Omit<AuditEntry, "prev" | "hash">;

/** Which entries are asked for: all, or those that fit everything that is said. */
export interface AuditQuery {
  /** Entries about this alone. */
  readonly scope?: string | undefined;
  /** Entries of this user alone. */
  readonly actor?: string | undefined;
  /** Entries of this action, or of those that begin with it and a point or a space. */
  readonly action?: string | undefined;
  /** The first day in Norway, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  /** The last day. */
  readonly through?: string | undefined;
}

/**
 * Who did what, the latest first: all of it for who reads the region's log, for others what they did
 * themselves and what was done to their units and employees. It names nobody.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function auditLog(
  desk: Desk,
  actor: Actor,
  query: AuditQuery = {},
): Promise<AuditEntryView[]> {
  const within = authorise(actor, "read-audit");
  const { scope } = query;
  const entries = await desk.store.audit.entries(scope === undefined ? {} : { scope });
  const concerns = await concernsOf(desk, actor, within);
  return entries
    .filter((entry) => fits(entry, query) && concerns(entry))
    .map(({ prev: _, hash: __, ...entry }) => entry)
    .toReversed();
}

function fits(entry: AuditEntry, { actor, action, from, through }: AuditQuery): boolean {
  if (actor !== undefined && entry.actor !== actor) return false;
  if (action !== undefined && entry.action !== action) {
    if (!entry.action.startsWith(`${action}.`) && !entry.action.startsWith(`${action} `)) {
      return false;
    }
  }
  if (from === undefined && through === undefined) return true;
  const day = osloDate(entry.at);
  return (from === undefined || from <= day) && (through === undefined || day <= through);
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
