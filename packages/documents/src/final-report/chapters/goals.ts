import { z } from "zod";

import { NamedFigure } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** How far a goal has come: `open` waits for a conclusion, `unknown` is not reported. */
export const GoalStatus = z.enum(["achieved", "partly", "notAchieved", "open", "unknown"]);
export type GoalStatus = z.infer<typeof GoalStatus>;

/** A part of a result goal. */
export const SubGoal = z
  .object({
    ordinal: z.int().positive(),
    text: Text,
    status: GoalStatus,
    comment: Text.optional(),
  })
  .readonly();
export type SubGoal = z.infer<typeof SubGoal>;

/** A result goal. Its id says the phase too (`HP.RM1`), since numbers start again in each phase. */
export const ResultGoal = z
  .object({
    id: z.string().min(1),
    /** The id of a phase in chapter 3. */
    phase: z.string().min(1),
    /** What it is called in running text: «RM 1». */
    label: Text,
    text: Text,
    status: GoalStatus,
    subGoals: z.array(SubGoal).readonly(),
    evidence: z.array(NamedFigure).readonly(),
    comment: Text.optional(),
  })
  .readonly();
export type ResultGoal = z.infer<typeof ResultGoal>;

/** Chapter 6: what was done, goal by goal. */
export const Activities = z
  .object({
    goals: z.array(ResultGoal).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Activities = z.infer<typeof Activities>;

/** Chapter 7: an effect that was hoped for; one that cannot be measured yet is said so, with why. */
export const EffectGoal = z
  .object({
    id: z.string().min(1),
    text: Text,
    status: z.enum(["measured", "indicated", "notMeasurableYet"]),
    reason: Text,
    indicators: z.array(NamedFigure).readonly(),
  })
  .readonly();
export type EffectGoal = z.infer<typeof EffectGoal>;

/** Chapter 7: the effects. */
export const Effects = z
  .object({
    goals: z.array(EffectGoal).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Effects = z.infer<typeof Effects>;
