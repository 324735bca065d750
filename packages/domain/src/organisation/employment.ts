import { z } from "zod";

import { type Issue } from "../problem/issue.ts";
import { type LocalDate } from "../time/local-date.ts";
import { holds, Period } from "../time/period.ts";
import { EmployeeId, Position } from "./employee.ts";
import { OrganisationNumber } from "./organisation-number.ts";

/**
 * That somebody is employed by a legal entity for a period, in one or more positions at once.
 *
 * The positions are those with this employer; one with another employer is another employment.
 */
export const Employment = z
  .object({
    employee: EmployeeId,
    employer: OrganisationNumber,
    period: Period,
    positions: z.array(Position),
  })
  .refine(({ employee, positions }) => positions.every((one) => one.employee === employee), {
    path: ["positions"],
    message: "a position is somebody else's",
  })
  .readonly();
export type Employment = z.infer<typeof Employment>;

/** What is odd about an employment on a date. */
export type EmploymentProblem =
  /** It holds on the date, and no position does. */
  | "no-position"
  /** A position holds outside the employment. */
  | "position-outside"
  /** None, or more than one, of the positions is the main one. */
  | "not-one-primary"
  /** The positions are more than full time together. */
  | "over-full-time";

/** Everything odd about the employment on the date, all at once; by the employee's key. */
export function checkEmployment(
  { employee, period, positions }: Employment,
  date: LocalDate,
): Issue<EmploymentProblem>[] {
  const held = positions.filter((position) => holds(position.period, date));
  const isEmployed = holds(period, date);
  const share = held.reduce((sum, { ftePercent }) => sum + ftePercent, 0);
  const primaries = held.filter(({ primary }) => primary).length;
  const issues: Issue<EmploymentProblem>[] = [];
  const warn = (code: EmploymentProblem, message: string, remedy: string) => {
    issues.push({ code, severity: "warning", at: employee, message, remedy });
  };
  if (isEmployed && held.length === 0) {
    warn("no-position", `no position on ${date}`, "Add the position, or end the employment.");
  }
  if (!isEmployed && held.length > 0) {
    warn("position-outside", `a position on ${date} without employment`, "Correct the periods.");
  }
  if (held.length > 0 && primaries !== 1) {
    warn("not-one-primary", `${primaries} of the positions are the main one`, "Mark one of them.");
  }
  if (share > 100) {
    warn("over-full-time", `the positions are ${share} % of full time`, "Correct the shares.");
  }
  return issues;
}
