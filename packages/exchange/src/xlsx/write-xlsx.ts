import { type Ore } from "@kompetanseregion/domain";
import writeExcelFile, { type Cell as ExcelCell, type Row } from "write-excel-file/universal";

import { type TableOut } from "../csv/write-csv.ts";
import { ExchangeError } from "../problem/exchange-error.ts";
import { type Cell } from "../table/cell.ts";

/** A sheet to write. */
export interface SheetOut extends TableOut {
  /** At most 31 characters, none of them `[]:*?/\`. */
  readonly name: string;
}

/** What Excel takes in one cell, and in one sheet. */
const mostCharacters = 32_767;
const mostRows = 1_048_576;

/** Excel keeps 15 digits of a number; a larger amount is written as text, with all of them. */
const mostOre = 999_999_999_999_999;

/**
 * Writes a workbook: dates are dates (`31.12.2015`), amounts are numbers with two decimals in the
 * reader's own separators, and text is text, which no spreadsheet takes for a formula. The header
 * stays in sight. The whole workbook is made in memory.
 *
 * @throws {ExchangeError} `does-not-fit` for a text beyond 32 767 characters, a sheet beyond
 *   1 048 576 rows, or a sheet's name that Excel refuses.
 */
export async function writeXlsx(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  const made = [];
  const names = new Set<string>();
  for (const { name, columns, rows } of sheets) {
    if (!/^[^[\]:*?/\\]{1,31}$/u.test(name) || names.has(name.toLowerCase())) {
      throw doesNotFit(`a sheet cannot be called "${name}"`);
    }
    names.add(name.toLowerCase());
    const widths = columns.map((column) => column.length);
    const data: Row[] = [columns.map((column) => ({ value: text(column), fontWeight: "bold" }))];
    for await (const row of rows) {
      data.push(row.map(excelCell));
      for (const [at, cell] of row.entries()) {
        widths[at] = Math.max(widths[at] ?? 0, typeof cell === "string" ? cell.length : 12);
      }
      if (data.length > mostRows) throw doesNotFit(`a sheet has at most ${mostRows} rows`);
    }
    made.push({
      data,
      sheet: name,
      stickyRowsCount: 1,
      columns: widths.map((width) => ({ width: Math.min(60, width + 2) })),
    });
  }
  const blob = await writeExcelFile(made).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function excelCell(cell: Cell): ExcelCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: text(cell), type: String };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  if (typeof cell === "number") return { value: cell, type: Number };
  if ("ore" in cell) return amount(cell.ore);
  return { value: new Date(cell.date), type: Date, format: "dd.mm.yyyy" };
}

function amount(ore: Ore): ExcelCell {
  if (Math.abs(ore) > mostOre) {
    const digits = String(Math.abs(ore));
    const sign = ore < 0 ? "-" : "";
    return { value: `${sign}${digits.slice(0, -2)},${digits.slice(-2)}`, type: String };
  }
  return { value: ore / 100, type: Number, format: "#,##0.00" };
}

/**
 * Text as a workbook writes it: characters that XML cannot hold as `_x0001_`, and what looks like
 * that already so that it is not taken for it. Code points that are no characters, such as U+FFFE,
 * become U+FFFD.
 *
 * @see ECMA-376, part 1, 22.9.2.19
 */
function text(value: string): string {
  if (value.length > mostCharacters) {
    throw doesNotFit(`a text has more than ${mostCharacters} characters`);
  }
  const written = value
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/\p{Noncharacter_Code_Point}/gu, "\uFFFD")
    .replace(/(?![\t\n])\p{Cc}/gu, escaped);
  // The workbook writer looks texts up in a plain object, where «constructor» is there already.
  return written in {} ? `${escaped(written.charAt(0))}${written.slice(1)}` : written;
}

/** A character as a workbook writes what it cannot hold as it is. */
function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function doesNotFit(message: string): ExchangeError {
  return new ExchangeError("does-not-fit", message, {
    remedy: "Write it as CSV, or split it up.",
  });
}
