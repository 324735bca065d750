import { ReportingError } from "../problem/reporting-error.ts";

/** A column as it lies in a snapshot. */
export type Column = Int32Array | Uint16Array | Uint8Array | Float64Array;

/** What a snapshot holds: text that JSON can carry, and columns. */
export interface Frame {
  readonly header: unknown;
  readonly columns: readonly Column[];
}

/** The version that is written, and the only one that is read so far. */
const version = 2;

const magic = 0x4657524b; // "KRWF" read as a little-endian number
const fixed = 24;
const kinds = { Float64Array: 0, Int32Array: 1, Uint16Array: 2, Uint8Array: 3 } as const;

/**
 * Puts a frame in bytes: magic number, version, checksum, length of the header, its text, and then
 * each column with its kind and length, all on multiples of eight bytes and little-endian.
 */
export function toBytes({ header, columns }: Frame): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = columns.reduce(
    (sum, { byteLength }) => sum + 8 + align(byteLength),
    fixed + align(text.length),
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(text, fixed);
  let at = fixed + align(text.length);
  for (const column of columns) {
    view.setUint32(at, kindOf(column), true);
    view.setUint32(at + 4, column.length, true);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at + 8);
    at += 8 + align(column.byteLength);
  }
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(12, text.length, true);
  view.setFloat64(16, size, true);
  view.setUint32(8, checksum(bytes), true);
  return bytes;
}

/**
 * Reads bytes back; columns are views into them where they lie on multiples of eight.
 *
 * @throws {ReportingError} `not-a-snapshot`, `snapshot-newer`, `snapshot-damaged`.
 */
export function fromBytes(given: Uint8Array): Frame {
  const view = new DataView(given.buffer, given.byteOffset, given.byteLength);
  if (given.length < fixed || view.getUint32(0, true) !== magic) {
    throw new ReportingError("not-a-snapshot", "the bytes are not a snapshot of a workforce");
  }
  const found = view.getUint32(4, true);
  if (found !== version) {
    throw new ReportingError("snapshot-newer", `the snapshot has version ${found}, not ${version}`);
  }
  if (view.getFloat64(16, true) !== given.length) throw damaged("its length is not what it was");
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  if (view.getUint32(8, true) !== checksum(bytes)) throw damaged("its checksum does not match");

  const textEnd = fixed + view.getUint32(12, true);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(fixed, textEnd)));
  const columns: Column[] = [];
  for (let at = align(textEnd); at < bytes.length;) {
    const length = view.getUint32(at + 4, true);
    const column = columnAt(bytes, view.getUint32(at, true), at + 8, length);
    columns.push(column);
    at += 8 + align(column.byteLength);
  }
  return { header, columns };
}

function columnAt(bytes: Uint8Array, kind: number, at: number, length: number): Column {
  const { buffer } = bytes;
  const from = bytes.byteOffset + at;
  if (kind === kinds.Float64Array) return new Float64Array(buffer, from, length);
  if (kind === kinds.Int32Array) return new Int32Array(buffer, from, length);
  if (kind === kinds.Uint16Array) return new Uint16Array(buffer, from, length);
  return new Uint8Array(buffer, from, length);
}

function kindOf(column: Column): number {
  if (column instanceof Float64Array) return kinds.Float64Array;
  if (column instanceof Int32Array) return kinds.Int32Array;
  return column instanceof Uint16Array ? kinds.Uint16Array : kinds.Uint8Array;
}

function align(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function damaged(why: string): ReportingError {
  return new ReportingError("snapshot-damaged", `the snapshot is damaged: ${why}`);
}

/** Mixes all bytes but the checksum's own, four at a time (FNV-1a over words). */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let mixed = 0x811c9dc5 | 0;
  for (let at = 0; at < words.length; at++) {
    if (at === 2) continue;
    mixed = Math.imul(mixed ^ (words[at] ?? 0), 0x01000193);
  }
  return mixed >>> 0;
}
