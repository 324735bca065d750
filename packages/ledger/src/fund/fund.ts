import { LocalDate, Ore, Period } from "@kompetanseregion/domain";
import { z } from "zod";

const Id = z.string().min(1).max(200);

/** Hundredths of a per cent: 7000 is 70 %. */
const BasisPoints = z.int().min(0).max(10_000);

/** What the money is given for. */
export const FundRestriction = z
  .discriminatedUnion("level", [
    /** Free money. */
    z.object({ level: z.literal("none") }).readonly(),
    /** Any cost of the listed projects (skjønnsmidler). */
    z.object({ level: z.literal("project"), projects: z.array(Id).min(1) }).readonly(),
    /** Only the listed activities, such as one course (OU-midler). */
    z.object({ level: z.literal("activity"), activities: z.array(Id).min(1) }).readonly(),
  ])
  .readonly();
export type FundRestriction = z.infer<typeof FundRestriction>;

/** The ceilings of a refund. */
export const FundCaps = z
  .object({
    /** The most that counts for one unit, such as 18 000 kr for a lecturer's day. */
    perUnit: z
      .object({ unit: z.enum(["lecturerDay", "participant", "participantSemester"]), max: Ore })
      .readonly()
      .optional(),
    /** The share of the basis that is paid, in basis points: 7000 is 70 %. */
    coverageBp: BasisPoints.optional(),
    /** Whether VAT is kept out of the basis. */
    excludeVat: z.boolean().optional(),
  })
  .readonly();
export type FundCaps = z.infer<typeof FundCaps>;

/**
 * One award, with everything its giver may check. The conditions are data: they differ by giver,
 * year and award letter.
 */
export const Fund = z
  .object({
    id: Id,
    /** The organisation that gave it, such as `KS`. */
    funder: z.string().min(1),
    name: z.string().min(1),
    restriction: FundRestriction,
    /** The KOSTRA arts or account ids that may be charged, and those that may not. */
    eligible: z
      .object({ allow: z.array(Id).optional(), deny: z.array(Id).optional() })
      .readonly()
      .optional(),
    /** `advance`: money first. `reimbursement`: claimed after delivery, so it is negative until then. */
    mode: z.enum(["advance", "reimbursement"]),
    awarded: Ore.refine((amount) => amount >= 0, "an award is not negative"),
    /** The days whose costs it may pay. */
    window: Period,
    caps: FundCaps.optional(),
    /** The receiver's own share, in basis points of the cost: 5000 is 50 %. */
    ownShareBp: BasisPoints.optional(),
    /** What becomes of money that is left. */
    unused: z.enum(["carry", "carryWithConsent", "return"]),
    /** Late vouchers make hard blocks hostile, so `warn` is the usual choice. */
    onOverdraw: z.enum(["block", "warn"]),
    /** When the giver wants a report. */
    reportDue: z.array(LocalDate).optional(),
    /** Whether it is money left of an earlier project, and no award to this one. */
    carriedIn: z.boolean().optional(),
    /** The giver's reference, such as the award letter's number. */
    ref: z.string().min(1).optional(),
  })
  .readonly();
export type Fund = z.infer<typeof Fund>;
