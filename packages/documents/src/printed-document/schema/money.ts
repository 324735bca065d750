import { Ore } from "@kompetanseregion/domain";
import { z } from "zod";

import { Place, Quote } from "./place.ts";

const Year = z.int().min(1900).max(2999);

/** A row of a printed statement, with the signs as printed. */
export const PrintedRow = z
  .object({
    place: Place,
    label: z.string().min(1),
    kind: z.enum(["opening", "expense", "income", "closing"]),
    /** One entry a year, `null` where nothing is printed. */
    byYear: z.array(Ore.nullable()).readonly(),
    /** The column for all years together. */
    total: Ore.nullable(),
  })
  .readonly();
export type PrintedRow = z.infer<typeof PrintedRow>;

/** A statement as printed: debit positive, credit negative. */
export const PrintedStatement = z
  .object({
    place: Place,
    /** The heading of the column for all years: «Begge år». */
    totalLabel: z.string().min(1),
    years: z.array(Year).min(1).readonly(),
    rows: z.array(PrintedRow).readonly(),
  })
  .readonly();
export type PrintedStatement = z.infer<typeof PrintedStatement>;

/** A table of grants as printed; amounts positive. */
export const PrintedFunding = z
  .object({
    place: Place,
    rows: z
      .array(z.object({ label: z.string().min(1), year: Year, amount: Ore }).readonly())
      .readonly(),
    total: Ore,
  })
  .readonly();
export type PrintedFunding = z.infer<typeof PrintedFunding>;

/** What the prose says about the result of a year, or of all years where `year` is absent. */
export const ResultClaim = z
  .object({
    place: Place,
    quote: Quote,
    year: Year.optional(),
    says: z.enum(["surplus", "deficit"]),
    /** Without a sign. */
    amount: Ore.optional(),
  })
  .readonly();
export type ResultClaim = z.infer<typeof ResultClaim>;

/** With which sign a concept is written in a place. */
export const SignUse = z
  .object({
    place: Place,
    concept: z.string().min(1),
    sign: z.enum(["positive", "negative"]),
  })
  .readonly();
export type SignUse = z.infer<typeof SignUse>;

/** Wages against the months they were for; `explanation` where the difference is accounted for. */
export const WageCheck = z
  .object({
    place: Place,
    years: z
      .array(z.object({ year: Year, wages: Ore, months: z.int().min(1).max(12) }).readonly())
      .min(2)
      .readonly(),
    explanation: z.string().min(1).optional(),
  })
  .readonly();
export type WageCheck = z.infer<typeof WageCheck>;

/** A part of an amount that is said to be at least or at most a share of it. */
export const Proportion = z
  .object({
    place: Place,
    quote: Quote,
    part: Ore,
    whole: Ore,
    /** From 0 to 1. */
    atLeast: z.number().min(0).max(1).optional(),
    /** From 0 to 1. */
    atMost: z.number().min(0).max(1).optional(),
  })
  .readonly();
export type Proportion = z.infer<typeof Proportion>;

/** The municipalities' own effort: what the text describes, and the hours where they are given. */
export const InKindReport = z
  .object({
    place: Place,
    described: z.array(z.string().min(1)).readonly(),
    hours: z.number().nonnegative().optional(),
  })
  .readonly();
export type InKindReport = z.infer<typeof InKindReport>;
