import { type EmployeeId, type OrgUnitId } from "@kompetanseregion/domain";

import { unitsOf } from "../people/people.ts";
import { ReportingError } from "../problem/reporting-error.ts";
import { countBy, visitPersons } from "../roll-up/count.ts";
import {
  numbersIn,
  placeInScope,
  type Question,
  type ReportOptions,
  toQuestion,
} from "../roll-up/question.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { reportUnit } from "../roll-up/roll-up.ts";
import { byCode } from "../workforce/order.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** Who can take courses at all. */
export interface CoverageOptions extends Omit<ReportOptions, "courses" | "period"> {
  /** Employees with an account on the learning platform on the date. */
  readonly registered: Iterable<EmployeeId>;
  /** Those of them whose account is tied to a workplace. */
  readonly placed: Iterable<EmployeeId>;
}

/** How many of a unit's employees the platform knows; distinct persons. */
export interface CoverageRow extends ReportUnit {
  readonly employees: number;
  readonly registered: number;
  /** Registered, and tied to a workplace: only these show up in the platform's own reports. */
  readonly placed: number;
  /** Employees with no enrolment, start or completion in any course. */
  readonly withoutTraining: number;
}

/**
 * Holds the employees of each unit against the learning platform's accounts, and against what
 * anyone has ever begun there.
 *
 * Accounts of persons without a position in the scope count nowhere.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`.
 * @see The project report: employees must register and choose a workplace first (A136)
 */
export function coverage(workforce: Workforce, options: CoverageOptions): CoverageRow[] {
  const question = toQuestion(columnsOf(workforce), options);
  const { columns } = question;
  const registered = new Set(options.registered);
  const placed = new Set(options.placed);
  const columnsFor = (person: number): number[] => {
    const employee = columns.persons[person];
    const found = [0];
    if (employee !== undefined && registered.has(employee)) {
      found.push(1);
      if (placed.has(employee)) found.push(2);
    }
    if (!hasBegun(question, person)) found.push(3);
    return found;
  };
  return question.tops.flatMap((top) => {
    const counts = countBy(question, top, 4, columnsFor);
    return Array.from({ length: counts.length / 4 }, (_, at): CoverageRow => {
      const own = counts.subarray(at * 4, at * 4 + 4);
      const [employees = 0, inPlatform = 0, tied = 0, withoutTraining = 0] = own;
      const unit = reportUnit(question, top + at, top);
      return { ...unit, employees, registered: inPlatform, placed: tied, withoutTraining };
    });
  });
}

/** Somebody who has enrolled in, started and completed nothing. */
export interface UntrainedRow {
  readonly employee: EmployeeId;
  /** Where the person works on the date, within the unit asked for. */
  readonly units: readonly OrgUnitId[];
}

/**
 * Lists whom `coverage` counts as without training in a unit, by employee id.
 *
 * @throws {ReportingError} `persons-not-allowed`; `unknown-unit`, `unit-not-on-date`,
 *   `outside-scope`.
 */
export function untrained(
  workforce: Workforce,
  options: Omit<ReportOptions, "root" | "courses" | "period"> & { readonly unit: OrgUnitId },
): UntrainedRow[] {
  if (!options.scope.persons) {
    throw new ReportingError("persons-not-allowed", "the scope does not allow rows about persons");
  }
  const question = toQuestion(columnsOf(workforce), options);
  const { columns, tree, tops } = question;
  const place = placeInScope(tree, tops, options.unit, numbersIn(columns));
  const rows: UntrainedRow[] = [];
  visitPersons(question, place, (person) => {
    const employee = columns.persons[person];
    if (employee === undefined || hasBegun(question, person)) return;
    rows.push({ employee, units: unitsOf(question, person, place) });
  });
  return rows.sort((a, b) => byCode(a.employee, b.employee));
}

function hasBegun({ day, spans }: Question, person: number): boolean {
  const end = spans.first[person + 1] ?? 0;
  for (let span = spans.first[person] ?? 0; span < end; span++) {
    if ((spans.begun[span] ?? 0) <= day && day < (spans.lapsed[span] ?? 0)) return true;
  }
  return false;
}
