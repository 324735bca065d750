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
const order: readonly CertificationFact["kind"][] = [
  "required",
  "started",
  "achieved",
  "priorLearning",
  "temporary",
  "exempt",
  "withdrawn",
  "revoked",
  "released",
];

/** The facts up to the date, each once, in an order that does not depend on how they were given. */
export function factsUntil(
  facts: Iterable<CertificationFact>,
  date: LocalDate,
): CertificationFact[] {
  const known = new Map<string, CertificationFact>();
  for (const fact of facts) if (fact.on <= date) known.set(keyOf(fact), fact);
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

function keyOf(fact: CertificationFact): string {
  const subject = "component" in fact ? fact.component : fact.certificate;
  const until = "dueOn" in fact ? fact.dueOn : "lastDay" in fact ? fact.lastDay : undefined;
  return [fact.on, order.indexOf(fact.kind), subject, until ?? "", fact.employee].join(" ");
}
