import { AccessGrant, addDays, type AdministrativeRole } from "@kompetanseregion/domain";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { goesBeyond, refuseOverlap, refuseSelf } from "./refusals.ts";
import { requireReach } from "./within-reach.ts";

/** Roles that reach the books or every municipality: only who runs the region gives them. */
const regional: readonly AdministrativeRole[] = ["regionAdmin", "funding", "auditor"];

/** A role that is to be given to a user, on a unit and everything below it. */
export interface GrantAsked {
  readonly user: string;
  readonly role: string;
  readonly unit: string;
  /** The first day, `YYYY-MM-DD`; today where left out. */
  readonly from?: string | undefined;
  /** The first day without it; no end where left out. */
  readonly to?: string | undefined;
}

/**
 * Gives a user a role on a unit and everything below it.
 *
 * A user who was not known becomes one. Nobody gives themselves a role, so that whoever runs the
 * region does not open the names of people to themselves alone and unseen.
 *
 * @throws {SecretariatError} `not-allowed` outside the giver's own units, for a role that only the
 *   region gives, or for the giver; `not-understood` with every problem of the query;
 *   `already-so` if the user has the role there on one of the days.
 */
export async function giveGrant(desk: Desk, actor: Actor, asked: GrantAsked): Promise<AccessGrant> {
  const { user, role, unit, from = desk.clock.today(), to } = asked;
  const period = { from, to };
  const grant = parseAsked(AccessGrant, { user, role, unit, period, givenBy: actor.id });
  await requireReach(desk, actor, "give-access", grant.unit);
  refuseSelf(grant.user === actor.id);
  refuseRegional(actor, grant.role);

  await desk.store.transaction(async ({ access, audit }) => {
    const same = (await access.grants()).filter((other) => isSame(other, grant));
    refuseOverlap(same, grant.period, `${grant.user} is ${grant.role} of ${grant.unit}`);
    const isNew = (await access.users()).every(({ id }) => id !== grant.user);
    await access.save({ users: isNew ? [{ id: grant.user }] : [], grants: [grant] });
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "access.give",
      scope: scopeOf(grant),
      count: 1,
    });
  });
  return grant;
}

/**
 * Ends a grant: from the day on, today where none is given, the user no longer has it.
 *
 * One that has not begun is kept for its first day, because a period is never empty.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`; `already-so` if no such grant holds.
 */
export async function endGrant(
  desk: Desk,
  actor: Actor,
  asked: Omit<GrantAsked, "from">,
): Promise<AccessGrant> {
  const { user, role, unit, to = desk.clock.today() } = asked;
  const period = { from: to };
  const wanted = parseAsked(AccessGrant, { user, role, unit, period, givenBy: actor.id });
  await requireReach(desk, actor, "give-access", wanted.unit);
  refuseRegional(actor, wanted.role);

  return desk.store.transaction(async ({ access, audit }) => {
    const end = wanted.period.from;
    const held = (await access.grants()).find(
      (grant) => isSame(grant, wanted) && goesBeyond(grant.period, end),
    );
    if (held === undefined) {
      const what = `${wanted.user} is not ${wanted.role} of ${wanted.unit} from ${end} on`;
      throw new SecretariatError("already-so", what, {
        remedy: "See who has what with `kompetanse access list`.",
      });
    }
    const { from } = held.period;
    const ended = { ...held, period: { from, to: end > from ? end : addDays(from, 1) } };
    await access.save({ grants: [ended] });
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: "access.end",
      scope: scopeOf(ended),
      count: 1,
    });
    return ended;
  });
}

function refuseRegional(actor: Actor, role: AdministrativeRole): void {
  if (!regional.includes(role)) return;
  if (actor.grants.some((grant) => grant.role === "regionAdmin")) return;
  throw new SecretariatError("not-allowed", `only who runs the region gives the role ${role}`, {
    remedy: "Ask the region's administrator.",
  });
}

function isSame(a: AccessGrant, b: AccessGrant): boolean {
  return a.user === b.user && a.role === b.role && a.unit === b.unit;
}

function scopeOf({ user, role, unit }: AccessGrant): string {
  return `${user} ${role} ${unit}`;
}
