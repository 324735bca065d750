import {
  type CertificationState,
  type EmployeeId,
  type LocalDate,
  type OrgUnitId,
} from "@kompetanseregion/domain";

import { unitsOf } from "../people/people.ts";
import { ReportingError } from "../problem/reporting-error.ts";
import { visitPersons } from "../roll-up/count.ts";
import { numbersIn, placeInScope, toQuestion } from "../roll-up/question.ts";
import { byCode } from "../workforce/order.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";
import { type CertificationOptions, judging } from "./certification.ts";

/** Which cell of a certification report to open. */
export interface CertificationPeopleOptions extends Omit<CertificationOptions, "root"> {
  readonly unit: OrgUnitId;
  /** Those in one of these states; in any, where left out. */
  readonly states?: readonly CertificationState[];
  /** Only those whom an obligation covers on the date. */
  readonly required?: true;
}

/** One person behind a figure of a certification report. */
export interface CertifiedPersonRow {
  readonly employee: EmployeeId;
  readonly state: CertificationState;
  readonly required: boolean;
  /** The last day to get the certificate in time, for whom it has not expired. */
  readonly dueOn: LocalDate | undefined;
  readonly lastValidDay: LocalDate | undefined;
  /** Where the person works on the date, within the unit asked for. */
  readonly units: readonly OrgUnitId[];
}

/**
 * Lists the persons that a figure of `certification` counts, by employee id: as many rows as the
 * figure says.
 *
 * @throws {ReportingError} `persons-not-allowed`; `unknown-unit`, `unit-not-on-date`,
 *   `outside-scope`.
 */
export function certificationPeople(
  workforce: Workforce,
  options: CertificationPeopleOptions,
): CertifiedPersonRow[] {
  if (!options.scope.persons) {
    throw new ReportingError("persons-not-allowed", "the scope does not allow rows about persons");
  }
  const question = toQuestion(columnsOf(workforce), { ...options, courses: [] });
  const { columns, tree, tops } = question;
  const place = placeInScope(tree, tops, options.unit, numbersIn(columns));
  const judge = judging(question, options);
  const rows: CertifiedPersonRow[] = [];
  visitPersons(question, place, (person) => {
    const judged = judge(person);
    const employee = columns.persons[person];
    if (employee === undefined || (options.required && !judged.required)) return;
    if (options.states !== undefined && !options.states.includes(judged.state)) return;
    rows.push({ employee, ...judged, units: unitsOf(question, person, place) });
  });
  return rows.sort((a, b) => byCode(a.employee, b.employee));
}
