import { type EmployeeId, type OrgUnitId, type TrainingEvent } from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { type ReportOptions, toQuestion } from "../roll-up/question.ts";
import { eventsOf } from "../workforce/records-of.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** Whose log, as seen by whom. */
export interface TrainingLogOptions extends Pick<ReportOptions, "asOf" | "scope"> {
  readonly employee: EmployeeId;
}

/** What an employee has enrolled in, started and completed. */
export interface TrainingLog {
  readonly employee: EmployeeId;
  /** Where the employee works on the date, within the scope. */
  readonly units: readonly OrgUnitId[];
  /** Every fact up to the date, by course and day, each with the run that brought it. */
  readonly facts: readonly TrainingEvent[];
}

/**
 * The log of one employee, for the employee's own leader.
 *
 * All facts are shown, also those from before the employee came to the unit: a completion follows
 * the person.
 *
 * @returns `undefined` where nobody with that id works within the scope on the date: those who work
 *   elsewhere and those who do not exist are told alike.
 * @throws {ReportingError} `persons-not-allowed` if the scope does not allow rows about persons.
 * @see The project report: courses are logged on the user, for the leader to see (A139)
 */
export function trainingLog(
  workforce: Workforce,
  options: TrainingLogOptions,
): TrainingLog | undefined {
  if (!options.scope.persons) {
    throw new ReportingError("persons-not-allowed", "the scope does not allow rows about persons");
  }
  const { columns, tree, tops, day } = toQuestion(columnsOf(workforce), {
    ...options,
    courses: [],
  });
  const { positions, facts } = columns;
  const person = columns.persons.indexOf(options.employee);
  const units = new Set<OrgUnitId>();
  const end = positions.first[person + 1] ?? 0;
  for (let row = positions.first[person] ?? end; row < end; row++) {
    if ((positions.from[row] ?? 0) > day || day >= (positions.to[row] ?? 0)) continue;
    const place = tree.placeOf[positions.unit[row] ?? -1] ?? -1;
    const unit = columns.units.records[positions.unit[row] ?? -1];
    const isSeen = tops.some((top) => top <= place && place < (tree.end[top] ?? 0));
    if (unit && isSeen) units.add(unit.id);
  }
  if (units.size === 0) return undefined;
  const known = [...eventsOf(columns, person, (row) => (facts.day[row] ?? 0) <= day)];
  return { employee: options.employee, units: [...units], facts: known };
}
