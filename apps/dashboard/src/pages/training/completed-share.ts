import { type TrainingRow } from "@kompetanseregion/client";
import { type Ratio } from "@kompetanseregion/domain";

/** Completed of employees; `undefined` where either number is suppressed. */
export function completedShare({ completed, employees }: TrainingRow): Ratio | undefined {
  if (completed === "suppressed" || employees === "suppressed") return undefined;
  return { numerator: completed, denominator: employees, counts: "completed", outOf: "employees" };
}
