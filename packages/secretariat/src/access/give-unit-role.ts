import { UnitRole } from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { parseAsked } from "../input/parse-asked.ts";
import { type UserActor } from "./actor-of-user.ts";
import { refuseOverlap, refuseSelf } from "./refusals.ts";
import { requireReach } from "./within-reach.ts";

/** A role that is to come with an employment: leader, report access or super user of a unit. */
export interface UnitRoleAsked {
  readonly employee: string;
  readonly role: string;
  readonly unit: string;
  /** The first day, `YYYY-MM-DD`; today where left out. */
  readonly from?: string | undefined;
  /** The first day without it; no end where left out. */
  readonly to?: string | undefined;
}

/**
 * Gives an employee a role in a unit and everything below it.
 *
 * @throws {SecretariatError} `not-allowed` outside the giver's own units or for the giver;
 *   `not-understood`; `already-so` if the employee has the role there on one of the days.
 */
export async function giveUnitRole(
  desk: Desk,
  actor: UserActor,
  asked: UnitRoleAsked,
): Promise<UnitRole> {
  const { employee, role, unit, from = desk.clock.today(), to } = asked;
  const given = parseAsked(UnitRole, { employee, role, unit, period: { from, to } });
  await requireReach(desk, actor, "give-access", given.unit);
  refuseSelf(given.employee === actor.employee);

  await desk.store.transaction(async ({ access, audit, privacy }) => {
    const same = (await access.unitRoles()).filter(
      (other) =>
        other.employee === given.employee && other.role === given.role && other.unit === given.unit,
    );
    refuseOverlap(same, given.period, `${given.employee} is ${given.role} of ${given.unit}`);
    await access.save({ unitRoles: [given] });
    await audit.append({
      at: desk.clock.now(),
      actor: actor.id,
      action: `access.give ${given.role} ${given.unit}`,
      scope: await privacy.subjectOf(given.employee),
      count: 1,
    });
  });
  return given;
}
