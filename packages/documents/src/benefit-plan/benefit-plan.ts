import { z } from "zod";

import { Figure } from "../figure/figure.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

const Amounts = z.object({ hours: Figure, fullTimeYears: Figure, kroner: Figure }).readonly();

/** The benefits of one municipality: the three are kept apart and never added together. */
export const MunicipalityBenefits = z
  .object({ municipality: Text, potential: Amounts, confirmed: Amounts, realised: Amounts })
  .readonly();
export type MunicipalityBenefits = z.infer<typeof MunicipalityBenefits>;

/** Who does what to realise a benefit. */
export const BenefitItem = z
  .object({
    id: z.string().min(1),
    municipality: Text,
    title: Text,
    /** A role, never a name. */
    owner: Text.optional(),
    status: z.enum([
      "planned",
      "measuring",
      "realised",
      "partly",
      "notRealised",
      "notMeasurableYet",
      "dropped",
    ]),
    reason: Text.optional(),
  })
  .readonly();
export type BenefitItem = z.infer<typeof BenefitItem>;

/** A benefit realisation plan (gevinstrealiseringsplan): owned municipality by municipality. */
export const BenefitPlan = z
  .object({
    kind: z.literal("benefit-plan"),
    front: Front,
    /** How many hours a full-time year is counted as, by name. */
    basis: Text,
    municipalities: z.array(MunicipalityBenefits).readonly(),
    /** The sums of what the municipalities have confirmed and realised. */
    region: z.object({ confirmed: Amounts, realised: Amounts }).readonly(),
    items: z.array(BenefitItem).readonly(),
    /** What keeps the benefits from being realised. */
    remarks: z.array(Text).readonly(),
  })
  .readonly();
export type BenefitPlan = z.infer<typeof BenefitPlan>;
