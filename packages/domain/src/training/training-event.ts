import { z } from "zod";

import { EmployeeId } from "../organisation/employee.ts";
import { Instant } from "../time/instant.ts";
import { LocalDate } from "../time/local-date.ts";
import { CourseId } from "./course.ts";

/** Where a fact came from, so that any figure can be followed back. */
export const Provenance = z
  .object({
    /** The system it was read from, such as `moodle:demo` or `file:gjennomforinger-2015.csv`. */
    source: z.string().min(1),
    /** The import or sync run that brought it. */
    run: z.string().min(1),
    /** When we saw it. */
    observedAt: Instant,
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** What happened between an employee and a course. */
export const TrainingEventKind = z.enum(["enrolled", "started", "completed", "revoked"]);
export type TrainingEventKind = z.infer<typeof TrainingEventKind>;

/**
 * A fact about training: appended, never changed or removed.
 *
 * Status is derived from the facts up to a date. A `revoked` takes back the completions on or
 * before its date, as when a certificate is withdrawn.
 */
export const TrainingEvent = z
  .object({
    kind: TrainingEventKind,
    employee: EmployeeId,
    course: CourseId,
    /** The calendar date in Norway. */
    on: LocalDate,
    /** How exact the source was about the time behind the date. */
    precision: z.enum(["second", "minute", "day"]),
    provenance: Provenance,
  })
  .readonly();
export type TrainingEvent = z.infer<typeof TrainingEvent>;
