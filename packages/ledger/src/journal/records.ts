/**
 * The canonical bytes of every voucher and its hash, in the order they were posted.
 *
 * A voucher is some 280 bytes here and several times that as an object, so objects are made when
 * somebody asks for them.
 */
export interface Records {
  length: number;
  /** Pieces of memory; a record lies within one of them. */
  readonly chunks: Uint8Array[];
  /** How much of the last chunk is used. */
  used: number;
  chunk: Uint32Array;
  start: Uint32Array;
  size: Uint32Array;
  /** 32 bytes for each record. */
  hashes: Uint8Array;
}

const chunkSize = 1 << 20;

/** Records of nothing. */
export function emptyRecords(): Records {
  return {
    length: 0,
    chunks: [],
    used: chunkSize,
    chunk: new Uint32Array(256),
    start: new Uint32Array(256),
    size: new Uint32Array(256),
    hashes: new Uint8Array(256 * 32),
  };
}

/** Appends a copy of a record and of its hash. */
export function appendRecord(records: Records, record: Uint8Array, hash: Uint8Array): void {
  const at = records.length;
  if (at === records.size.length) grow(records);
  const last = records.chunks.at(-1);
  if (last === undefined || records.used + record.length > last.length) {
    records.chunks.push(new Uint8Array(Math.max(chunkSize, record.length)));
    records.used = 0;
  }
  records.chunks.at(-1)?.set(record, records.used);
  records.chunk[at] = records.chunks.length - 1;
  records.start[at] = records.used;
  records.size[at] = record.length;
  records.hashes.set(hash, 32 * at);
  records.used += record.length;
  records.length = at + 1;
}

/** Takes away the last record; its memory is used again. */
export function dropRecord(records: Records): void {
  records.length -= 1;
  if (records.chunk[records.length] === records.chunks.length - 1) {
    records.used = records.start[records.length] ?? 0;
  }
}

/** The bytes of a record; not to be written to. */
export function recordAt(records: Records, at: number): Uint8Array {
  const chunk = records.chunks[records.chunk[at] ?? 0] ?? new Uint8Array();
  const start = records.start[at] ?? 0;
  return chunk.subarray(start, start + (records.size[at] ?? 0));
}

/** The hash of a record; 32 zeros before the first. */
export function hashAt(records: Records, at: number): Uint8Array {
  return at < 0 ? new Uint8Array(32) : records.hashes.subarray(32 * at, 32 * at + 32);
}

function grow(records: Records): void {
  const room = Math.max(256, records.length * 2);
  const wider = (column: Uint32Array): Uint32Array => {
    const larger = new Uint32Array(room);
    larger.set(column);
    return larger;
  };
  const hashes = new Uint8Array(room * 32);
  hashes.set(records.hashes);
  records.chunk = wider(records.chunk);
  records.start = wider(records.start);
  records.size = wider(records.size);
  records.hashes = hashes;
}
