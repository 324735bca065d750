import {
  type CertificateId,
  type CertificationFact,
  type CertificationPolicy,
  type CertificationState,
  ComponentId,
  daysBetween,
  type EmployeeId,
  type LocalDate,
  type Obligation,
  obligedSince,
  type OrgUnitId,
  requirementOf,
  statusOf,
} from "@kompetanseregion/domain";

import { ReportingError } from "../problem/reporting-error.ts";
import { countBy, visitPersons } from "../roll-up/count.ts";
import { type Question, type ReportOptions, toQuestion } from "../roll-up/question.ts";
import { type ReportUnit } from "../roll-up/report-unit.ts";
import { reportUnit } from "../roll-up/roll-up.ts";
import { parentOn } from "../tree/tree.ts";
import { dateOf } from "../workforce/days.ts";
import { kinds } from "../workforce/fact-codes.ts";
import { byCode } from "../workforce/order.ts";
import { positionsOf } from "../workforce/records-of.ts";
import { columnsOf, type Workforce } from "../workforce/workforce.ts";

/** A certificate and who must have it. */
export interface CertificationOptions extends Omit<ReportOptions, "courses" | "period"> {
  readonly certificate: CertificateId;
  /** All versions of the certificate's policy. */
  readonly policies: readonly CertificationPolicy[];
  readonly obligations: readonly Obligation[];
  /** What is known beside the courses: practice, delegations, exemptions, prior learning. */
  readonly facts?: Iterable<CertificationFact>;
}

/** How a unit with all below it stands with a certificate; distinct persons. */
export interface CertificationRow extends ReportUnit {
  readonly employees: number;
  /** Whom an obligation covers on the date, whatever their state. */
  readonly required: number;
  /** Of all employees, how many are in each state: the states add up to the employees. */
  readonly states: Readonly<Record<CertificationState, number>>;
}

/** Somebody whose certificate is about to run out. */
export interface ExpiringRow {
  readonly employee: EmployeeId;
  readonly lastValidDay: LocalDate;
  /** Whole days from the date to the last valid day; 0 on that day itself. */
  readonly daysLeft: number;
  readonly units: readonly OrgUnitId[];
}

const states = [
  "notRequired",
  "required",
  "due",
  "inProgress",
  "valid",
  "expiring",
  "expired",
  "overdue",
  "exempt",
  "invalid",
] as const satisfies readonly CertificationState[];

/**
 * Counts for every unit who must have a certificate and how they stand, by `statusOf` of the domain.
 *
 * A history that many share is judged once. Where the policies have a gap, those whom it concerns
 * are counted as `invalid`, and everybody else as they stand; `policyIssues` lists the gaps.
 *
 * @throws {ReportingError} `unknown-unit`, `unit-not-on-date`, `outside-scope`.
 */
export function certification(
  workforce: Workforce,
  options: CertificationOptions,
): CertificationRow[] {
  const question = toQuestion(columnsOf(workforce), { ...options, courses: [] });
  const judge = judging(question, options);
  const width = 2 + states.length;
  return question.tops.flatMap((top) => {
    const counts = countBy(question, top, width, (person) => {
      const { state, required } = judge(person);
      return [0, ...(required ? [1] : []), 2 + states.indexOf(state)];
    });
    return Array.from({ length: counts.length / width }, (_, at): CertificationRow => {
      const own = counts.subarray(at * width, at * width + width);
      const of = (state: CertificationState): number => own[2 + states.indexOf(state)] ?? 0;
      return {
        ...reportUnit(question, top + at, top),
        employees: own[0] ?? 0,
        required: own[1] ?? 0,
        states: {
          notRequired: of("notRequired"),
          required: of("required"),
          due: of("due"),
          inProgress: of("inProgress"),
          valid: of("valid"),
          expiring: of("expiring"),
          expired: of("expired"),
          overdue: of("overdue"),
          exempt: of("exempt"),
          invalid: of("invalid"),
        },
      };
    });
  });
}

/**
 * Lists whose certificate runs out within some days of the date, the first to run out first.
 *
 * @throws {ReportingError} `persons-not-allowed`; `unknown-unit`, `unit-not-on-date`,
 *   `outside-scope`.
 */
export function expiring(
  workforce: Workforce,
  options: CertificationOptions & { readonly withinDays: number },
): ExpiringRow[] {
  if (!options.scope.persons) {
    throw new ReportingError("persons-not-allowed", "the scope does not allow rows about persons");
  }
  const question = toQuestion(columnsOf(workforce), { ...options, courses: [] });
  const judge = judging(question, options);
  const rows: ExpiringRow[] = [];
  for (const top of question.tops) {
    visitPersons(question, top, (person, places, length) => {
      const { state, lastValidDay } = judge(person);
      const employee = question.columns.persons[person];
      if (employee === undefined || lastValidDay === undefined) return;
      if (state !== "valid" && state !== "expiring") return;
      const daysLeft = daysBetween(options.asOf, lastValidDay);
      if (daysLeft < 0 || daysLeft > options.withinDays) return;
      const units = [...places.subarray(0, length)].map(
        (place) => reportUnit(question, place, place).unit,
      );
      rows.push({ employee, lastValidDay, daysLeft, units });
    });
  }
  return rows.sort((a, b) => a.daysLeft - b.daysLeft || byCode(a.employee, b.employee));
}

/** How a person stands with a certificate, as far as a report tells it. */
export interface Judged {
  readonly state: CertificationState;
  readonly required: boolean;
  readonly dueOn: LocalDate | undefined;
  readonly lastValidDay: LocalDate | undefined;
}

/** Judges persons by number; those with the same history at once. */
export function judging(
  question: Question,
  options: CertificationOptions,
): (person: number) => Judged {
  const { columns, day } = question;
  const { facts, courses } = columns;
  const components = new Set<string>(
    options.policies.flatMap((policy) => [
      ...policy.components.map(({ id }) => id),
      ...(policy.recertification?.components ?? []).map(({ id }) => id),
    ]),
  );
  const isComponent = Uint8Array.from(courses, ({ id }) => (components.has(id) ? 1 : 0));
  const componentIds = courses.map(({ id }) => ComponentId.parse(id));
  const others = new Map<EmployeeId, CertificationFact[]>();
  for (const fact of options.facts ?? []) {
    others.set(fact.employee, [...(others.get(fact.employee) ?? []), fact]);
  }
  // By the placements of the day alone: who has worked in a unit that is closed by now was under
  // the obligation of what stood above it.
  const isWithin = (unit: OrgUnitId, top: OrgUnitId): boolean => {
    const { numberOf } = columns.units;
    const above = numberOf.get(top);
    let at = numberOf.get(unit) ?? -1;
    while (at >= 0 && at !== above) at = parentOn(columns.placements, at, day);
    return at >= 0;
  };
  const known = new Map<string, Judged>();
  return (person) => {
    const employee = columns.persons[person];
    if (employee === undefined) throw new RangeError(`no person has number ${person}`);
    const history: CertificationFact[] = [];
    const positions = [...positionsOf(columns, person)];
    for (const obligation of options.obligations) {
      if (obligation.certificate !== options.certificate) continue;
      const since = obligedSince(obligation, positions, isWithin, options.asOf);
      if (since !== undefined) history.push(requirementOf(obligation, employee, since));
    }
    const end = facts.first[person + 1] ?? 0;
    for (let row = facts.first[person] ?? 0; row < end; row++) {
      const course = facts.course[row] ?? 0;
      const component = componentIds[course];
      const kind = certificationKind[kinds[(facts.code[row] ?? 0) & 3] ?? "enrolled"];
      if (isComponent[course] !== 1 || (facts.day[row] ?? 0) > day) continue;
      const on = dateOf(facts.day[row] ?? 0);
      if (component && kind && on) history.push({ kind, employee, component, on });
    }
    history.push(...(others.get(employee) ?? []));
    const key = history
      .map(({ employee: _, ...fact }) => JSON.stringify(fact))
      .sort(byCode)
      .join("|");
    let judged = known.get(key);
    if (judged === undefined) {
      const status = statusOf(history, options.policies, options.asOf);
      const { state, required, dueOn, lastValidDay } = status;
      known.set(key, (judged = { state, required, dueOn, lastValidDay }));
    }
    return judged;
  };
}

/** What a training fact says about a component; an enrolment says nothing yet. */
const certificationKind = {
  enrolled: undefined,
  started: "started",
  completed: "achieved",
  revoked: "withdrawn",
} as const;
