import { type Instant } from "@kompetanseregion/domain";
import { type Erasure } from "@kompetanseregion/store";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { personInReach } from "./person-in-reach.ts";

/** That somebody was erased, without saying whom: keep it with the request. */
export interface ErasureReceipt extends Erasure {
  readonly at: Instant;
  readonly by: string;
  /** The place of the entry in the audit log. */
  readonly auditEntry: number;
}

/**
 * Takes away what names a person. What they did is still counted, under a pseudonym that leads
 * nowhere.
 *
 * Erase them in the sources first, or the next read brings them back. Backups from before keep
 * them until they are thrown away.
 *
 * @throws {SecretariatError} `not-allowed`; `held` where the person is held back from erasure.
 */
export async function erasePerson(desk: Desk, actor: Actor, key: string): Promise<ErasureReceipt> {
  const { employee } = await personInReach(desk, actor, key);
  const holds = await desk.store.privacy.holds();
  const hold = holds.find((each) => each.employee === employee);
  if (hold !== undefined) {
    throw new SecretariatError("held", `erasure is held since ${hold.since}: ${hold.reason}`, {
      remedy: "End the hold first, when its reason is gone.",
    });
  }
  const erasure = await desk.store.erase([employee]);
  const at = desk.clock.now();
  const { number } = await desk.store.audit.append({
    at,
    actor: actor.id,
    action: "privacy.erase",
    scope: "a person",
    count: 1,
  });
  return { ...erasure, at, by: actor.id, auditEntry: number };
}
