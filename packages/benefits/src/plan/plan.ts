import { LocalDate, MunicipalityId, Ore } from "@kompetanseregion/domain";
import { z } from "zod";

import { Amount } from "../decimal/amount.ts";
import { FteBasisName } from "../fte/fte-basis.ts";
import { ModelId } from "../model/input.ts";

/** What freed hours or kroner are used for. Time that is saved and not used is no gain. */
export const BenefitUse = z.enum(["budgetCut", "redeploy", "quality"]);
export type BenefitUse = z.infer<typeof BenefitUse>;

/** How far a benefit has come. */
export const BenefitStatus = z.enum([
  "planned",
  "measuring",
  "realised",
  "partly",
  "notRealised",
  "notMeasurableYet",
  "dropped",
]);
export type BenefitStatus = z.infer<typeof BenefitStatus>;

/** Hours and øre a year; what is left out is none. */
export const BenefitAmount = z
  .strictObject({ hours: Amount.optional(), ore: Ore.optional() })
  .readonly();
export type BenefitAmount = z.infer<typeof BenefitAmount>;

/** A row of the plan: one benefit in one municipality, and what it takes for it to be realised. */
export const PlanItem = z
  .strictObject({
    id: ModelId,
    municipality: MunicipalityId,
    title: z.string().min(1),
    /** The role in the line organisation that answers for it; never a person's name. */
    owner: z.string().min(1).optional(),
    /** What is measured, with its unit. */
    indicator: z.string().min(1),
    /** What the indicator was before (nullpunktsmåling). */
    baseline: z
      .strictObject({ value: Amount, on: LocalDate, method: z.string().min(1) })
      .readonly()
      .optional(),
    targets: z.array(z.strictObject({ value: Amount, by: LocalDate }).readonly()),
    /** What is done to get there. */
    measures: z.array(z.string().min(1)),
    use: BenefitUse.optional(),
    risks: z.array(z.string().min(1)),
    status: BenefitStatus,
    /** Why, where the status is `notMeasurableYet`, `notRealised` or `dropped`. */
    statusReason: z.string().min(1).optional(),
    /** What the model says is possible. */
    potential: BenefitAmount.optional(),
    /** What the municipality has put in its own plan or budget. */
    confirmed: BenefitAmount.optional(),
    /** What has been measured. */
    realised: BenefitAmount.optional(),
  })
  .readonly();
export type PlanItem = z.infer<typeof PlanItem>;

/** A benefit realisation plan (gevinstrealiseringsplan) of a region or a municipality. */
export const BenefitRealisationPlan = z
  .strictObject({
    format: z.literal("benefit-plan/1"),
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "a plan id is lower-case words with hyphens"),
    title: z.string().min(1),
    basis: FteBasisName,
    /** Every municipality that takes part; each has to have rows of its own. */
    municipalities: z.array(MunicipalityId).min(1),
    items: z.array(PlanItem),
  })
  .readonly();
export type BenefitRealisationPlan = z.infer<typeof BenefitRealisationPlan>;
