import { LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

/**
 * What an account is. Debit is positive: assets and expenses usually are, the others usually not.
 *
 * - `fund`: bound and free funds, and the transfers to and from them; what is carried between
 *   years and projects.
 * - `memo`: effort that is counted but not paid (in-kind); never part of a balance.
 */
export const AccountClass = z.enum(["asset", "liability", "fund", "income", "expense", "memo"]);
export type AccountClass = z.infer<typeof AccountClass>;

/** Whether money of this class of account is what a fund received, carries or has spent. */
export function isFundSide(cls: AccountClass): boolean {
  return cls === "income" || cls === "expense" || cls === "fund";
}

/** An account of the journal. The chart is the organisation's own; `art` maps it to KOSTRA. */
export const Account = z
  .object({
    id: z.string().min(1).max(200),
    name: z.string().min(1),
    cls: AccountClass,
    /** The KOSTRA art in force when it is posted to, such as `010` (fast lønn) or `270`. */
    art: z
      .string()
      .regex(/^\d{3}$/u, "a KOSTRA art is three digits, such as 010")
      .optional(),
    /** The KOSTRA function it is booked on, such as `120` (administrasjon). */
    function: z
      .string()
      .regex(/^\d{3}$/u, "a KOSTRA function is three digits, such as 120")
      .optional(),
    /** The first day it can be booked on. */
    openFrom: LocalDate,
    /** The first day it can no longer be booked on. */
    closedFrom: LocalDate.optional(),
  })
  .readonly();
export type Account = z.infer<typeof Account>;
