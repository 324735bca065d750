import { DeliveryMode, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Figure } from "../figure/figure.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** A need in its place: how many municipalities have it, and what came of it. */
export const PlannedNeed = z
  .object({
    /** 1 is first; needs with the same score share a place. */
    rank: z.int().positive(),
    text: Text,
    /** The municipalities that have it, of all members. */
    generality: Figure,
    /** From 0 to 1. */
    score: Figure,
    /** The law or rule that asks for it, where one does. */
    statutory: Text.optional(),
    outcome: z.enum([
      "undecided",
      "recommendExisting",
      "orderELearning",
      "orderClassroom",
      "orderBlended",
      "declined",
      "postponed",
    ]),
    /** The measures that answer it, by title. */
    measures: z.array(Text).readonly(),
  })
  .readonly();
export type PlannedNeed = z.infer<typeof PlannedNeed>;

/** A measure of the year, in the order of priority. */
export const PlannedMeasure = z
  .object({
    title: Text,
    form: DeliveryMode,
    stage: z.enum(["proposed", "ordered", "delivered"]),
    dueOn: LocalDate.optional(),
    /** The municipalities it is open to, of all members. */
    openTo: Figure,
  })
  .readonly();
export type PlannedMeasure = z.infer<typeof PlannedMeasure>;

/** A course run that begins in the year. */
export const PlannedRun = z
  .object({
    course: Text,
    from: LocalDate,
    form: DeliveryMode,
    places: Figure.optional(),
    stage: z.enum(["planned", "running", "held", "evaluated"]),
    /** How many answered the evaluation, of those who took part; none where it is not evaluated. */
    answered: Figure.optional(),
  })
  .readonly();
export type PlannedRun = z.infer<typeof PlannedRun>;

/** A year's training plan (opplæringsplan): needs, what is done about them, and when. */
export const YearlyTrainingPlan = z
  .object({
    kind: z.literal("training-plan"),
    front: Front,
    year: z.int(),
    /** Set where the plan has been adopted. */
    adoptedOn: LocalDate.optional(),
    needs: z.array(PlannedNeed).readonly(),
    measures: z.array(PlannedMeasure).readonly(),
    runs: z.array(PlannedRun).readonly(),
    /** What the cooperation has promised and does not keep. */
    remarks: z.array(Text).readonly(),
  })
  .readonly();
export type YearlyTrainingPlan = z.infer<typeof YearlyTrainingPlan>;
