import { z } from "zod";

import { type LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { EmployeeId } from "./employee.ts";
import { OrgUnitId } from "./org-unit.ts";

/**
 * What an employee may do for a unit and everything below it.
 *
 * - `leader`: has staff responsibility (personalansvar); sees the employees.
 * - `reportAccess`: sees reports, as an adviser does (rapporttilgang).
 * - `superUser`: helps users and keeps the structure (superbruker); sees no reports by it.
 */
export const UnitRoleKind = z.enum(["leader", "reportAccess", "superUser"]);
export type UnitRoleKind = z.infer<typeof UnitRoleKind>;

/** A role that an employee has in a unit for a period. A unit may have several leaders. */
export const UnitRole = z
  .object({ employee: EmployeeId, unit: OrgUnitId, role: UnitRoleKind, period: Period })
  .readonly();
export type UnitRole = z.infer<typeof UnitRole>;

/** That one employee stands in for another for a period (stedfortreder). */
export const Delegation = z
  .object({
    principal: EmployeeId,
    deputy: EmployeeId,
    /** Only for this unit's roles; for all of the principal's where none is given. */
    unit: OrgUnitId.optional(),
    period: Period,
  })
  .refine(({ principal, deputy }) => principal !== deputy, {
    path: ["deputy"],
    message: "nobody is their own deputy",
  })
  .readonly();
export type Delegation = z.infer<typeof Delegation>;

/** A role as somebody has it on a date: their own, or as a deputy. */
export interface HeldRole {
  readonly unit: OrgUnitId;
  readonly role: UnitRoleKind;
  /** Whose role it is, where the employee only stands in. */
  readonly standingInFor?: EmployeeId;
}

/**
 * The roles the employee has on the date, their own first, then those they stand in for.
 *
 * A deputy has the principal's own roles only: what the principal has as a deputy is not passed on.
 */
export function rolesOn(
  employee: EmployeeId,
  roles: readonly UnitRole[],
  delegations: readonly Delegation[],
  date: LocalDate,
): HeldRole[] {
  const ownOf = (who: EmployeeId) =>
    roles.filter((role) => role.employee === who && holds(role.period, date));
  const own = ownOf(employee).map(({ unit, role }): HeldRole => ({ unit, role }));
  const lent = delegations
    .filter(({ deputy, period }) => deputy === employee && holds(period, date))
    .flatMap(({ principal, unit: only }) =>
      ownOf(principal)
        .filter(({ unit }) => only === undefined || unit === only)
        .map(({ unit, role }): HeldRole => ({ unit, role, standingInFor: principal })),
    );
  return [...own, ...lent];
}
