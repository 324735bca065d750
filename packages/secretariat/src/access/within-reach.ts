import { orgTreeOn, type OrgUnitId, pathToTop, type Scope } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Action } from "../actor/role.ts";
import { type Desk } from "../desk.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** Whether a unit is in the scope today: one of its units, or below one. */
export async function reachIn(desk: Desk, scope: Scope): Promise<(unit: OrgUnitId) => boolean> {
  const tree = orgTreeOn(await organisationNow(desk, ""), desk.clock.today());
  const tops = new Set(scope.units);
  return (unit) => tree.units.has(unit) && pathToTop(tree, unit).some((above) => tops.has(above));
}

/**
 * Refuses a unit that the actor may not do this for, in the same words whether it exists or not.
 *
 * @throws {SecretariatError} `not-allowed`.
 */
export async function requireReach(
  desk: Desk,
  actor: Actor,
  action: Action,
  unit: OrgUnitId,
): Promise<void> {
  const reaches = await reachIn(desk, authorise(actor, action));
  if (reaches(unit)) return;
  throw new SecretariatError("not-allowed", `${unit} is no unit of yours today`, {
    remedy: "Name a unit that you administer, or ask who does.",
  });
}
