import { sha256 } from "@noble/hashes/sha2.js";
import { z } from "zod";

import { LedgerError } from "../problem/ledger-error.ts";

import { type Columns } from "./columns.ts";
import { type Journal } from "./journal.ts";
import { PeriodChange } from "./period-state.ts";
import { chunkSize, recordAt, type Records } from "./records.ts";
import { appendChange } from "./trial-balance.ts";

/** Bytes that are kept elsewhere, such as in a file: only what is asked for is read. */
export interface SnapshotSource {
  readonly size: number;
  /** The bytes from `from` until before `to`; the caller may keep them. */
  readonly read: (from: number, to: number) => Uint8Array;
}

/** Says the version, and by its own order of bytes that of all numbers in the snapshot. */
const magic = 0x4b4c4703;

/** The magic number, the header's length, and two words of the header's SHA-256. */
const prologue = 16;

const Header = z.object({
  postings: z.int().nonnegative(),
  volume: z.number().nonnegative(),
  vouchers: z.int().nonnegative(),
  recordBytes: z.int().nonnegative(),
  names: z.array(z.string()),
  periodChanges: z.array(PeriodChange),
});

/** Besides the amounts, what most balances are made of. */
const firstWords = ["day", "account", "project", "fund"] as const;

const laterWords = ["voucher", "activity", "municipality"] as const;

/**
 * The journal as bytes, version 3: a header with a digest of its own, because it holds names that no
 * voucher may bear witness of yet, then two blocks and the vouchers' canonical bytes, one after the
 * other. The first block has the columns that most balances are made of and the vouchers' sizes; the
 * second has the other columns and the hashes. Numbers stand as this machine keeps them.
 */
export function writeSnapshot(journal: Journal): Uint8Array {
  const { columns, records } = journal;
  const { length: postings } = columns;
  const { length: vouchers } = records;
  let recordBytes = 0;
  for (let at = 0; at < vouchers; at += 1) recordBytes += records.size[at] ?? 0;
  const header = new TextEncoder().encode(
    JSON.stringify({
      postings,
      volume: columns.volume,
      vouchers,
      recordBytes,
      names: columns.dictionary.names,
      periodChanges: journal.periodChanges,
    }),
  );
  const start = bodyStart(header.length);
  const later = start + firstSize(postings, vouchers);
  let offset = later + laterSize(postings, vouchers);
  const bytes = new Uint8Array(offset + recordBytes);
  new Uint32Array(bytes.buffer, 0, 4).set([magic, header.length, ...digest(header)]);
  bytes.set(header, prologue);
  const first = firstViews(bytes.subarray(start), postings, vouchers);
  first.amount.set(columns.amount.subarray(0, postings));
  for (const name of firstWords) first[name].set(columns[name].subarray(0, postings));
  first.size.set(records.size.subarray(0, vouchers));
  const second = laterViews(bytes.subarray(later), postings, vouchers);
  for (const name of laterWords) second[name].set(columns[name].subarray(0, postings));
  second.line.set(columns.line.subarray(0, postings));
  second.hashes.set(records.hashes.subarray(0, 32 * vouchers));
  for (let at = 0; at < vouchers; at += 1) {
    const record = recordAt(records, at);
    bytes.set(record, offset);
    offset += record.length;
  }
  return bytes;
}

/**
 * Fills an empty journal from a snapshot, without reading the vouchers in it or what most balances
 * do without; `verify` does, and whoever asks for it.
 *
 * @throws {LedgerError} `snapshot` if it is cut short, of another version, or its header is none.
 */
export function readSnapshot(journal: Journal, given: SnapshotSource | Uint8Array): void {
  const { size: total, read } = given instanceof Uint8Array ? inMemory(given) : given;
  if (total < prologue) throw unreadable();
  const [found, headerLength = 0, ...expected] = new Uint32Array(
    read(0, prologue).slice().buffer,
    0,
    4,
  );
  if (found !== magic || prologue + headerLength > total) throw unreadable();
  const header = read(prologue, prologue + headerLength);
  if (digest(header).some((word, at) => word !== expected[at])) throw unreadable();
  const { postings, volume, vouchers, recordBytes, names, periodChanges } = readHeader(header);
  const start = bodyStart(headerLength);
  const laterFrom = start + firstSize(postings, vouchers);
  const recordsFrom = laterFrom + laterSize(postings, vouchers);
  if (total !== recordsFrom + recordBytes) throw unreadable();
  if (read(prologue + headerLength, start).some((byte) => byte !== 0)) throw unreadable();
  const { size, ...figures } = firstViews(aligned(read(start, laterFrom)), postings, vouchers);
  let second: LaterViews | undefined;
  const later = (): LaterViews =>
    (second ??= laterViews(aligned(read(laterFrom, recordsFrom)), postings, vouchers));
  journal.columns = columnsOf(figures, later, {
    length: postings,
    volume,
    dictionary: { names, numbers: new Map(names.map((name, number) => [name, number])) },
  });
  const pieces = cut(size, vouchers);
  if (pieces.end !== recordBytes) throw unreadable();
  journal.records = {
    length: vouchers,
    chunks: pieces.from.map(() => undefined),
    load: (piece) =>
      read(
        recordsFrom + (pieces.from[piece] ?? 0),
        recordsFrom + (pieces.from[piece + 1] ?? recordBytes),
      ),
    loaded: new Map(),
    newest: -1,
    // The last piece is full: what is posted next begins a new one.
    used: chunkSize,
    chunk: pieces.chunk,
    start: pieces.start,
    size,
    get hashes() {
      return later().hashes;
    },
    set hashes(hashes) {
      later().hashes = hashes;
    },
  };
  journal.lookups = undefined;
  for (const change of periodChanges) appendChange(journal, change);
}

function inMemory(bytes: Uint8Array): SnapshotSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** The bytes, or a copy of them that begins where numbers can be read from. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
}

/** Columns whose second block is read when somebody looks at it. */
function columnsOf(
  figures: Pick<Columns, (typeof firstWords)[number] | "amount">,
  later: () => LaterViews,
  rest: Pick<Columns, "dictionary" | "length" | "volume">,
): Columns {
  return {
    ...figures,
    ...rest,
    get voucher() {
      return later().voucher;
    },
    set voucher(voucher) {
      later().voucher = voucher;
    },
    get line() {
      return later().line;
    },
    set line(line) {
      later().line = line;
    },
    get activity() {
      return later().activity;
    },
    set activity(activity) {
      later().activity = activity;
    },
    get municipality() {
      return later().municipality;
    },
    set municipality(municipality) {
      later().municipality = municipality;
    },
  };
}

/** The records in pieces that are read as one: where each piece begins, and each record in it. */
function cut(size: Uint32Array, vouchers: number) {
  const chunk = new Uint32Array(vouchers);
  const start = new Uint32Array(vouchers);
  const from: number[] = [];
  let begun = 0;
  let end = 0;
  for (let at = 0; at < vouchers; at += 1) {
    const length = size[at] ?? 0;
    if (from.length === 0 || end + length - begun > chunkSize) {
      from.push(end);
      begun = end;
    }
    chunk[at] = from.length - 1;
    start[at] = end - begun;
    end += length;
  }
  return { chunk, start, from, end };
}

function digest(header: Uint8Array): Uint32Array {
  return new Uint32Array(sha256(header).slice(0, 8).buffer);
}

function readHeader(bytes: Uint8Array): z.infer<typeof Header> {
  try {
    return Header.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function firstViews(bytes: Uint8Array, postings: number, vouchers: number) {
  const take = taker(bytes);
  return {
    amount: new Float64Array(bytes.buffer, take(8 * postings), postings),
    day: new Int32Array(bytes.buffer, take(4 * postings), postings),
    account: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    project: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    fund: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    size: new Uint32Array(bytes.buffer, take(4 * vouchers), vouchers),
  };
}

function laterViews(bytes: Uint8Array, postings: number, vouchers: number) {
  const take = taker(bytes);
  return {
    voucher: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    activity: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    municipality: new Uint32Array(bytes.buffer, take(4 * postings), postings),
    line: new Uint16Array(bytes.buffer, take(2 * postings), postings),
    hashes: new Uint8Array(bytes.buffer, take(32 * vouchers), 32 * vouchers),
  };
}

type LaterViews = Pick<Columns, (typeof laterWords)[number] | "line"> & Pick<Records, "hashes">;

/** Where in a buffer each of several arrays begins, one after the other. */
function taker({ byteOffset }: Uint8Array): (size: number) => number {
  let at = byteOffset;
  return (size) => {
    at += size;
    return at - size;
  };
}

function bodyStart(headerLength: number): number {
  return Math.ceil((prologue + headerLength) / 8) * 8;
}

function firstSize(postings: number, vouchers: number): number {
  return postings * (8 + 4 * firstWords.length) + 4 * vouchers;
}

function laterSize(postings: number, vouchers: number): number {
  return postings * (4 * laterWords.length + 2) + 32 * vouchers;
}

function unreadable(cause?: unknown): LedgerError {
  return new LedgerError("snapshot", "the snapshot is cut short, or of another version", {
    remedy: "Open the journal from its vouchers, and write a new snapshot.",
    cause,
  });
}
