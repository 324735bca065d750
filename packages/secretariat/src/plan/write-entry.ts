import { type PlanChange, type PlanKind, type Records } from "@kompetanseregion/store";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** What a plan entry is written with. */
interface EntryAsked<Kind extends PlanKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly document: PlanChange<Kind>["document"];
  /** The version that was seen, 0 for a new one; not looked at where left out. */
  readonly seen?: number | undefined;
}

/**
 * Writes an entry's next version and notes it in the audit log, both or neither.
 *
 * `check` reads what stands in the same transaction, and gives every reason against the change.
 *
 * @returns The new version.
 * @throws {SecretariatError} `not-understood` with every reason; `already-so` if a new one stands.
 * @throws {StoreError} `conflict` if somebody has written since the version that was seen.
 */
export async function writeEntry<Kind extends PlanKind>(
  desk: Desk,
  actor: Actor,
  asked: EntryAsked<Kind>,
  check: (records: Records) => Promise<readonly string[]> = () => Promise.resolve([]),
): Promise<number> {
  const at = desk.clock.now();
  return desk.store.transaction(async (records) => {
    const reasons = await check(records);
    if (reasons.length > 0) {
      throw new SecretariatError("not-understood", reasons.join("; "), {
        remedy:
          "Correct what is named and ask again; see what there is with `kompetanse plan show`.",
      });
    }
    const { kind, id, document, seen } = asked;
    const standing = (await records.plan.entries(kind)).some((entry) => entry.id === id);
    if (seen === 0 && standing) {
      throw new SecretariatError("already-so", `there is a ${kind} ${id} already`, {
        remedy: "Choose another id, or change the one there is.",
      });
    }
    const version = await records.plan.save({ kind, id, document, seen, by: actor.id, at });
    await records.audit.append({
      at,
      actor: actor.id,
      action: document === undefined ? "plan.withdraw" : "plan.write",
      scope: `${kind} ${id} version ${version}`,
      count: 1,
    });
    return version;
  });
}
