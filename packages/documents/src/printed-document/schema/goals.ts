import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Place } from "./place.ts";

/** A goal as one place prints it. */
const PrintedGoal = z
  .object({
    place: Place,
    /** As printed, spaces aside: «RM1», «Tilleggsmål». */
    label: z.string().min(1),
    text: z.string().min(1),
    /** The numbers of its sub-goals, in the order printed. */
    subGoals: z.array(z.int().positive()).readonly(),
  })
  .readonly();

/** A place that lists the goals of a phase. */
export const GoalListing = z
  .object({
    place: Place,
    phase: z.string().min(1),
    goals: z.array(PrintedGoal).readonly(),
  })
  .readonly();
export type GoalListing = z.infer<typeof GoalListing>;

/** How many goals a place says that a listing has. */
export const GoalCount = z
  .object({
    place: Place,
    /** The place of the {@link GoalListing} it is about. */
    listing: Place,
    count: z.int().nonnegative(),
  })
  .readonly();
export type GoalCount = z.infer<typeof GoalCount>;

/** When a goal is due, as one document says; documents in the order they were adopted. */
export const GoalDueDate = z
  .object({ place: Place, goal: z.string().min(1), document: z.string().min(1), due: LocalDate })
  .readonly();
export type GoalDueDate = z.infer<typeof GoalDueDate>;

/** A decision that moved a goal's due date. */
export const GoalDateChange = z
  .object({ goal: z.string().min(1), from: LocalDate, to: LocalDate, decidedBy: z.string().min(1) })
  .readonly();
export type GoalDateChange = z.infer<typeof GoalDateChange>;
