import { LocalDate, Ore } from "@kompetanseregion/domain";
import { z } from "zod";

import { BookPeriod } from "../journal/voucher.ts";

const place = {
  project: z.string().min(1),
  account: z.string().min(1),
  period: BookPeriod,
  /** As it would be posted: costs positive, income negative. */
  amount: Ore,
};

/**
 * A line of a budget. Lines are appended and never changed: a revision is an `adjustment` with the
 * difference, and its decision.
 */
export const BudgetLine = z
  .object({
    ...place,
    kind: z.enum(["approved", "adjustment"]),
    /** The decision behind it, such as the case number. */
    decision: z.string().min(1).optional(),
  })
  .readonly();
export type BudgetLine = z.infer<typeof BudgetLine>;

/** Money that is promised and not yet booked: an order placed, an award that is to come. */
export const Commitment = z
  .object({
    ...place,
    /** The first day it counts no longer: booked, or called off. */
    until: LocalDate.optional(),
  })
  .readonly();
export type Commitment = z.infer<typeof Commitment>;
