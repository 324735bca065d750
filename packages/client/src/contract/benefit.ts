import { Language, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { checked, Issue } from "./issue.ts";
import { Count, DecimalText, Kroner, Name } from "./parts.ts";
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

/** What would make a claim true: how far each input, alone or with another, must lie. */
export const BenefitCalibration = z.object({
  id: z.string(),
  title: z.string(),
  claim: z.object({ fte: DecimalText, source: z.string() }),
  hoursPerYear: DecimalText,
  formula: z.string(),
  /** Whether the claim lies within what the documented ranges and the bases reach. */
  verdict: z.enum(["within", "above", "below"]),
  reach: z.object({ low: DecimalText, high: DecimalText }),
  bases: z.array(
    z.object({
      basis: z.string(),
      hoursPerFte: DecimalText,
      fte: DecimalText,
      gapHours: DecimalText,
    }),
  ),
  alone: z.array(
    z.object({
      input: z.string(),
      label: z.string(),
      basis: z.string(),
      documented: DecimalText,
      value: DecimalText,
      printed: z.string(),
      unit: z.string(),
      exact: z.boolean(),
      plausible: z.boolean(),
    }),
  ),
  pairs: z.array(
    z.object({
      basis: z.string(),
      values: z.record(z.string(), DecimalText),
      printed: z.record(z.string(), z.string()),
      exact: z.boolean(),
    }),
  ),
});
export type BenefitCalibration = z.infer<typeof BenefitCalibration>;

/** What many draws of the uncertain inputs gave. */
export const Distribution = z.object({
  mean: z.number(),
  /** The standard error of the mean: how far another seed would move it. */
  meanError: z.number(),
  deviation: z.number(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  percentileErrors: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }),
});
export type Distribution = z.infer<typeof Distribution>;

const Probability = z.object({ probability: z.number(), standardError: z.number() });

/** A benefit with the uncertainty of its inputs; the same seed gives the same figures. */
export const BenefitSimulation = z.object({
  version: z.string(),
  seed: z.int(),
  draws: z.int(),
  inputs: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      source: z.string(),
      evidence: z.string(),
    }),
  ),
  hours: Distribution,
  fte: Distribution,
  /** The probability that the claim is reached. */
  claim: Probability.extend({ fte: DecimalText }).optional(),
  /** Net present value in kroner, and the probability that it is not negative. */
  npvKr: Distribution.extend({ gain: Probability }).optional(),
  /** How far each input alone moves the full-time equivalents. */
  tornado: z.object({
    base: DecimalText,
    bars: z.array(
      z.object({ input: z.string(), low: DecimalText, high: DecimalText, swing: DecimalText }),
    ),
  }),
  correlations: z.array(z.object({ input: z.string(), rho: z.number() })),
  toMeasure: z.array(
    z.object({ input: z.string(), varianceShare: z.number(), kroner: z.number().optional() }),
  ),
});
export type BenefitSimulation = z.infer<typeof BenefitSimulation>;

/** A case with a reader's own assumptions: what it gives, how far it may lie, against the claim. */
export const AssumedBenefit = z.object({
  id: z.string(),
  title: z.string(),
  inputs: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      /** What the source says; 0 where it says nothing. */
      documented: z.number(),
      /** What it is calculated with. */
      assumed: z.number(),
      /** What it may be in the interval and the tornado. */
      low: z.number(),
      high: z.number(),
      /** What a slider goes to, from 0, and in which steps. */
      most: z.number(),
      step: z.number(),
    }),
  ),
  formula: z.string(),
  hoursPerYear: DecimalText,
  /** The source is not there where the claim is the reader's own. */
  claim: z.object({ fte: DecimalText, source: z.string().optional() }),
  bases: z.array(BenefitOnBasis),
  /** Full-time equivalents over many draws, and how likely the claim is reached. */
  interval: Distribution.extend({ draws: z.int(), claimProbability: z.number() }),
  tornado: BenefitSimulation.shape.tornado,
});
export type AssumedBenefit = z.infer<typeof AssumedBenefit>;

/** Hours and kroner a year, and the hours as full-time equivalents. */
const PlanTotal = z.object({ hours: DecimalText, fte: DecimalText, kroner: Kroner });

/** Where a benefit realisation plan stands; what is possible, confirmed and realised is kept apart. */
export const BenefitPlan = z.object({
  id: z.string(),
  title: z.string(),
  basis: z.string(),
  byMunicipality: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      potential: PlanTotal,
      confirmed: PlanTotal,
      realised: PlanTotal,
    }),
  ),
  region: z.object({ confirmed: PlanTotal, realised: PlanTotal }),
  items: z.array(
    z.object({
      id: z.string(),
      municipality: z.string(),
      title: z.string(),
      owner: z.string().optional(),
      status: z.string(),
      statusReason: z.string().optional(),
    }),
  ),
  /** Everything that keeps the benefits from being realised. */
  issues: z.array(Issue),
});
export type BenefitPlan = z.infer<typeof BenefitPlan>;

const figure = z.union([DecimalText, z.literal("suppressed")]);

/** What completions have realised of a benefit. */
export const RealisedBenefit = z.object({
  id: z.string(),
  title: z.string(),
  /** The course. */
  activity: z.string(),
  year: z.string().optional(),
  basis: z.string(),
  counterfactual: z.array(
    z.object({ from: LocalDate, to: LocalDate.optional(), hours: DecimalText }),
  ),
  hoursNow: DecimalText,
  sources: z.array(z.string()),
  region: z.object({
    savers: z.int(),
    hours: DecimalText,
    addedHours: DecimalText,
    fte: DecimalText,
  }),
  expected: z.object({ hours: DecimalText, percent: DecimalText.optional() }).optional(),
  byMunicipality: z.array(
    z.object({
      municipality: z.string(),
      name: z.string(),
      savers: Count,
      hours: figure,
      addedHours: figure,
    }),
  ),
  records: z.int(),
  /** How many completions save nothing, for each reason that occurs. */
  excludedByReason: z.record(z.string(), z.int()),
  notes: z.array(Issue),
});
export type RealisedBenefit = z.infer<typeof RealisedBenefit>;

/** A value in place of the source's, which holds where it is left out. */
const assumption = (most: number) => z.number().min(0).max(most).optional();

const ofCase = z.strictObject({ id: Name });

/** What can be asked of benefits. */
export const benefitRoutes = defineRoutes({
  benefit: {
    method: "GET",
    path: "/api/v1/benefits/{id}",
    summary: "A benefit case: what was claimed, and what its own inputs give",
    right: "read-benefits",
    params: ofCase,
    answer: BenefitCase,
  },
  benefitCalibration: {
    method: "GET",
    path: "/api/v1/benefits/{id}/calibration",
    summary: "What would make the claim true: each input alone, and two together",
    right: "read-benefits",
    params: ofCase,
    query: z.strictObject({
      /** Another claim than the source's, in full-time equivalents. */
      fte: DecimalText.max(20).optional(),
    }),
    answer: checked(BenefitCalibration),
  },
  benefitSimulation: {
    method: "GET",
    path: "/api/v1/benefits/{id}/simulation",
    summary: "The benefit with the uncertainty of its inputs",
    right: "read-benefits",
    params: ofCase,
    query: z.strictObject({
      seed: z.int().min(0).max(4_294_967_295),
      /** 10 000 where left out. */
      draws: z.int().min(100).max(100_000).optional(),
    }),
    answer: checked(BenefitSimulation),
  },
  assumedBenefit: {
    method: "GET",
    path: "/api/v1/benefits/{id}/assumed",
    summary: "The case with other assumptions, its interval and tornado; keeps nothing",
    right: "read-benefits",
    params: ofCase,
    query: z.strictObject({
      persons: assumption(100_000),
      hoursBefore: assumption(1000),
      hoursAfter: assumption(1000),
      travelHours: assumption(1000),
      instructorHours: assumption(100_000),
      /** Another claim than the source's, in full-time equivalents. */
      fte: z.number().positive().max(10_000).optional(),
    }),
    answer: checked(AssumedBenefit),
  },
  newBenefitPlan: {
    method: "GET",
    path: "/api/v1/benefit-plans/{template}",
    summary: "A benefit realisation plan to begin from, with the region's municipalities, as YAML",
    right: "read-benefits",
    params: z.strictObject({ template: z.enum(["effect-goals", "platform-rollout"]) }),
    query: z.strictObject({
      /** The hours of a full-time equivalent, by name, such as `net1695`. */
      basis: Name,
      language: Language.optional(),
    }),
    answer: checked(z.object({ yaml: z.string() })),
  },
  checkBenefitPlan: {
    method: "POST",
    path: "/api/v1/calculations/benefit-plan",
    summary: "Checks a benefit realisation plan (YAML) and sums it; keeps nothing",
    right: "read-benefits",
    takesFile: true,
    answer: checked(BenefitPlan),
  },
  realisedBenefit: {
    method: "GET",
    path: "/api/v1/benefits/{id}/realised",
    summary: "What completions have realised of the benefit, per municipality",
    right: "read-benefits",
    params: ofCase,
    query: z.strictObject({ year: z.int().min(1900).max(9999).optional() }),
    answer: checked(RealisedBenefit),
  },
});
