import { LocalDate, Period } from "@kompetanseregion/domain";
import { z } from "zod";

import { Figure } from "../figure/figure.ts";
import { Front } from "../front/front.ts";
import { Text } from "../text/text.ts";

/** What became of an award in one year; amounts positive. */
export const FundYear = z
  .object({
    year: z.int(),
    carriedIn: Figure,
    received: Figure,
    spent: Figure,
    returned: Figure,
    carriedOut: Figure,
  })
  .readonly();
export type FundYear = z.infer<typeof FundYear>;

/** One cost that was charged to the award. */
export const FundedCost = z
  .object({
    /** The voucher's number. */
    voucher: z.string().min(1),
    date: LocalDate,
    account: Text,
    /** The course or the activity it was for. */
    activity: Text.optional(),
    amount: Figure,
  })
  .readonly();
export type FundedCost = z.infer<typeof FundedCost>;

/** The report to whoever gave an award (rapport til tilskuddsgiver): terms, years, every cost. */
export const FunderReport = z
  .object({
    kind: z.literal("funder-report"),
    front: Front,
    fund: z
      .object({
        name: Text,
        funder: Text,
        /** The giver's own reference, such as the award letter's number. */
        reference: Text.optional(),
        /** The days whose costs it may pay. */
        window: Period,
        awarded: Figure,
        conditions: z.array(Text).readonly(),
      })
      .readonly(),
    /** The last day reported on. */
    on: LocalDate,
    years: z.array(FundYear).readonly(),
    costs: z.array(FundedCost).readonly(),
    spent: Figure,
    unused: Figure,
    /** When the giver wants the next reports. */
    reportsDue: z.array(LocalDate).readonly(),
    /** What the books' own rules found. */
    remarks: z.array(Text).readonly(),
    /** The journal's length and last hash: whoever holds the report can tell a changed journal. */
    anchor: z
      .object({ vouchers: z.int(), hash: z.string().min(1) })
      .readonly()
      .optional(),
  })
  .readonly();
export type FunderReport = z.infer<typeof FunderReport>;
