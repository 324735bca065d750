import {
  type CertificateId,
  type CertificationStatus,
  type CourseId,
  describeStep,
  type EmployeeId,
  factsFromTraining,
  type LegalRequirement,
  type LocalDate,
  type LocalisedText,
  type Period,
  type ReasoningStep,
  statusOf,
  type TrainingEventKind,
  type Validity,
} from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { notePerson } from "../audit/note-person.ts";
import { type Desk } from "../desk.ts";
import { dateAsked } from "../input/date-asked.ts";
import { employeeAsked, unitsOn } from "./employee-asked.ts";
import { tellState, tellStep } from "./in-bokmal.ts";
import { requirementsOf, rulesAsked, trainingOf } from "./rules-asked.ts";

/** Whose certificate, and when. */
export interface CertificationQuery {
  /** The employee's pseudonymous key; never a name. */
  readonly employee: string;
  readonly certificate: string;
  /** `YYYY-MM-DD`; today where left out. */
  readonly asOf?: string | undefined;
}

/** A step on the way to the status, also told in words. */
export interface ReasoningView extends ReasoningStep {
  readonly text: { readonly nb: string; readonly en: string };
}

/** What happened between the employee and a course of the certificate, and which read told it. */
export interface EvidenceView {
  readonly kind: TrainingEventKind;
  readonly course: CourseId;
  readonly on: LocalDate;
  readonly source: string;
  readonly run: string;
}

/** Where an employee stands with a certificate on a date, and why. */
export interface CertificationView {
  readonly employee: EmployeeId;
  readonly certificate: { readonly id: CertificateId; readonly title: LocalisedText };
  readonly asOf: LocalDate;
  readonly status: Omit<CertificationStatus, "date" | "reasoning"> & { readonly text: string };
  readonly reasoning: ReasoningView[];
  readonly evidence: EvidenceView[];
  /** Every version of the rules, with where it is from. */
  readonly rules: {
    readonly version: number;
    readonly period: Period;
    readonly validity: Validity;
    readonly source: string;
  }[];
  readonly requirement: LegalRequirement;
}

/**
 * Explains where one employee stands with a certificate, by the rules and the facts of the day.
 *
 * It tells about a single person, though by key and without a name: each answer is written to the
 * audit log before it is given.
 *
 * @throws {UnknownNameError} If there is no such certificate, or nobody with that key works
 *   within what the actor may see on the date.
 * @throws {SecretariatError} `not-a-date`, `not-allowed`.
 */
export async function explainCertification(
  desk: Desk,
  actor: Actor,
  query: CertificationQuery,
): Promise<CertificationView> {
  const scope = authorise(actor, "explain-certification");
  const asOf = dateAsked(query.asOf, desk);
  const { certificate, title, versions, obligations, requirement } = await rulesAsked(
    desk,
    query.certificate,
  );
  const isWithin = await unitsOn(desk, asOf);
  const positions = await employeeAsked(desk, query.employee, { asOf, scope, isWithin });
  const [{ employee }] = positions;

  const policies = versions.map(({ policy }) => policy);
  const events = await trainingOf(desk, employee, policies, asOf);
  const facts = [
    ...requirementsOf(obligations, positions, isWithin, asOf),
    ...factsFromTraining(events),
  ];
  const { reasoning, date, ...status } = statusOf(facts, policies, asOf);
  const courses = await desk.store.learning.courses();
  const titles = new Map<string, string>(courses.map((course) => [course.id, course.title]));

  await notePerson(desk, actor, "explain-certification", employee);
  return {
    employee,
    certificate: { id: certificate, title },
    asOf: date,
    status: { ...status, text: tellState(status) },
    reasoning: reasoning.map((step) => ({
      ...step,
      text: { nb: tellStep(step, titles), en: describeStep(step) },
    })),
    evidence: events.map(({ kind, course, on, provenance: { source, run } }) => ({
      kind,
      course,
      on,
      source,
      run,
    })),
    rules: versions.map(({ policy: { version, period, validity }, source }) => ({
      version,
      period,
      validity,
      source,
    })),
    requirement,
  };
}
