import { Ore } from "@kompetanseregion/domain";
import { z } from "zod";

/**
 * What a printed row is.
 *
 * - `opening`: what was there before; `line`: what is added; `closing`: what it comes to, a closing
 *   balance or a grand total (there may be several such rows).
 * - `subtotal`: the lines since the last subtotal or opening; it is not added once more.
 */
export const PrintedRole = z.enum(["opening", "line", "subtotal", "closing"]);
export type PrintedRole = z.infer<typeof PrintedRole>;

/**
 * A table as somebody printed it, with its own signs and its own mistakes.
 *
 * Every row has one cell for each column; `null` is a blank cell.
 */
export const PrintedTable = z
  .object({
    columns: z.array(z.string().min(1)).min(1).readonly(),
    /** The column that is the sum of the others, by its name. */
    sumColumn: z.string().min(1).optional(),
    rows: z
      .array(
        z
          .object({
            label: z.string().min(1),
            role: PrintedRole,
            cells: z.array(Ore.nullable()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length), {
    path: ["rows"],
    message: "every row has one cell for each column; a blank cell is null",
  })
  .refine(({ columns }) => new Set(columns).size === columns.length, {
    path: ["columns"],
    message: "two columns have the same name",
  })
  .refine(({ columns, sumColumn }) => sumColumn === undefined || columns.includes(sumColumn), {
    path: ["sumColumn"],
    message: "the sum column is one of the columns",
  })
  .readonly();
export type PrintedTable = z.infer<typeof PrintedTable>;
