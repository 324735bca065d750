import { z } from "zod";

import { PhaseId } from "./phase.ts";

/**
 * The id of a goal, carrying its phase: `FP.RM1` is not `HP.RM1` (A46).
 *
 * A sub-goal adds its number: `HP.RM1.D2`. Effect goals are `E1`, sub-effects `E2.3`.
 */
export const GoalId = z
  .string()
  .regex(/^(?:[A-Z]{2}\.RM\d+(?:\.D\d+)?|E\d+(?:\.\d+)?)$/u, {
    message: "a goal id is HP.RM1, HP.RM1.D2, E1 or E2.3",
  })
  .brand<"GoalId">();
export type GoalId = z.infer<typeof GoalId>;

/** How far a goal is said to have come. `partial`: something of it is still open. */
export const GoalStatus = z.enum([
  "notStarted",
  "inProgress",
  "partial",
  "attained",
  "notAttained",
  "notMeasurableYet",
]);
export type GoalStatus = z.infer<typeof GoalStatus>;

/** What a report says about a goal: the status, and the words that it rests on. */
export const GoalAssessment = z
  .object({
    status: GoalStatus,
    /** The report's own words, or the reason why the goal cannot be measured. */
    statement: z.string().min(1),
  })
  .readonly();
export type GoalAssessment = z.infer<typeof GoalAssessment>;

/** A part of a result goal (delmål). */
export const SubGoal = z
  .object({
    id: GoalId,
    text: z.string().min(1),
    /** What the document calls it, where that is not its number: a second «Delmål 3» (A73). */
    printedAs: z.string().min(1).optional(),
    assessment: GoalAssessment.optional(),
  })
  .readonly();
export type SubGoal = z.infer<typeof SubGoal>;

/**
 * A result goal (resultatmål): what a phase is to have produced.
 *
 * A goal with sub-goals has no assessment of its own: its attainment is computed from theirs.
 */
export const ResultGoal = z
  .object({
    id: GoalId,
    phase: PhaseId,
    text: z.string().min(1),
    /** Other names of the same goal, such as «Tilleggsmål» (A59). */
    aliases: z.array(z.string().min(1)),
    subGoals: z.array(SubGoal),
    assessment: GoalAssessment.optional(),
  })
  .refine(({ subGoals, assessment }) => subGoals.length === 0 || assessment === undefined, {
    path: ["assessment"],
    message: "a goal with sub-goals is assessed through them; assess the sub-goals",
  })
  .readonly();
export type ResultGoal = z.infer<typeof ResultGoal>;

/** An effect goal (effektmål): what the results are meant to lead to. */
export const EffectGoal = z
  .object({
    id: GoalId,
    text: z.string().min(1),
    /** The parts that each need an indicator of their own (A5). */
    subEffects: z.array(z.object({ id: GoalId, text: z.string().min(1) }).readonly()),
    /** What is measured, where something is. */
    indicator: z.string().min(1).optional(),
    assessment: GoalAssessment.optional(),
  })
  .readonly();
export type EffectGoal = z.infer<typeof EffectGoal>;
