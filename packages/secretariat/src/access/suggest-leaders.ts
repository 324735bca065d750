import { type EmployeeId, holds, type LocalDate, type OrgUnitId } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { reachIn } from "./within-reach.ts";

/** Somebody whom an employer's own data call a manager, and who leads nothing here. */
export interface LeaderSuggestion {
  readonly employee: EmployeeId;
  readonly unit: OrgUnitId;
  /** Since when they have the position. */
  readonly since: LocalDate;
}

/**
 * Who has a manager's position today and is no leader of its unit, for a person to confirm.
 *
 * A flag in a file opens nobody's names by itself (decision 0007): whoever administers the unit gives
 * the role with `giveUnitRole`.
 *
 * @returns By unit and employee, within the units that the actor administers.
 * @throws {SecretariatError} `not-allowed`.
 */
export async function suggestLeaders(desk: Desk, actor: Actor): Promise<LeaderSuggestion[]> {
  const reaches = await reachIn(desk, authorise(actor, "give-access"));
  const today = desk.clock.today();
  const roles = await desk.store.access.unitRoles();
  const leads = new Set(
    roles
      .filter(({ role, period }) => role === "leader" && holds(period, today))
      .map(({ employee, unit }) => `${employee} ${unit}`),
  );
  const positions = await desk.store.people.positions();
  return positions
    .filter(({ manager, period }) => manager && holds(period, today))
    .filter(({ employee, unit }) => reaches(unit) && !leads.has(`${employee} ${unit}`))
    .map(({ employee, unit, period }) => ({ employee, unit, since: period.from }))
    .toSorted((a, b) => (`${a.unit} ${a.employee}` < `${b.unit} ${b.employee}` ? -1 : 1));
}
