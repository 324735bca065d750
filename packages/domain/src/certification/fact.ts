import { z } from "zod";

import { EmployeeId } from "../organisation/employee.ts";
import { LocalDate } from "../time/local-date.ts";
import { type TrainingEvent } from "../training/training-event.ts";
import { CertificateId, ComponentId } from "./policy.ts";

const employee = EmployeeId;
const on = LocalDate;
const certificate = CertificateId;
const component = ComponentId;

/**
 * A fact about one employee and a certificate: appended, never changed.
 *
 * - `required`, `released`: the employee comes under an obligation, and out of it again.
 * - `started`, `achieved`, `withdrawn`: of one component; a withdrawal takes back what was achieved
 *   on or before its day.
 * - `priorLearning`: learning from elsewhere is accepted for the whole certificate.
 * - `temporary`: the employee may do the task through `lastDay` without the certificate.
 * - `exempt`: nothing is asked, through `lastDay` where one is given.
 * - `revoked`: the certificate is taken back.
 */
export const CertificationFact = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("required"),
      employee,
      certificate,
      on,
      /** The last day to be certified for the first time. */
      dueOn: LocalDate.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal("released"), employee, certificate, on }).readonly(),
  z.object({ kind: z.literal("started"), employee, component, on }).readonly(),
  z.object({ kind: z.literal("achieved"), employee, component, on }).readonly(),
  z.object({ kind: z.literal("withdrawn"), employee, component, on }).readonly(),
  z
    .object({
      kind: z.literal("priorLearning"),
      employee,
      certificate,
      on,
      /** Where the evidence itself says how long it holds; else the policy does. */
      lastDay: LocalDate.optional(),
    })
    .readonly(),
  z
    .object({ kind: z.literal("temporary"), employee, certificate, on, lastDay: LocalDate })
    .readonly(),
  z
    .object({
      kind: z.literal("exempt"),
      employee,
      certificate,
      on,
      lastDay: LocalDate.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal("revoked"), employee, certificate, on }).readonly(),
]);
export type CertificationFact = z.infer<typeof CertificationFact>;

/**
 * The certification facts that training events amount to: the course is the component.
 *
 * An enrolment says nothing yet.
 */
export function factsFromTraining(events: Iterable<TrainingEvent>): CertificationFact[] {
  const kinds = { started: "started", completed: "achieved", revoked: "withdrawn" } as const;
  return [...events].flatMap((event): CertificationFact[] =>
    event.kind === "enrolled"
      ? []
      : [
          {
            kind: kinds[event.kind],
            employee: event.employee,
            component: ComponentId.parse(event.course),
            on: event.on,
          },
        ],
  );
}

/** The order of facts within a day: what gives comes before what takes away. */
const rank: Readonly<Record<CertificationFact["kind"], number>> = {
  required: 0,
  started: 1,
  achieved: 2,
  priorLearning: 3,
  temporary: 4,
  exempt: 5,
  withdrawn: 6,
  revoked: 7,
  released: 8,
};

/** The facts up to the date, each once, in an order that does not depend on how they were given. */
export function factsUntil(
  facts: Iterable<CertificationFact>,
  date: LocalDate,
): CertificationFact[] {
  const known: CertificationFact[] = [];
  for (const fact of facts) if (fact.on <= date) known.push(fact);
  known.sort(compareFacts);
  return known.filter((fact, index) => {
    const before = known[index - 1];
    return before === undefined || compareFacts(before, fact) !== 0;
  });
}

/** 0 for two tellings of the same fact only. */
function compareFacts(a: CertificationFact, b: CertificationFact): number {
  return (
    compareText(a.on, b.on) ||
    rank[a.kind] - rank[b.kind] ||
    compareText(subjectOf(a), subjectOf(b)) ||
    compareText(untilOf(a) ?? "", untilOf(b) ?? "") ||
    compareText(a.employee, b.employee)
  );
}

function subjectOf(fact: CertificationFact): string {
  return "component" in fact ? fact.component : fact.certificate;
}

function untilOf(fact: CertificationFact): LocalDate | undefined {
  return "dueOn" in fact ? fact.dueOn : "lastDay" in fact ? fact.lastDay : undefined;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
