import { z } from "zod";

import { Figure, NamedFigure } from "../../figure/figure.ts";
import { Paragraph } from "../../text/paragraph.ts";
import { Text } from "../../text/text.ts";

/** A grant: who gave it, under which scheme, for what. */
export const FundingRow = z
  .object({
    grantor: Text,
    scheme: Text,
    year: z.int().min(1900).max(2999),
    purpose: Text,
    amount: Figure,
  })
  .readonly();
export type FundingRow = z.infer<typeof FundingRow>;

/** A column of the statement: a year, or all of them together. */
export const StatementColumn = z
  .object({
    label: Text,
    kind: z.enum(["year", "total"]),
    /** The year, where the column is one. */
    year: z.int().min(1900).max(2999).optional(),
  })
  .readonly();
export type StatementColumn = z.infer<typeof StatementColumn>;

/** A row of the statement; `amounts` has one entry a column, `null` where the cell is empty. */
export const StatementRow = z
  .object({
    label: Text,
    kind: z.enum(["opening", "expense", "income", "subtotal", "result", "closing"]),
    amounts: z.array(Figure.nullable()).readonly(),
  })
  .readonly();
export type StatementRow = z.infer<typeof StatementRow>;

/**
 * The statement of accounts: debit positive, credit negative, so income and unspent money carried
 * over are negative. `closing = opening + expenses + income`.
 */
export const Statement = z
  .object({
    columns: z.array(StatementColumn).readonly(),
    rows: z.array(StatementRow).readonly(),
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [index, row] of rows.entries()) {
      if (row.amounts.length !== columns.length) {
        context.addIssue({
          code: "custom",
          path: ["rows", index, "amounts"],
          message: `${row.amounts.length} amounts for ${columns.length} columns`,
        });
      }
    }
  })
  .readonly();
export type Statement = z.infer<typeof Statement>;

/** A printed amount held against the computed one; `residual = printed − computed`. */
export const ReconciliationRow = z
  .object({
    at: Text,
    printed: Figure,
    computed: Figure,
    residual: Figure,
    explanation: Text.optional(),
  })
  .readonly();
export type ReconciliationRow = z.infer<typeof ReconciliationRow>;

/** Chapter 5: where the money came from and went. */
export const Financing = z
  .object({
    funding: z
      .object({ rows: z.array(FundingRow).readonly(), total: Figure })
      .readonly()
      .optional(),
    statement: Statement.optional(),
    /** The rows of a printed table that do not agree with the books; empty where all do. */
    reconciliation: z
      .object({
        /** What was reconciled, such as the name of the printed table. */
        table: Text,
        /** How many printed amounts were held against the books. */
        checked: z.int().nonnegative(),
        findings: z.array(ReconciliationRow).readonly(),
      })
      .readonly()
      .optional(),
    /** The municipalities' own effort: hours or kroner, as registered. */
    inKind: z.array(NamedFigure).readonly(),
    paragraphs: z.array(Paragraph).readonly(),
  })
  .readonly();
export type Financing = z.infer<typeof Financing>;
