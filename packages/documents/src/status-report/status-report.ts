import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { NamedFigure } from "../figure/figure.ts";
import { Figure } from "../figure/figure.ts";
import { Statement } from "../final-report/chapters/financing.ts";
import { GoalStatus } from "../final-report/chapters/goals.ts";
import { Training } from "../final-report/chapters/training.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** A goal and how far it has come; `reached` is its parts that are achieved, of all its parts. */
export const GoalState = z
  .object({
    id: z.string().min(1),
    text: Text,
    status: GoalStatus,
    reached: Figure.optional(),
  })
  .readonly();
export type GoalState = z.infer<typeof GoalState>;

/** A decision that waits, or that nothing shows has been made. */
const Undecided = z
  .object({ id: z.string().min(1), text: Text, status: z.enum(["pending", "undocumented"]) })
  .readonly();

/** Where a project stands (statusrapport), for the body that steers it. */
export const StatusReport = z
  .object({
    kind: z.literal("status-report"),
    front: Front,
    /** The day the figures are of. */
    asOf: LocalDate,
    keyFigures: z.array(NamedFigure).readonly(),
    goals: z.array(GoalState).readonly(),
    statement: Statement.optional(),
    training: Training,
    /** What the body is asked to decide or has left undecided. */
    undecided: z.array(Undecided).readonly(),
    /** What must be looked at: problems in the plan, the books and the training. */
    remarks: z.array(Text).readonly(),
  })
  .readonly();
export type StatusReport = z.infer<typeof StatusReport>;
