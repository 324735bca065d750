import { z } from "zod";

import { Period } from "../time/period.ts";
import { OrgUnitId } from "./org-unit.ts";

/** A pseudonymous key of an employee; never a national identity number. */
export const EmployeeId = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => !/^\d{11}$/u.test(id), "eleven digits look like a national identity number")
  .brand<"EmployeeId">();
export type EmployeeId = z.infer<typeof EmployeeId>;

/** What names an employee, kept apart from everything that is counted. */
export const EmployeeIdentity = z
  .object({
    employee: EmployeeId,
    /** The key that the employer's HR system uses (ansattnummer), unique within the employer. */
    employeeNumber: z.string().min(1).optional(),
    name: z.string().min(1),
    email: z.email().optional(),
  })
  .readonly();
export type EmployeeIdentity = z.infer<typeof EmployeeIdentity>;

/**
 * A position that an employee holds in a unit for a period.
 *
 * An employee may hold several at once, also with several employers; reports count the person
 * once at every level.
 */
export const Position = z
  .object({
    employee: EmployeeId,
    unit: OrgUnitId,
    period: Period,
    /** What the employer calls the position, such as «Sykepleier». */
    title: z.string().min(1).optional(),
    /** Share of full time in percent, above 0 and at most 100. */
    ftePercent: z.number().positive().max(100),
    /** Whether it is the employee's main position with this employer. */
    primary: z.boolean(),
    /** Whether it carries staff responsibility (personalansvar). */
    manager: z.boolean(),
  })
  .readonly();
export type Position = z.infer<typeof Position>;
