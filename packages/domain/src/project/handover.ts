import { z } from "zod";

import { LocalDate } from "../time/local-date.ts";
import { Period } from "../time/period.ts";
import { DecisionBody } from "./decision-point.ts";

/** What a body has asked a group or a project to do, adopted in versions (A18). */
export const Mandate = z
  .object({
    id: z.string().min(1),
    title: z.string().min(1),
    version: z.int().positive(),
    adoptedBy: DecisionBody,
    adoptedOn: LocalDate,
    period: Period,
  })
  .readonly();
export type Mandate = z.infer<typeof Mandate>;

/** What a project recommends, and what became of it (A176). Without a decision it is open. */
export const Recommendation = z
  .object({
    id: z.string().min(1),
    text: z.string().min(1),
    madeOn: LocalDate,
    to: DecisionBody,
    decision: z
      .object({ on: LocalDate, outcome: z.enum(["adopted", "rejected", "postponed"]) })
      .readonly()
      .optional(),
  })
  .readonly();
export type Recommendation = z.infer<typeof Recommendation>;

/** That a responsibility went from one bearer to another on a day (A158, A175). */
export const Handover = z
  .object({
    what: z.string().min(1),
    from: z.string().min(1),
    to: z.string().min(1),
    on: LocalDate,
  })
  .readonly();
export type Handover = z.infer<typeof Handover>;

/** Where a recommendation stands on a date. */
export function recommendationStatusOn(
  { madeOn, decision }: Recommendation,
  date: LocalDate,
): "notMade" | "open" | "adopted" | "rejected" | "postponed" {
  if (date < madeOn) return "notMade";
  return decision !== undefined && decision.on <= date ? decision.outcome : "open";
}
