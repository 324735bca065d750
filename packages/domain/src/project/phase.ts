import { z } from "zod";

import { LocalisedText } from "../language/language.ts";
import { Period } from "../time/period.ts";

/** The short name of a phase, such as `FP` (forprosjekt) or `HP` (hovedprosjekt). */
export const PhaseId = z
  .string()
  .regex(/^[A-Z]{2}(?:\.\d{4})?$/u, "a phase id is two capitals, with a year for a part: HP.2014")
  .brand<"PhaseId">();
export type PhaseId = z.infer<typeof PhaseId>;

/** A stretch of a project with a purpose of its own. */
export const ProjectPhase = z
  .object({
    id: PhaseId,
    name: LocalisedText,
    /** The phase that this one is a part of, if any. */
    partOf: PhaseId.optional(),
    /** When it was to run, where a plan says so. */
    planned: Period.optional(),
    /** When it ran; for a phase that has not ended, without an end. */
    actual: Period.optional(),
  })
  .refine(({ planned, actual }) => planned !== undefined || actual !== undefined, {
    path: ["planned"],
    message: "a phase is planned or has begun; give the one or the other",
  })
  .readonly();
export type ProjectPhase = z.infer<typeof ProjectPhase>;
