import { type EmployeeId, holds, rolesOn, UnknownNameError } from "@kompetanseregion/domain";

import { type Actor, type HeldGrant } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { keptForRevision } from "../kept-for-revision.ts";

/** A user as an actor, with everything that they may do today. */
export interface UserActor extends Actor {
  /** Which employee the user is, where they are one. */
  readonly employee?: EmployeeId;
}

/**
 * The user with the rights that hold today: what they are granted, the roles of their employment,
 * and the roles of those they stand in for.
 *
 * Standing in lends the roles of an employment only, never a grant: an administrator who is away
 * is replaced by a grant of its own.
 *
 * @throws {UnknownNameError} If there is no such user.
 */
export function actorOfUser(desk: Desk, user: string): Promise<UserActor> {
  return rightsToday(desk, user);
}

const rightsToday = keptForRevision(async (desk, user): Promise<UserActor> => {
  const { access } = desk.store;
  const rights = await access.rightsOf(user);
  if (rights === undefined) {
    const known = (await access.users()).map(({ id }) => id);
    throw new UnknownNameError("user", user, known);
  }
  const { id, employee, grants, unitRoles, delegations } = rights;
  const today = desk.clock.today();
  const granted = grants
    .filter(({ period }) => holds(period, today))
    .map(({ role, unit }): HeldGrant => ({ role, unit }));
  if (employee === undefined) return { id, grants: granted };
  return {
    id,
    employee,
    grants: [...granted, ...rolesOn(employee, unitRoles, delegations, today)],
  };
});
