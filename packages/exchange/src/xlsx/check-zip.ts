import { Inflate } from "fflate";

import { ExchangeError } from "../problem/exchange-error.ts";

/** What a packed file may not exceed. */
export interface ZipLimits {
  /** All its parts together, unpacked, in bytes. */
  readonly mostUnpacked: number;
  readonly mostParts: number;
}

/** A part of a packed file, known to be as large as it says. */
export interface ZipPart {
  readonly name: string;
  /** The part unpacked, piece by piece. */
  readonly content: () => Generator<Uint8Array>;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * The parts of a zip file, after its table of contents is found to be within the limits.
 *
 * A part that turns out larger than the table says is refused while it is unpacked, before it has
 * grown by more than one piece. Parts may not overlap or share a name.
 *
 * @throws {ExchangeError} `damaged`, `unpacks-too-large`.
 */
export function zipParts(bytes: Uint8Array, limits: ZipLimits): ZipPart[] {
  const entries = contents(bytes, limits.mostParts);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > limits.mostUnpacked) throw bomb(`${unpacked} bytes`);
  if (packed > bytes.length) throw bomb("the same bytes several times");
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw damaged("two parts have one name");
  }
  return entries.map((entry) => ({ name: entry.name, content: () => unpack(bytes, entry) }));
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

function contents(bytes: Uint8Array, mostParts: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - 65_535);
  while (end >= first && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < first) throw damaged("it has no table of contents");
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw bomb(`${count} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw damaged("its table of contents is broken");
    }
    const nameLength = view.getUint16(at + 28, true);
    const skip = nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) throw damaged("it is encrypted");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + skip;
  }
  return entries;
}

/** Bytes that are unpacked at a time: packed a thousandfold, they are 16 MB. */
const step = 16_384;

function* unpack(bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw damaged("a part is not where the table of contents says");
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged("a part is cut off");
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length !== entry.unpacked) throw bomb("more than its table of contents says");
    yield packed;
    return;
  }
  if (entry.method !== 8) throw damaged("a part is packed in an unknown way");
  let size = 0;
  let out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    size += piece.length;
    out.push(piece);
  });
  for (let at = 0; at < packed.length || at === 0; at += step) {
    const piece = packed.subarray(at, at + step);
    try {
      inflate.push(piece, at + step >= packed.length);
    } catch (cause) {
      throw damaged("a part cannot be unpacked", cause);
    }
    if (size > entry.unpacked) throw bomb("more than its table of contents says");
    yield* out;
    out = [];
  }
  if (size !== entry.unpacked) throw damaged("a part is cut off");
}

function bomb(what: string): ExchangeError {
  return new ExchangeError("unpacks-too-large", `the file holds ${what} when unpacked`, {
    remedy: "Save the sheet as a new workbook, or as CSV; do not open the file.",
  });
}

function damaged(why: string, cause?: unknown): ExchangeError {
  return new ExchangeError("damaged", `the workbook cannot be opened: ${why}`, {
    remedy: "Open it in a spreadsheet and save it once more as XLSX, without a password.",
    cause,
  });
}
