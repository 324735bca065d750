import { LocalDate, Period } from "@kompetanseregion/domain";
import { z } from "zod";

import { FigureSource } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** A phase of the project. */
export const Phase = z
  .object({ id: z.string().min(1), name: Text, period: Period, source: FigureSource })
  .readonly();
export type Phase = z.infer<typeof Phase>;

/**
 * A point where a body decides.
 *
 * `decided` has a decision to show for it; `pending` waits; `undocumented` was planned, but no
 * decision is registered.
 */
export const DecisionPoint = z
  .object({
    id: z.string().min(1),
    /** The id of a {@link Phase}. */
    phase: z.string().min(1),
    body: Text,
    decision: Text,
    status: z.enum(["decided", "pending", "undocumented"]),
    decidedOn: LocalDate.optional(),
    source: FigureSource,
  })
  .readonly();
export type DecisionPoint = z.infer<typeof DecisionPoint>;

/** Chapter 3: phases and decision points. */
export const Plan = z
  .object({
    phases: z.array(Phase).readonly(),
    decisionPoints: z.array(DecisionPoint).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Plan = z.infer<typeof Plan>;
