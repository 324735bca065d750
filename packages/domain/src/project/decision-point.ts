import { z } from "zod";

import { LocalDate } from "../time/local-date.ts";
import { PhaseId } from "./phase.ts";

/**
 * Who decides (A15): `RU` is Rådmannsutvalget, the committee of chief executives; `PA` is the
 * project owner (prosjektansvarlig).
 */
export const DecisionBody = z.enum(["RU", "PA"]);
export type DecisionBody = z.infer<typeof DecisionBody>;

/** A point where a project goes on only if somebody decides that it shall (beslutningspunkt). */
export const DecisionPoint = z
  .object({
    id: z.string().regex(/^D\d+$/u, "a decision point is D and its number in the plan"),
    phase: PhaseId,
    body: DecisionBody,
    /** What is to be decided, in the plan's words. */
    text: z.string().min(1),
    plannedOn: LocalDate.optional(),
    /** When it was decided; none where the sources do not say. */
    decidedOn: LocalDate.optional(),
  })
  .readonly();
export type DecisionPoint = z.infer<typeof DecisionPoint>;
