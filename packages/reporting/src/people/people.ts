import {
  type CourseId,
  type EmployeeId,
  type LocalDate,
  type OrgUnitId,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { visitPersons } from "../roll-up/count.ts";
import {
  numbersIn,
  placeInScope,
  type Question,
  type ReportOptions,
  toQuestion,
} from "../roll-up/question.ts";
import { type Measure } from "../roll-up/roll-up.ts";
import { dateOf } from "../workforce/days.ts";
import { byCode } from "../workforce/order.ts";
import { eventsOf } from "../workforce/records-of.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** Which cell to open. */
export interface PeopleOptions extends Omit<ReportOptions, "root" | "courses"> {
  readonly unit: OrgUnitId;
  readonly course: CourseId;
  readonly status: Measure;
}

/** Where a person stands in a course. */
export type PersonStatus = "inProgress" | "completed" | "notStarted";

/** One person behind a figure, with the facts that put them there. */
export interface PersonRow {
  readonly employee: EmployeeId;
  readonly status: PersonStatus;
  /** The day the person came to the status; none where not started. */
  readonly since: LocalDate | undefined;
  /** Where the person works on the date, within the unit asked for. */
  readonly units: readonly OrgUnitId[];
  /** What is known of the person and the course up to the date, in order of time. */
  readonly facts: readonly TrainingEvent[];
}

/**
 * Lists the persons that a cell of a roll-up counts, by employee id.
 *
 * Asked with the roll-up's own options, it returns exactly as many rows as the cell says.
 *
 * @throws {ReportingError} `persons-not-allowed` if the scope does not allow rows about persons;
 *   `unknown-unit`, `unit-not-on-date`, `outside-scope`, `unknown-course`.
 */
export function people(workforce: Workforce, options: PeopleOptions): PersonRow[] {
  if (!options.scope.persons) {
    throw new ReportingError("persons-not-allowed", "the scope does not allow rows about persons");
  }
  const question = toQuestion(columnsOf(workforce), { ...options, courses: [options.course] });
  const { columns, tree, tops } = question;
  const place = placeInScope(tree, tops, options.unit, numbersIn(columns));
  const [course = 0] = question.courses;
  const rows: PersonRow[] = [];
  visitPersons(question, place, (person) => {
    const { status, since } = statusOf(question, person, course);
    if (!isCounted(options.status, status)) return;
    rows.push({
      employee: employeeOf(question, person),
      status,
      since,
      units: unitsOf(question, person, place),
      facts: factsOf(question, person, course),
    });
  });
  return rows.sort((a, b) => byCode(a.employee, b.employee));
}

function isCounted(measure: Measure, status: PersonStatus): boolean {
  if (measure === "employees") return true;
  return measure === "enrolled" ? status !== "notStarted" : measure === status;
}

function statusOf(
  { day, spans }: Question,
  person: number,
  course: number,
): Pick<PersonRow, "status" | "since"> {
  const end = spans.first[person + 1] ?? 0;
  for (let span = spans.first[person] ?? 0; span < end; span++) {
    const begun = spans.begun[span] ?? 0;
    const done = spans.done[span] ?? 0;
    if (spans.course[span] !== course || day < begun || day >= (spans.lapsed[span] ?? 0)) continue;
    return day < done
      ? { status: "inProgress", since: dateOf(begun) }
      : { status: "completed", since: dateOf(done) };
  }
  return { status: "notStarted", since: undefined };
}

function employeeOf({ columns }: Question, person: number): EmployeeId {
  const employee = columns.persons[person];
  if (employee === undefined) throw new RangeError(`no person has number ${person}`);
  return employee;
}

/** Where a person works on the question's date, within the unit at a place. */
export function unitsOf(
  { columns, day, tree, placeOf, admits }: Question,
  person: number,
  top: number,
): OrgUnitId[] {
  const { first, unit, from, to } = columns.positions;
  const found = new Set<OrgUnitId>();
  const end = first[person + 1] ?? 0;
  for (let row = first[person] ?? 0; row < end; row++) {
    const place = placeOf[unit[row] ?? 0] ?? -1;
    const inside = top <= place && place < (tree.end[top] ?? 0);
    const record = columns.units.records[unit[row] ?? 0];
    if (admits !== undefined && !admits(row)) continue;
    if (record && inside && (from[row] ?? 0) <= day && day < (to[row] ?? 0)) found.add(record.id);
  }
  return [...found];
}

function factsOf({ columns, day }: Question, person: number, course: number): TrainingEvent[] {
  const { facts } = columns;
  return [
    ...eventsOf(
      columns,
      person,
      (row) => facts.course[row] === course && (facts.day[row] ?? 0) <= day,
    ),
  ];
}
