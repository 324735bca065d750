import {
  EmployeeId,
  holds,
  type IsWithin,
  type LocalDate,
  orgTreeOn,
  pathToTop,
  type Position,
  type Scope,
  UnknownNameError,
} from "@kompetanseregion/domain";

import { type Desk } from "../desk.ts";
import { organisationNow } from "../organisation/organisation-now.ts";

/** Which units lie in which, as the stored organisation stood on the date. */
export async function unitsOn(desk: Desk, date: LocalDate): Promise<IsWithin> {
  const tree = orgTreeOn(await organisationNow(desk, ""), date);
  return (unit, top) => pathToTop(tree, unit).includes(top);
}

/**
 * The positions of the employee with the key, who must work within the scope on the date.
 *
 * @throws {UnknownNameError} If nobody with that key does. Those who work elsewhere are told alike.
 */
export async function employeeAsked(
  desk: Desk,
  key: string,
  seen: { readonly asOf: LocalDate; readonly scope: Scope; readonly isWithin: IsWithin },
): Promise<[Position, ...Position[]]> {
  const { asOf, scope, isWithin } = seen;
  const employee = EmployeeId.safeParse(key).data;
  const [first, ...others] =
    employee === undefined ? [] : await desk.store.people.positionsOf(employee);
  const isSeen = ({ period, unit }: Position): boolean =>
    holds(period, asOf) && scope.units.some((top) => isWithin(unit, top));
  if (first === undefined || ![first, ...others].some(isSeen)) {
    throw new UnknownNameError("employee", key, [], {
      remedy: `Use the key that the employer's HR system gives the employee, such as notodden-100014, of somebody who works in your units on ${asOf}: the leader has it. Nobody is listed here.`,
    });
  }
  return [first, ...others];
}
