import {
  addDays,
  EmployeeId,
  type LocalDate,
  orgTreeOn,
  pathToTop,
  type Position,
  type Scope,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { organisationNow } from "../organisation/organisation-now.ts";
import { SecretariatError } from "../secretariat-error.ts";

/**
 * The employee with the key, who works or last worked within the actor's units.
 *
 * Somebody who has left belongs to the employer they left, as the organisation stood that day.
 *
 * @throws {SecretariatError} `not-allowed`, in the same words for an employee who does not exist.
 */
export async function personInReach(
  desk: Desk,
  actor: Actor,
  key: string,
): Promise<{ readonly employee: EmployeeId; readonly scope: Scope }> {
  const scope = authorise(actor, "keep-privacy");
  const employee = EmployeeId.safeParse(key);
  if (employee.success && (await (await reachesPerson(desk, scope))(employee.data))) {
    return { employee: employee.data, scope };
  }
  throw new SecretariatError("not-allowed", "nobody with that key works or worked in your units", {
    remedy:
      "Use the key that the employer's HR system gives the employee, such as notodden-100014.",
  });
}

/** Whether an employee works or last worked within the scope. */
export async function reachesPerson(
  desk: Desk,
  scope: Scope,
): Promise<(employee: EmployeeId) => Promise<boolean>> {
  const { people } = desk.store;
  const organisation = await organisationNow(desk, "");
  const tops = new Set(scope.units);
  return async (employee) => {
    const positions = await people.positionsOf(employee);
    const date = lastDayOf(positions, desk.clock.today());
    if (date === undefined) return false;
    const tree = orgTreeOn(organisation, date);
    return positions
      .filter(({ period: { from, to } }) => from <= date && (to === undefined || date < to))
      .some(({ unit }) => pathToTop(tree, unit).some((above) => tops.has(above)));
  };
}

/** The last day on which a position was held, today at the latest. */
function lastDayOf(positions: readonly Position[], today: LocalDate): LocalDate | undefined {
  const days = positions.map(({ period: { to } }) =>
    to === undefined || to > today ? today : addDays(to, -1),
  );
  return days.toSorted().at(-1);
}
