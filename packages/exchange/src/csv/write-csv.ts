import { formatOre } from "@kompetanseregion/domain";
import { stringify } from "csv-stringify/sync";

import { type Cell, plainNumber, type Rows } from "../table/cell.ts";

import { type CsvProfile } from "./csv-profile.ts";
import { guardFormula } from "./formula-guard.ts";

/** A table to write: the names of its columns, and its rows. */
export interface TableOut {
  readonly columns: readonly string[];
  readonly rows: Rows;
}

/** Rows that are written at a time: enough to be quick, few enough to be nothing in memory. */
const batch = 500;

/**
 * Writes a table as CSV, piece by piece: the next rows are asked for when the last are taken, so
 * that a slow reader slows the source and nothing piles up.
 *
 * Text that a spreadsheet would run is made safe by {@link guardFormula}. Amounts have two
 * decimals and no blanks between thousands.
 */
export async function* writeCsv(table: TableOut, profile: CsvProfile): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const only = table.columns.length === 1;
  const text = (rows: readonly (readonly string[])[]): Uint8Array =>
    encoder.encode(
      stringify(rows.slice(), {
        delimiter: profile.delimiter,
        record_delimiter: "\r\n",
        // A row of one empty cell would otherwise be an empty line, which no reader counts.
        quoted_empty: only,
        // A lone carriage return ends a row for some readers.
        quoted_match: /[\r\n]/u,
      }),
    );

  if (profile.mark) yield encoder.encode("\uFEFF");
  yield text([table.columns.map(guardFormula)]);
  let waiting: string[][] = [];
  for await (const row of table.rows) {
    waiting.push(row.map((cell) => cellText(cell, profile)));
    if (waiting.length === batch) {
      yield text(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) yield text(waiting);
}

function cellText(cell: Cell, profile: CsvProfile): string {
  if (cell === null) return "";
  if (typeof cell === "string") return guardFormula(cell);
  if (typeof cell === "boolean") return cell ? profile.yes : profile.no;
  if (typeof cell === "number") return plainNumber(cell).replace(".", profile.decimal);
  if ("ore" in cell) return formatOre(cell.ore, "iso").replace(".", profile.decimal);
  if (profile.dates === "iso") return cell.date;
  return cell.date.split("-").reverse().join(".");
}
