import { LocalDate, Ratio } from "@kompetanseregion/domain";
import { z } from "zod";

import { Kroner } from "./parts.ts";

/** A posting behind a figure. */
export const PostingLine = z.object({
  /** The voucher's series, year and number: `P-2014-4`. */
  voucher: z.string(),
  date: LocalDate,
  text: z.string(),
  fund: z.string(),
  amount: Kroner,
});
export type PostingLine = z.infer<typeof PostingLine>;

/** A figure of the statement and the postings that add up to it. */
export const StatementCell = z.object({ amount: Kroner, postings: z.array(PostingLine) });
export type StatementCell = z.infer<typeof StatementCell>;

/** What a row of the statement is. */
export const StatementRole = z.enum(["opening", "line", "expenses", "income", "closing"]);
export type StatementRole = z.infer<typeof StatementRole>;

/** A grant that paid for the project. */
export const FundLine = z.object({
  id: z.string(),
  giver: z.string(),
  name: z.string(),
  year: z.int(),
  awarded: Kroner,
  /** What is left at the end of the last year; none where the postings cannot tell. */
  unspent: Kroner.optional(),
  /** Set where it is money left of an earlier project, and no award to this one. */
  carriedIn: z.literal(true).optional(),
  source: z.string(),
});
export type FundLine = z.infer<typeof FundLine>;

/** A printed figure that does not agree with the other printed figures. */
export const Finding = z.object({
  kind: z.enum(["row", "column", "roll-forward"]),
  row: z.string(),
  column: z.string(),
  printed: Kroner,
  computed: Kroner,
  /** Printed minus computed. */
  residual: Kroner,
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** A printed table held against itself; nothing in it is corrected. */
export const Reconciliation = z.object({
  title: z.string(),
  source: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.object({ label: z.string(), cells: z.array(Kroner.nullable()) })),
  findings: z.array(Finding),
});
export type Reconciliation = z.infer<typeof Reconciliation>;

/** A project's statement in the source's own layout and signs: income and unspent are negative. */
export const Statement = z.object({
  project: z.object({ id: z.string(), name: z.string() }),
  /** The years in order, then all of them together. */
  columns: z.array(z.object({ key: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      role: StatementRole,
      cells: z.array(StatementCell),
    }),
  ),
  funds: z.array(FundLine),
  totals: z.object({
    externalFunds: Kroner,
    expenses: Kroner,
    /** External funds of all expenses, counted in øre. */
    externalShare: Ratio,
  }),
  reconciliation: Reconciliation.optional(),
  /** What the vouchers assume that their source does not say. */
  assumptions: z.array(z.string()),
});
export type Statement = z.infer<typeof Statement>;
