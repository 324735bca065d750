import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/** Writes to the log that the whole store was taken somewhere: it holds everybody. */
export async function noteKeeping(
  { store, clock }: Desk,
  actor: Actor,
  action: "store.backup" | "store.move",
): Promise<void> {
  const { observations } = await store.learning.counts();
  await store.audit.append({
    at: clock.now(),
    actor: actor.id,
    action,
    scope: "store",
    count: observations,
  });
}
