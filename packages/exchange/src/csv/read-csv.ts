import { CsvError, parse } from "csv-parse/sync";

import { ExchangeError } from "../problem/exchange-error.ts";
import { type Bytes, mostBytes } from "../text/bytes.ts";
import { decode, type Encoding } from "../text/decode.ts";

import { unguardFormula } from "./formula-guard.ts";
import { type Delimiter, separatorLine, sniffDelimiter } from "./sniff-delimiter.ts";

/** What may be known about a CSV file, and what it may not exceed. */
export interface CsvOptions {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The largest file, in bytes; 2 GiB where left out. */
  readonly mostBytes?: number;
  /** The longest row, in characters; 1 000 000 where left out. */
  readonly mostCharacters?: number;
  /** The most cells of a row; 1 000 where left out. */
  readonly mostColumns?: number;
}

/** A row of a CSV file. */
export interface CsvRow {
  /** The line that the row begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was found out about a file before its rows are read. */
export interface CsvFindings {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly delimiter: Delimiter;
}

/** A CSV file as it is read. */
export interface CsvReading {
  /**
   * What was found out. Final once the rows are read to the end: a file that has nothing but ASCII
   * so far is called UTF-8.
   */
  readonly found: CsvFindings;
  /** The rows, the header too; they can be read once. Empty lines are left out. */
  readonly rows: AsyncGenerator<CsvRow>;
}

/** The characters that are read at a time, and that the delimiter is looked for in. */
const blockCharacters = 65_536;

/**
 * Reads a CSV file row by row, in bounded memory: encoding and delimiter are found out where they
 * are not given, and {@link guardFormula} is undone.
 *
 * @throws {ExchangeError} Here or while the rows are read: `too-large`, `not-text`, `encoding`,
 *   `row-too-long`, `too-many-columns`, `quotes`.
 */
export async function readCsv(bytes: Bytes, options: CsvOptions = {}): Promise<CsvReading> {
  let encoding: Encoding = options.encoding ?? "utf-8";
  let mark = false;
  const text = decode(bytes, {
    limit: options.mostBytes ?? mostBytes,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    onEncoding: (found) => {
      ({ encoding, mark } = found);
    },
  });
  const head = await block(text);
  const delimiter =
    options.delimiter ?? sniffDelimiter(head.text.slice(0, blockCharacters), head.ended);
  return {
    get found() {
      return { encoding, mark, delimiter };
    },
    rows: rowsOf(head, text, delimiter, options),
  };
}

/** The next characters: never few, so that what waits for a row's end is not read over and over. */
async function block(text: AsyncGenerator<string>): Promise<Block> {
  let read = "";
  while (read.length < blockCharacters) {
    const next = await text.next();
    if (next.done === true) return { text: read, ended: true };
    read += next.value;
  }
  return { text: read, ended: false };
}

interface Block {
  readonly text: string;
  readonly ended: boolean;
}

async function* rowsOf(
  head: Block,
  rest: AsyncGenerator<string>,
  delimiter: Delimiter,
  { mostCharacters = 1_000_000, mostColumns = 1_000 }: CsvOptions,
): AsyncGenerator<CsvRow> {
  const stated = separatorLine.exec(head.text);
  let line = stated === null ? 1 : 2;
  let waiting = "";
  let next = stated === null ? head : { ...head, text: head.text.slice(stated[0].length) };
  try {
    for (;;) {
      const cut = cutRows(waiting + next.text, next.ended, mostCharacters, line);
      yield* parsed(cut, delimiter, mostColumns);
      line = cut.line;
      waiting = cut.rest;
      if (next.ended) return;
      next = await block(rest);
    }
  } finally {
    await rest.return(undefined);
  }
}

interface CutRows {
  /** The rows that are whole. */
  readonly whole: string;
  /** The line that each of them begins on; empty lines are none. */
  readonly begins: readonly number[];
  readonly rest: string;
  /** The line that the rest begins on. */
  readonly line: number;
}

/**
 * Cuts text after the last row that is whole: the last line's end that is not inside quotes.
 *
 * Where the file has ended, the rest is a row too; `line` is the line that the text begins on.
 */
function cutRows(text: string, ended: boolean, mostCharacters: number, line: number): CutRows {
  const begins: number[] = [];
  let end = 0;
  let lineAtEnd = line;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    else if (code === lineFeed || (code === carriageReturn && isAlone(text, at, ended))) {
      line += 1;
      if (!quoted) {
        const long = code === lineFeed && at > end && text.charCodeAt(at - 1) === carriageReturn;
        if (at - (long ? 1 : 0) > end) begins.push(lineAtEnd);
        end = at + 1;
        lineAtEnd = line;
      }
    }
    if (at - end > mostCharacters) throw tooLong(lineAtEnd, mostCharacters, quoted);
  }
  if (!ended) {
    return { whole: text.slice(0, end), begins, rest: text.slice(end), line: lineAtEnd };
  }
  if (text.length > end) begins.push(lineAtEnd);
  return { whole: text, begins, rest: "", line };
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Whether a carriage return ends a line by itself; at the end of a piece, that is not known yet. */
function isAlone(text: string, at: number, ended: boolean): boolean {
  return at + 1 < text.length ? text.charCodeAt(at + 1) !== lineFeed : ended;
}

function* parsed(
  { whole, begins }: CutRows,
  delimiter: Delimiter,
  mostColumns: number,
): Generator<CsvRow> {
  if (whole === "") return;
  for (const [index, record] of recordsIn(whole, delimiter, begins).entries()) {
    const line = begins[index] ?? 0;
    if (record.length > mostColumns) {
      throw new ExchangeError("too-many-columns", `line ${line} has ${record.length} cells`, {
        remedy: `Check what stands between the cells; a row has at most ${mostColumns}.`,
      });
    }
    yield { line, cells: record.map(unguardFormula) };
  }
}

function recordsIn(text: string, delimiter: Delimiter, begins: readonly number[]): string[][] {
  let read = 0;
  try {
    return parse(text, {
      delimiter,
      on_record: (record: string[]) => {
        read += 1;
        return record;
      },
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = begins[read] ?? begins.at(-1) ?? 1;
    throw new ExchangeError("quotes", `line ${line} has a quotation mark that is out of place`, {
      remedy: 'Put cells that hold a quotation mark in quotes, and write it twice: "5"" rør".',
      cause,
    });
  }
}

function tooLong(line: number, most: number, quoted: boolean): ExchangeError {
  const why = quoted ? ", or a quotation mark is never closed" : "";
  return new ExchangeError(
    "row-too-long",
    `the row on line ${line} is longer than ${most} characters${why}`,
    { remedy: "Check that the file is CSV, and its quotation marks." },
  );
}
