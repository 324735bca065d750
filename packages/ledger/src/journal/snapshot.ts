import { sha256 } from "@noble/hashes/sha2.js";
import { z } from "zod";

import { LedgerError } from "../problem/ledger-error.ts";

import { type Columns } from "./columns.ts";
import { type Journal } from "./journal.ts";
import { PeriodChange } from "./period-state.ts";
import { chunkSize, recordAt } from "./records.ts";
import { appendChange } from "./trial-balance.ts";

/** Bytes that are kept elsewhere, such as in a file: only what is asked for is read. */
export interface SnapshotSource {
  readonly size: number;
  /** The bytes from `from` until before `to`; the caller may keep them. */
  readonly read: (from: number, to: number) => Uint8Array;
}

/** Says the version, and by its own order of bytes that of all numbers in the snapshot. */
const magic = 0x4b4c4702;

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

const words = ["day", "voucher", "account", "project", "fund", "activity", "municipality"] as const;

/**
 * The journal as bytes, version 2: a header with a digest of its own, because it holds names that no
 * voucher may bear witness of yet, then the columns, the vouchers' sizes and hashes, and
 * their canonical bytes, one after the other. Numbers stand as this machine keeps them.
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
  const bytes = new Uint8Array(start + bodySize(postings, vouchers, recordBytes));
  new Uint32Array(bytes.buffer, 0, 4).set([magic, header.length, ...digest(header)]);
  bytes.set(header, prologue);
  const body = views(bytes, start, postings, vouchers);
  body.amount.set(columns.amount.subarray(0, postings));
  for (const name of words) body[name].set(columns[name].subarray(0, postings));
  body.size.set(records.size.subarray(0, vouchers));
  body.line.set(columns.line.subarray(0, postings));
  body.hashes.set(records.hashes.subarray(0, 32 * vouchers));
  let offset = body.end;
  for (let at = 0; at < vouchers; at += 1) {
    const record = recordAt(records, at);
    bytes.set(record, offset);
    offset += record.length;
  }
  return bytes;
}

/**
 * Fills an empty journal from a snapshot, without reading the vouchers in it; `verify` does, and
 * whoever asks for one.
 *
 * @throws {LedgerError} `snapshot` if it is cut short, of another version, or its header is none.
 */
export function readSnapshot(journal: Journal, given: SnapshotSource | Uint8Array): void {
  const { size: total, read } = given instanceof Uint8Array ? inMemory(given) : given;
  if (total < prologue) throw unreadable();
  const [found, headerLength = 0, ...expected] = new Uint32Array(
    aligned(read(0, prologue)).buffer,
    0,
    4,
  );
  if (found !== magic || prologue + headerLength > total) throw unreadable();
  const header = read(prologue, prologue + headerLength);
  if (digest(header).some((word, at) => word !== expected[at])) throw unreadable();
  const { postings, volume, vouchers, recordBytes, names, periodChanges } = readHeader(header);
  const start = bodyStart(headerLength);
  if (total !== start + bodySize(postings, vouchers, recordBytes)) throw unreadable();
  if (read(prologue + headerLength, start).some((byte) => byte !== 0)) throw unreadable();
  const recordsFrom = total - recordBytes;
  const body = read(start, recordsFrom);
  // Columns are views of the bytes, and eight-byte numbers begin at multiples of eight.
  const bytes = body.byteOffset % 8 === 0 ? body : body.slice();
  const { size, hashes, end: _, ...figures } = views(bytes, 0, postings, vouchers);
  const columns: Columns = {
    ...figures,
    length: postings,
    volume,
    dictionary: { names, numbers: new Map(names.map((name, number) => [name, number])) },
  };
  journal.columns = columns;
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
    hashes,
  };
  journal.lookups = undefined;
  for (const change of periodChanges) appendChange(journal, change);
}

function inMemory(bytes: Uint8Array): SnapshotSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** A copy that begins where numbers can be read from. */
function aligned(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
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

function views(bytes: Uint8Array, start: number, postings: number, vouchers: number) {
  const { buffer, byteOffset } = bytes;
  let at = byteOffset + start;
  const take = (size: number): number => {
    at += size;
    return at - size;
  };
  const word = (count: number) => new Uint32Array(buffer, take(4 * count), count);
  return {
    amount: new Float64Array(buffer, take(8 * postings), postings),
    day: new Int32Array(buffer, take(4 * postings), postings),
    voucher: word(postings),
    account: word(postings),
    project: word(postings),
    fund: word(postings),
    activity: word(postings),
    municipality: word(postings),
    size: word(vouchers),
    line: new Uint16Array(buffer, take(2 * postings), postings),
    hashes: new Uint8Array(buffer, take(32 * vouchers), 32 * vouchers),
    end: at - byteOffset,
  };
}

function bodyStart(headerLength: number): number {
  return Math.ceil((prologue + headerLength) / 8) * 8;
}

function bodySize(postings: number, vouchers: number, recordBytes: number): number {
  return postings * (8 + 4 * words.length + 2) + vouchers * (4 + 32) + recordBytes;
}

function unreadable(cause?: unknown): LedgerError {
  return new LedgerError("snapshot", "the snapshot is cut short, or of another version", {
    remedy: "Open the journal from its vouchers, and write a new snapshot.",
    cause,
  });
}
