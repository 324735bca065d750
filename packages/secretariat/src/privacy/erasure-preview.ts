import { type Actor } from "../actor/actor.ts";
import { notePerson } from "../audit/note-person.ts";
import { type Desk } from "../desk.ts";
import { personInReach } from "./person-in-reach.ts";

/** How much is stored about an employee, before it is taken away. */
export interface ErasurePreview {
  /** The rows about the employee in each table that has any. */
  readonly rows: Readonly<Record<string, number>>;
  /** Why the employee is held back from erasure, where they are. */
  readonly heldBecause?: string;
}

/**
 * How many rows an erasure concerns, table by table, without what is in them. It is noted.
 *
 * @throws {UnknownNameError} If nobody with that key works or worked within the actor's units.
 * @throws {SecretariatError} `not-allowed`.
 */
export async function erasurePreview(
  desk: Desk,
  actor: Actor,
  key: string,
): Promise<ErasurePreview> {
  const { employee } = await personInReach(desk, actor, key);
  const dossier = await desk.store.privacy.dossierOf(employee);
  const hold = (await desk.store.privacy.holds()).find((one) => one.employee === employee);
  await notePerson(desk, actor, "privacy.erasure-preview", employee);
  const rows = Object.entries(dossier)
    .map(([table, found]: [string, readonly unknown[]]) => [table, found.length] as const)
    .filter(([, count]) => count > 0);
  return {
    rows: Object.fromEntries(rows),
    ...(hold !== undefined && { heldBecause: hold.reason }),
  };
}
