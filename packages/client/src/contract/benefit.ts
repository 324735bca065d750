import { z } from "zod";

import { DecimalText, Name } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** What goes into a benefit calculation, with where it comes from. */
export const BenefitInput = z.object({
  id: z.string(),
  label: z.string(),
  value: DecimalText,
  unit: z.string(),
  source: z.string(),
});
export type BenefitInput = z.infer<typeof BenefitInput>;

/** The same hours in full-time equivalents on one named basis, held against the claim. */
export const BenefitOnBasis = z.object({
  basis: z.string(),
  hoursPerFte: DecimalText,
  /** Four decimals, halves away from zero. */
  fte: DecimalText,
  /** Claimed minus computed, four decimals. */
  gap: DecimalText,
  /** The hours that the claim would need on this basis. */
  hoursNeeded: DecimalText,
});
export type BenefitOnBasis = z.infer<typeof BenefitOnBasis>;

/** A value of one input that alone would make the claim true. */
export const Calibration = z.object({
  input: z.string(),
  label: z.string(),
  basis: z.string(),
  value: DecimalText,
  unit: z.string(),
});
export type Calibration = z.infer<typeof Calibration>;

/** A benefit case: what was claimed, what its own inputs give, and what would close the gap. */
export const BenefitCase = z.object({
  id: z.string(),
  title: z.string(),
  inputs: z.array(BenefitInput),
  formula: z.string(),
  hoursPerYear: DecimalText,
  /** The claim in the source's own words. */
  claim: z.object({ fte: DecimalText, quote: z.string(), source: z.string() }),
  bases: z.array(BenefitOnBasis),
  calibrations: z.array(Calibration),
});
export type BenefitCase = z.infer<typeof BenefitCase>;

/** What benefits there are to ask about. */
export const benefitRoutes = defineRoutes({
  benefit: {
    method: "GET",
    path: "/api/v1/benefits/{id}",
    summary: "A benefit case: what was claimed, and what its own inputs give",
    right: "read-benefits",
    params: z.strictObject({ id: Name }),
    answer: BenefitCase,
  },
});
