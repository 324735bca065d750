import {
  addDays,
  Delegation,
  type EmployeeId,
  overlap,
  type Period,
} from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { type UserActor } from "./actor-of-user.ts";
import { goesBeyond, refuseSelf } from "./refusals.ts";
import { requireReach } from "./within-reach.ts";

/** Who is to stand in for whom, and until when. */
export interface DeputyAsked {
  readonly principal: string;
  readonly deputy: string;
  /** Only for this unit's roles; for all of the principal's where left out. */
  readonly unit?: string | undefined;
  /** The first day, `YYYY-MM-DD`; today where left out. */
  readonly from?: string | undefined;
  /** The first day without it. */
  readonly to: string;
}

/** Whoever stands in for longer has taken the role over, and is given it. */
const longestDays = 366;

/**
 * Lets an employee stand in for another for a period (stedfortreder).
 *
 * Leaders appoint their own deputies. An administrator appoints one where all that is lent lies
 * within the administrator's own units.
 *
 * @throws {SecretariatError} `not-allowed`; `not-understood`, also for more than a year.
 */
export async function appointDeputy(
  desk: Desk,
  actor: UserActor,
  asked: DeputyAsked,
): Promise<Delegation> {
  const { principal, deputy, unit, from = desk.clock.today(), to } = asked;
  const given = parseAsked(Delegation, { principal, deputy, unit, period: { from, to } });
  if (given.period.to === undefined || given.period.to > addDays(given.period.from, longestDays)) {
    throw new SecretariatError("not-understood", "a deputy stands in for a year at the most", {
      remedy: "Choose an earlier last day, or give the role itself.",
    });
  }
  if (given.principal !== actor.employee) {
    refuseSelf(given.deputy === actor.employee);
    const lent = await lentUnits(desk, given.principal, given.period);
    for (const lentUnit of lent) await requireReach(desk, actor, "give-access", lentUnit);
  }

  await desk.store.transaction(async ({ access, audit, privacy }) => {
    await access.save({ delegations: [given] });
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: `access.deputy ${await privacy.subjectOf(given.deputy)}`,
      scope: await privacy.subjectOf(given.principal),
      count: 1,
    });
  });
  return given;
}

/**
 * Lets an employee stand in for who asks.
 *
 * @throws {SecretariatError} `not-allowed` for who is no employee; as {@link appointDeputy}.
 */
export async function appointOwnDeputy(
  desk: Desk,
  actor: UserActor,
  asked: Omit<DeputyAsked, "principal">,
): Promise<Delegation> {
  return appointDeputy(desk, actor, { ...asked, principal: employeeOf(actor) });
}

/** Who stands in for the asker, today or later. */
export async function ownDeputies(desk: Desk, actor: UserActor): Promise<Delegation[]> {
  const principal = actor.employee;
  const today = desk.clock.today();
  return (await desk.store.access.delegations()).filter(
    (each) => each.principal === principal && goesBeyond(each.period, today),
  );
}

function employeeOf({ id, employee }: UserActor): EmployeeId {
  if (employee !== undefined) return employee;
  throw new SecretariatError("not-allowed", `${id} is no employee with roles to lend`, {
    remedy: "Sign in as the leader whose deputy it is, or appoint one for them.",
  });
}

async function lentUnits(desk: Desk, principal: EmployeeId, period: Period) {
  const roles = await desk.store.access.unitRoles();
  const lent = roles.filter((role) => role.employee === principal && overlap(role.period, period));
  if (lent.length > 0) return lent.map(({ unit }) => unit);
  throw new SecretariatError("not-allowed", `${principal} has no role of yours to lend`, {
    remedy: "Name a leader of one of your units.",
  });
}
