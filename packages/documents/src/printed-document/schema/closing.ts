import { LocalDate, Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Place } from "./place.ts";

/** A course run that is said to be evaluated, with what is reported of it. */
export const CourseRunReport = z
  .object({
    place: Place,
    course: z.string().min(1),
    participants: z.int().nonnegative().optional(),
    /** Where the evaluation's result can be read. */
    evaluation: Place.optional(),
  })
  .readonly();
export type CourseRunReport = z.infer<typeof CourseRunReport>;

/** A document that what is claimed rests on. */
export const Artefact = z
  .object({
    place: Place,
    name: z.string().min(1),
    /** What is claimed, and so needs it. */
    neededFor: z.string().min(1),
    exists: z.boolean(),
  })
  .readonly();
export type Artefact = z.infer<typeof Artefact>;

/** An obligatory course, with how many had completed it when it was due, where reported. */
export const ObligationReport = z
  .object({
    place: Place,
    course: z.string().min(1),
    due: LocalDate,
    completed: Ratio.optional(),
  })
  .readonly();
export type ObligationReport = z.infer<typeof ObligationReport>;
