import { z } from "zod";

import { Figure, NamedFigure } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** Saved hours as full-time years, on one count of hours in a year. */
export const FullTimeYearBasis = z
  .object({
    basis: Text,
    hoursPerYear: Figure,
    fullTimeYears: Figure,
    /** Claimed − computed, where something is claimed. */
    gap: Figure.optional(),
  })
  .readonly();
export type FullTimeYearBasis = z.infer<typeof FullTimeYearBasis>;

/** A benefit held against what was claimed for it. */
export const BenefitCase = z
  .object({
    name: Text,
    inputs: z.array(NamedFigure).readonly(),
    hours: Figure,
    bases: z.array(FullTimeYearBasis).readonly(),
    /** The span that the inputs' own uncertainty allows. */
    interval: Figure.optional(),
    claim: Figure.optional(),
    verdict: z.enum(["supported", "unsupported", "noClaim"]),
    explanation: Text.optional(),
  })
  .readonly();
export type BenefitCase = z.infer<typeof BenefitCase>;

/** A stage of a roll-out and how many have reached it. */
export const RolloutStage = z
  .object({ stage: Text, reached: Figure, claim: Text.optional() })
  .readonly();
export type RolloutStage = z.infer<typeof RolloutStage>;

/** What the project gave. */
export const Benefits = z
  .object({
    cases: z.array(BenefitCase).readonly(),
    rollout: z.array(RolloutStage).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Benefits = z.infer<typeof Benefits>;
