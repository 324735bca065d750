import { type EmployeeId } from "@kompetanseregion/domain";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";

/**
 * Writes to the audit log that the actor did something that concerns one employee.
 *
 * The log speaks of the employee by a name of its own, which an erasure makes nobody's: the chain
 * stays whole, and leads nowhere.
 */
export async function notePerson(
  desk: Desk,
  actor: Actor,
  action: string,
  employee: EmployeeId,
): Promise<void> {
  const scope = await desk.store.privacy.subjectOf(employee);
  await desk.store.audit.append({
    at: desk.clock.now(),
    actor: actor.id,
    action,
    scope,
    count: 1,
  });
}
