import { z } from "zod";

import { EmployeeId } from "../organisation/employee.ts";
import { LocalDate } from "../time/local-date.ts";
import { CourseId } from "./course.ts";
import { Provenance, type TrainingEvent } from "./training-event.ts";

/**
 * Learning that no platform has seen (dokumentasjon): a course elsewhere, an exam, earlier practice.
 *
 * Appended and never changed: a new assessment of the same evidence is a new entry, and the latest
 * one counts. It says who assessed it by role, and where the document is, never what stands in it.
 */
export const Evidence = z
  .object({
    id: z.string().min(1),
    employee: EmployeeId,
    kind: z.enum(["courseCertificate", "exam", "practice"]),
    /** When it was achieved. */
    on: LocalDate,
    /** Who issued it, such as a hospital or another municipality. */
    issuedBy: z.string().min(1),
    /** The case or archive number under which the document lies. */
    reference: z.string().min(1).optional(),
    assessment: z
      .object({
        on: LocalDate,
        by: z.enum(["leader", "secretariat", "professional"]),
        /** The courses that it stands in for; none where it was not accepted. */
        acceptedFor: z.array(CourseId),
      })
      .readonly()
      .optional(),
    provenance: Provenance,
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

/**
 * The completions that evidence amounts to by the date: of each course it was accepted for, on the
 * day it was achieved. What is not assessed, or assessed after the date, amounts to nothing yet.
 */
export function completionsFromEvidence(
  evidence: Iterable<Evidence>,
  date: LocalDate,
): TrainingEvent[] {
  const latest = new Map<string, Evidence>();
  for (const one of evidence) {
    if (one.assessment === undefined || one.assessment.on > date) continue;
    const known = latest.get(one.id)?.assessment;
    if (known === undefined || known.on <= one.assessment.on) latest.set(one.id, one);
  }
  return [...latest.values()].flatMap(({ employee, on, assessment, provenance }) =>
    on > date
      ? []
      : (assessment?.acceptedFor ?? []).map((course) => ({
          kind: "completed" as const,
          employee,
          course,
          on,
          precision: "day" as const,
          provenance,
        })),
  );
}
