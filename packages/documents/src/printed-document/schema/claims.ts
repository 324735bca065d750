import { LocalDate, Period, Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Place, Quote } from "./place.ts";

/** A share and the percentage it is said to be; without one the count alone is confirmed. */
export const ShareClaim = z
  .object({
    place: Place,
    quote: Quote,
    share: Ratio,
    claimedPercent: z.number().nonnegative().optional(),
  })
  .readonly();
export type ShareClaim = z.infer<typeof ShareClaim>;

/** A total and the parts it is made of. */
export const CountClaim = z
  .object({
    place: Place,
    quote: Quote,
    parts: z
      .array(z.object({ label: z.string().min(1), count: z.int().nonnegative() }).readonly())
      .min(1)
      .readonly(),
    total: z.int().nonnegative(),
  })
  .readonly();
export type CountClaim = z.infer<typeof CountClaim>;

/** How long something is said to have lasted, in whole months or in years rounded to whole ones. */
export const DurationClaim = z
  .object({
    place: Place,
    quote: Quote,
    period: Period,
    months: z.int().positive().optional(),
    years: z.int().positive().optional(),
  })
  .readonly();
export type DurationClaim = z.infer<typeof DurationClaim>;

/** Saved working time, claimed in full-time years. */
export const BenefitClaim = z
  .object({
    place: Place,
    quote: Quote,
    people: z.object({ low: z.number(), likely: z.number(), high: z.number() }).readonly(),
    hoursBefore: z.number().nonnegative(),
    hoursAfter: z.number().nonnegative(),
    /** Hours in a full-time year, one for each way of counting. */
    hoursPerYear: z.array(z.number().positive()).min(1).readonly(),
    claimed: z.number().nonnegative(),
  })
  .readonly();
export type BenefitClaim = z.infer<typeof BenefitClaim>;

/** A claim scaled up from a part of the population to the whole of it. */
export const Extrapolation = z
  .object({
    place: Place,
    quote: Quote,
    /** Where the share of the population is stated. */
    sharePlace: Place,
    shareQuote: Quote,
    part: z.int().positive(),
    whole: z.int().positive(),
    claimedPercent: z.number().positive(),
    /** The place of the {@link BenefitClaim} that is scaled. */
    benefit: Place,
    claimed: z.number().nonnegative(),
  })
  .readonly();
export type Extrapolation = z.infer<typeof Extrapolation>;

/** «All of them say …», and how many were asked. */
export const UniversalClaim = z.object({ place: Place, quote: Quote, asked: Ratio }).readonly();
export type UniversalClaim = z.infer<typeof UniversalClaim>;

/** How far an agreement has come. */
export const AgreementState = z.enum([
  "none",
  "oralConfirmation",
  "resolutionAdopted",
  "signed",
  "terminated",
]);
export type AgreementState = z.infer<typeof AgreementState>;

/** A count of agreements, and the states that are counted together in it. */
export const AgreementCount = z
  .object({ place: Place, quote: Quote, states: z.array(AgreementState).min(1).readonly() })
  .readonly();
export type AgreementCount = z.infer<typeof AgreementCount>;

/** A sentence about something at a time: `when` is when it happens or happened. */
export const DatedStatement = z
  .object({
    place: Place,
    quote: Quote,
    tense: z.enum(["past", "present", "future"]),
    when: Period,
  })
  .readonly();
export type DatedStatement = z.infer<typeof DatedStatement>;

/** «Everything planned is done by …». */
export const CompletenessClaim = z.object({ place: Place, quote: Quote, by: LocalDate }).readonly();
export type CompletenessClaim = z.infer<typeof CompletenessClaim>;

/** Something planned, and whether it is done. */
export const PlannedItem = z
  .object({ place: Place, name: z.string().min(1), status: z.enum(["done", "open"]) })
  .readonly();
export type PlannedItem = z.infer<typeof PlannedItem>;
