import { type Issue } from "@kompetanseregion/domain";

import { type CsvOptions, readCsv } from "../csv/read-csv.ts";
import { type Delimiter } from "../csv/sniff-delimiter.ts";
import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes, peek } from "../text/bytes.ts";
import { type Encoding } from "../text/decode.ts";
import { readXlsx, type XlsxOptions } from "../xlsx/read-xlsx.ts";

import { type Cell } from "./cell.ts";
import { readText } from "./read-cell.ts";

/** A row below the header. */
export interface TableRow {
  /** The line or row it stands on in the file, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** What was found out about a table: what a person looks at before an import. */
export interface TableFindings {
  readonly format: "csv" | "xlsx";
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  readonly headerLine: number;
  readonly columns: readonly string[];
}

/** A table with a header, from CSV or XLSX. */
export interface Table {
  readonly found: TableFindings;
  /** The rows that are not empty; they can be read once. */
  readonly rows: AsyncIterable<TableRow>;
  /** Formulas and merged cells, which a person should know of. */
  readonly issues: readonly Issue[];
}

/** How to read a table. */
export interface TableOptions {
  readonly csv?: CsvOptions;
  readonly xlsx?: XlsxOptions;
  /** Whether a row is the header; the first row is where none of the first 20 is. */
  readonly isHeader?: (names: readonly string[]) => boolean;
}

/** Rows above the header, such as a title and a date of printing. */
const mostAbove = 20;

/**
 * Opens a table, CSV or XLSX by its first bytes and not by its name.
 *
 * @throws {ExchangeError} What {@link readCsv} and {@link readXlsx} throw; `not-this-format` for an
 *   empty file.
 */
export async function openTable(bytes: Bytes, options: TableOptions = {}): Promise<Table> {
  const { head, all } = await peek(bytes, 4);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  return isZip ? openXlsx(all, options) : openCsv(all, options);
}

async function openCsv(bytes: Bytes, { csv, isHeader }: TableOptions): Promise<Table> {
  const reading = await readCsv(bytes, csv);
  const { header, below } = await splitHeader(reading.rows, isHeader);
  const { encoding, delimiter } = reading.found;
  const found = { format: "csv" as const, encoding, delimiter, ...header };
  return {
    get found() {
      // A file's first «ø» may come late.
      return { ...found, encoding: reading.found.encoding };
    },
    rows: below,
    issues: [],
  };
}

async function openXlsx(bytes: Bytes, { xlsx, isHeader }: TableOptions): Promise<Table> {
  const sheet = await readXlsx(bytes, xlsx);
  const { header, below } = await splitHeader(sheet.rows, isHeader);
  return {
    found: { format: "xlsx", sheet: sheet.sheet, ...header },
    rows: below,
    issues: [
      ...noted(sheet.formulas, "formula", "holds a formula; what it last came to is read"),
      ...noted(sheet.merged, "merged-cells", "is merged; its value stands in the first cell only"),
    ],
  };
}

async function splitHeader(
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  isHeader: (names: readonly string[]) => boolean = () => true,
): Promise<{
  readonly header: { readonly headerLine: number; readonly columns: readonly string[] };
  readonly below: AsyncIterable<TableRow>;
}> {
  const source =
    Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const above: TableRow[] = [];
  let at = -1;
  while (above.length < mostAbove && at < 0) {
    const next = await source.next();
    if (next.done === true) break;
    above.push(next.value);
    if (isHeader(next.value.cells.map(readText))) at = above.length - 1;
  }
  const first = above[Math.max(0, at)];
  if (first === undefined) {
    throw new ExchangeError("not-this-format", "the file holds no rows", {
      remedy: "Give a table with a row of column names and rows below it.",
    });
  }
  return {
    header: { headerLine: first.line, columns: first.cells.map(readText) },
    below: rest(above.slice(Math.max(0, at) + 1), source),
  };
}

async function* rest(
  read: readonly TableRow[],
  source: Iterator<TableRow> | AsyncIterator<TableRow>,
): AsyncGenerator<TableRow> {
  try {
    yield* read.filter(saysSomething);
    for (;;) {
      const next = await source.next();
      if (next.done === true) return;
      if (saysSomething(next.value)) yield next.value;
    }
  } finally {
    await source.return?.();
  }
}

function saysSomething({ cells }: TableRow): boolean {
  return cells.some((cell) => readText(cell) !== "");
}

function noted(places: readonly string[], code: string, what: string): Issue[] {
  const [first] = places;
  if (first === undefined) return [];
  const more = places.length > 1 ? `, and ${places.length - 1} more like it` : "";
  return [
    {
      code,
      severity: "warning",
      at: `cell ${first}`,
      message: `the cell ${what}${more}`,
      remedy: "Look at the values before you go on.",
    },
  ];
}
