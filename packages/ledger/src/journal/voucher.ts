import { Instant, LocalDate, MunicipalityId, Ore } from "@kompetanseregion/domain";
import { z } from "zod";

const Id = z.string().min(1).max(200);
const Text = z.string().min(1).max(2000);

/** A SHA-256 sum: 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u, "a SHA-256 sum is 64 hexadecimal digits");
export type Sha256 = z.infer<typeof Sha256>;

/** A month of the books, `YYYY-MM`. */
export const BookPeriod = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u, "a period is YYYY-MM, such as 2015-12");
export type BookPeriod = z.infer<typeof BookPeriod>;

/**
 * One line of a voucher. Every line carries a fund, the bank's too: what a fund has left in the
 * bank is then a balance and not a calculation.
 */
export const Posting = z
  .object({
    account: Id,
    /** Debit positive, credit negative. */
    amount: Ore,
    project: Id,
    fund: Id,
    /** The course or measure the money is for. */
    activity: Id.optional(),
    /** The municipality it concerns, for shares and in-kind effort. */
    municipality: MunicipalityId.optional(),
    text: Text.optional(),
    /**
     * How many units the fund pays by this line, where it has a cap for each: lecturers' days,
     * participants, semesters. At most two decimals.
     */
    units: z.number().positive().max(1_000_000).multipleOf(0.01).optional(),
  })
  .readonly();
export type Posting = z.infer<typeof Posting>;

/** A document behind a voucher, known by its sum; the file itself is kept in the archive. */
export const Attachment = z
  .object({
    sha256: Sha256,
    name: z.string().min(1).max(500),
    bytes: z.int().nonnegative(),
    /** Where the archive keeps it. */
    archiveRef: Id.optional(),
  })
  .readonly();
export type Attachment = z.infer<typeof Attachment>;

const draftShape = {
  /** The series it is numbered in, such as `A`. */
  series: z
    .string()
    .regex(/^[A-Za-z0-9]+$/u, "a series is letters and digits")
    .max(20),
  /** The date of the document; what a fund's window is held against. */
  date: LocalDate,
  text: Text,
  postings: z.array(Posting).min(1).readonly(),
  attachments: z.array(Attachment).readonly().optional(),
  /** The system and batch it came from, and its id there. */
  source: z.object({ system: Id, batch: Id, externalId: Id }).readonly().optional(),
  /** The supplier (organisation number) and invoice number, to find what is booked twice. */
  invoice: z.object({ supplier: Id, number: Id }).readonly().optional(),
  /** Posting the same key and content again gives the voucher that is there already. */
  idempotencyKey: Id,
  /** Who posts it: a role or a pseudonymous key, never a name. */
  actor: Id,
};

/** The forms that canonical bytes have had. */
export const CanonicalVersion = z.literal([1, 2]);
export type CanonicalVersion = z.infer<typeof CanonicalVersion>;

/** A voucher on its way into the journal. */
export const VoucherDraft = z.object(draftShape).readonly();
export type VoucherDraft = z.infer<typeof VoucherDraft>;

/** A posted voucher. It never changes; a mistake is corrected by reversing it. */
export const Voucher = z
  .object({
    ...draftShape,
    /** `series-year-number`, such as `A-2014-7`. */
    id: Id,
    /** The canonical form its hash is made of: 2 where a posting has units, else 1. */
    version: CanonicalVersion,
    /** Its number, gapless from 1 within series and year. */
    number: z.int().positive(),
    /** The year it is booked in. */
    year: z.int(),
    /** The day it is booked: its date, or the first day of the first open period after it. */
    booked: LocalDate,
    /** The voucher it takes back, and why. */
    reverses: z.object({ voucher: Id, reason: Text }).readonly().optional(),
    postedAt: Instant,
    /** The hash of the voucher before it in the journal; 64 zeros for the first. */
    prev: Sha256,
    hash: Sha256,
  })
  .readonly();
export type Voucher = z.infer<typeof Voucher>;

/** Where a posting stands: the voucher and the line's index, from 0. */
export interface PostingRef {
  readonly voucher: string;
  readonly posting: number;
  readonly amount: Ore;
}
