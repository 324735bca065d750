import { UserId } from "@kompetanseregion/domain";

import { goesBeyond } from "../access/refusals.ts";
import { reachIn } from "../access/within-reach.ts";
import { type Actor, authorise } from "../actor/actor.ts";
import { includes } from "../actor/role.ts";
import { type Desk } from "../desk.ts";
import { SecretariatError } from "../secretariat-error.ts";

/** Roles that reach every municipality: who holds one is managed by who runs the region. */
const regional: ReadonlySet<string> = new Set(["regionAdmin", "funding", "auditor"]);

/**
 * Which users' ways in the actor manages: all of them for who runs the region, for others those
 * whose every right is within their own units.
 *
 * Whoever says how a user signs in could sign in as them, so it never reaches further than what the
 * actor could give; nobody manages their own, and a program nobody's.
 */
export async function mayManage(
  desk: Desk,
  actor: Actor,
): Promise<(user: UserId) => Promise<boolean>> {
  const none = () => Promise.resolve(false);
  if (actor.credential?.kind === "token") return none;
  if (!actor.grants.some(({ role }) => includes(role, "give-access"))) return none;
  const reaches = await reachIn(desk, authorise(actor, "give-access"));
  const runsRegion = actor.grants.some(({ role }) => role === "regionAdmin");
  const today = desk.clock.today();
  return async (user) => {
    if (user === actor.id) return false;
    const rights = await desk.store.access.rightsOf(user);
    if (rights === undefined) return false;
    if (runsRegion) return true;
    const grants = rights.grants.filter(({ period }) => goesBeyond(period, today));
    const units = [...grants, ...rights.unitRoles].map(({ unit }) => unit);
    return (
      units.length > 0 && units.every(reaches) && !grants.some(({ role }) => regional.has(role))
    );
  };
}

/**
 * The user, whose way in the actor manages.
 *
 * @throws {SecretariatError} `not-allowed`, in the same words whether there is such a user or not.
 */
export async function userManaged(desk: Desk, actor: Actor, asked: string): Promise<UserId> {
  const user = UserId.safeParse(asked);
  if (user.success && (await (await mayManage(desk, actor))(user.data))) return user.data;
  throw new SecretariatError("not-allowed", "that is no user whose sign-in you manage", {
    remedy:
      "Name another user than yourself, whose roles are all within units that you administer.",
  });
}
