import { LocalDate } from "@kompetanseregion/domain";
import { readSheet } from "read-excel-file/universal";

import { ExchangeError } from "../problem/exchange-error.ts";
import { type Cell } from "../table/cell.ts";
import { type Bytes, wholeFile } from "../text/bytes.ts";

import { zipParts } from "./check-zip.ts";
import { scanWorkbook, type SheetFindings } from "./scan-workbook.ts";

/** Which sheet to read, and what the workbook may not exceed. */
export interface XlsxOptions {
  /** The sheet's name; the first one where left out. */
  readonly sheet?: string;
  /** The largest file, in bytes; 20 MB where left out. */
  readonly mostBytes?: number;
  /** The most it may hold when unpacked, in bytes; 200 MB where left out. */
  readonly mostUnpacked?: number;
}

/** A sheet of a workbook. */
export interface XlsxSheet extends SheetFindings {
  /** All sheets of the workbook, in their order. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** The rows that are not empty, with their numbers in the sheet. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

/**
 * Reads a sheet of a workbook. Formulas are not run: what a spreadsheet last made of them is read,
 * and where they stand is told.
 *
 * @throws {ExchangeError} `too-large`, `damaged`, `unpacks-too-large`, `no-such-sheet`, `xml-…`.
 */
export async function readXlsx(bytes: Bytes, options: XlsxOptions = {}): Promise<XlsxSheet> {
  const { mostBytes = 20_000_000, mostUnpacked = 200_000_000 } = options;
  const whole = await wholeFile(bytes, mostBytes);
  const findings = await scanWorkbook(zipParts(whole, { mostUnpacked, mostParts: 1_000 }));
  const sheets = [...findings.keys()];
  const sheet = options.sheet ?? sheets[0] ?? "";
  const found = findings.get(sheet);
  if (found === undefined) {
    throw new ExchangeError("no-such-sheet", `the workbook has no sheet "${sheet}"`, {
      remedy: `Use one of these: ${sheets.join(", ")}.`,
    });
  }
  if (found.failed.length > 0) {
    throw new ExchangeError("damaged", `formulas have failed in ${list(found.failed)}`, {
      remedy: "Mend them in the spreadsheet, and save it once more.",
    });
  }
  const data = await dataOf(whole, sheet);
  const rows = data.flatMap((row, index) => {
    const cells = row.map(cellOf);
    return cells.every((cell) => cell === null) ? [] : [{ line: index + 1, cells }];
  });
  return { ...found, sheets, sheet, rows };
}

/** The first of many places, and how many more there are. */
function list(places: readonly string[]): string {
  const shown = places.slice(0, 10).join(", ");
  return places.length > 10 ? `${shown} and ${places.length - 10} more` : shown;
}

async function dataOf(bytes: Uint8Array, sheet: string): Promise<unknown[][]> {
  const copy = new Uint8Array(bytes).buffer;
  try {
    return await readSheet(copy, sheet, { trim: false });
  } catch (cause) {
    throw new ExchangeError("damaged", "the workbook is not made as workbooks are", {
      remedy: "Open it in a spreadsheet and save it once more as XLSX.",
      cause,
    });
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (!(value instanceof Date)) return null;
  // The library gives the day in UTC.
  const date = LocalDate.safeParse(
    Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10),
  );
  return date.success ? { date: date.data } : null;
}
