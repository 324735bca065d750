import { z } from "zod";

import { Amount } from "../decimal/amount.ts";
import { DiscountBand } from "../economy/discount.ts";
import { FteBasisName } from "../fte/fte-basis.ts";
import { Tracking } from "../realised/tracking.ts";
import { Benefit } from "./benefit.ts";
import { Input, ModelId } from "./input.ts";

/** What the benefit costs, in kroner. */
export const Cost = z
  .strictObject({
    id: ModelId,
    label: z.string().min(1),
    kind: z.enum(["development", "licence", "operation", "change", "learnerTime"]),
    /** Once, before the first year (`kr`), or every year (`kr/year`). */
    timing: z.enum(["once", "yearly"]),
    formula: z.string().min(1),
  })
  .readonly();
export type Cost = z.infer<typeof Cost>;

/**
 * What would have happened anyway. Each part names an input that is a share, so that it has a
 * source like everything else; none of them has a silent value.
 */
export const Counterfactual = z
  .strictObject({
    /** What people would have done without the change. */
    description: z.string().min(1),
    /** The share of the benefit that would have come anyway. */
    deadweight: ModelId,
    /** The share of what remains that is due to this measure and not to others. */
    attribution: ModelId,
    /** The share of what is learnt or freed that is put to use. */
    transfer: ModelId,
    /** The share of the benefit that is lost each year after the first. */
    dropOffPerYear: ModelId,
  })
  .readonly();
export type Counterfactual = z.infer<typeof Counterfactual>;

/** Three named bases as the lowest, likeliest and highest hours of an årsverk. */
export const BasisRange = z
  .strictObject({ low: FteBasisName, mode: FteBasisName, high: FteBasisName })
  .readonly();
export type BasisRange = z.infer<typeof BasisRange>;

/** How kroner of different years are laid together; every part is stated, none has a default. */
export const EconomySetting = z
  .strictObject({
    /** Years after the first costs that costs and benefits are followed. */
    horizonYears: z.int().min(1).max(100),
    discount: z.array(DiscountBand).min(1),
    /** Real growth of pay a year as a share; the value of an hour grows with it. */
    realWageGrowth: Amount,
    source: z.string().min(1),
  })
  .readonly();
export type EconomySetting = z.infer<typeof EconomySetting>;

/**
 * A benefit calculation as plain data: what it builds on, what it counts, and what it costs.
 *
 * A file in YAML or JSON holds it; `readModel` reads one and `checkModel` finds what is wrong.
 */
export const BenefitModel = z
  .strictObject({
    /** The format of this file. */
    format: z.literal("benefit-model/1"),
    /** The lasting name, such as `skien`. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a model id is lower-case words with hyphens"),
    title: z.string().min(1),
    /** The hours of an årsverk in every figure; there is no default. */
    basis: FteBasisName,
    /** Where the basis itself is uncertain: used by the simulation only. */
    basisRange: BasisRange.optional(),
    inputs: z.array(Input).min(1),
    benefits: z.array(Benefit).min(1),
    costs: z.array(Cost).default([]),
    counterfactual: Counterfactual.optional(),
    /** Needed for present value and payback. */
    economy: EconomySetting.optional(),
    /** Completions a year (`persons/year`), for the cost of each. */
    completions: z.string().min(1).optional(),
    /** Needed to count what completions have realised. */
    tracking: Tracking.optional(),
  })
  .readonly();
export type BenefitModel = z.infer<typeof BenefitModel>;
