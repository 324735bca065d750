import { z } from "zod";

import { ResourceClaim } from "../claim/resource-claim.ts";
import { ModelId } from "./input.ts";

/**
 * How a benefit shows: `cash` in a budget, `capacity` as hours freed in the unit, `society` with
 * users and others outside the organisation.
 */
export const Realisation = z.enum(["cash", "capacity", "society"]);
export type Realisation = z.infer<typeof Realisation>;

const common = {
  id: ModelId,
  label: z.string().min(1),
  /** Who gains: an organisation, a unit or a group. */
  recipient: z.string().min(1),
  /** The role that answers for the benefit being realised; a benefit without one is potential. */
  owner: z.string().min(1).optional(),
};

/** Benefits that are counted in hours a year. */
export const HourBenefitType = z.enum(["timeSaved", "travelTime", "instructor", "hoursOther"]);
/** Benefits that are counted in kroner a year. */
export const KronerBenefitType = z.enum([
  "travelCost",
  "boardLodging",
  "courseFee",
  "substitute",
  "venue",
  "reuse",
]);
/** Benefits that are described and weighed, never added to hours or kroner. */
export const QualityBenefitType = z.enum(["quality", "flexibility", "compliance"]);

/** Hours that are freed each year. */
export const HourBenefit = z.strictObject({
  type: HourBenefitType,
  ...common,
  realisation: Realisation,
  /** Hours a year, as a formula of inputs: `persons * (hoursBefore - hoursAfter)`. */
  formula: z.string().min(1),
  /** What an hour is worth, `kr/h`, as a formula; without one the hours have no kroner. */
  hourValue: z.string().min(1).optional(),
  claims: z.array(ResourceClaim),
});
export type HourBenefit = z.infer<typeof HourBenefit>;

/** Kroner that are saved each year. */
export const KronerBenefit = z.strictObject({
  type: KronerBenefitType,
  ...common,
  realisation: Realisation,
  /** Kroner a year, as a formula of inputs. */
  formula: z.string().min(1),
  claims: z.array(ResourceClaim),
});
export type KronerBenefit = z.infer<typeof KronerBenefit>;

/** A benefit that is weighed: how important, and how large a change for better or worse. */
export const QualityBenefit = z.strictObject({
  type: QualityBenefitType,
  ...common,
  /** From none (0) to large (3). */
  importance: z.int().min(0).max(3),
  /** From much worse (−4) to much better (4). */
  magnitude: z.int().min(-4).max(4),
  note: z.string().min(1),
});
export type QualityBenefit = z.infer<typeof QualityBenefit>;

/** What somebody gains, of any type. */
export const Benefit = z.discriminatedUnion("type", [HourBenefit, KronerBenefit, QualityBenefit]);
export type Benefit = z.infer<typeof Benefit>;

/** Whether the benefit is counted in hours. */
export function countsHours(benefit: Benefit): benefit is HourBenefit {
  return HourBenefitType.safeParse(benefit.type).success;
}

/** Whether the benefit is counted in kroner. */
export function countsKroner(benefit: Benefit): benefit is KronerBenefit {
  return KronerBenefitType.safeParse(benefit.type).success;
}

/** Whether the benefit is only weighed. */
export function isWeighed(benefit: Benefit): benefit is QualityBenefit {
  return QualityBenefitType.safeParse(benefit.type).success;
}
