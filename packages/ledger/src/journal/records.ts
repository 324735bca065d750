/**
 * The canonical bytes of every voucher and its hash, in the order they were posted.
 *
 * A voucher is some 280 bytes here and several times that as an object, so objects are made when
 * somebody asks for them.
 */
export interface Records {
  length: number;
  /** Pieces of memory; a record lies within one of them. A piece that is missing is loaded. */
  readonly chunks: (Uint8Array | undefined)[];
  /** Brings a piece that is not in memory. */
  readonly load: (chunk: number) => Uint8Array;
  /** Pieces that were brought, the one used last at the end. */
  readonly loaded: Map<number, Uint8Array>;
  newest: number;
  /** How much of the last chunk is used. */
  used: number;
  chunk: Uint32Array;
  start: Uint32Array;
  size: Uint32Array;
  /** 32 bytes for each record. */
  hashes: Uint8Array;
}

/** How large a piece is; a record that is larger has one of its own. */
export const chunkSize = 1 << 20;

const keptChunks = 4;

/** Records of nothing. */
export function emptyRecords(): Records {
  return {
    length: 0,
    chunks: [],
    load: () => {
      throw new RangeError("every record of a new journal is in memory");
    },
    loaded: new Map(),
    newest: -1,
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
    const size = Math.min(chunkSize, 16_384 * 2 ** records.chunks.length);
    records.chunks.push(new Uint8Array(Math.max(size, record.length)));
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
  const number = records.chunk[at] ?? 0;
  const chunk = records.chunks[number] ?? loadedChunk(records, number);
  const start = records.start[at] ?? 0;
  return chunk.subarray(start, start + (records.size[at] ?? 0));
}

function loadedChunk(records: Records, number: number): Uint8Array {
  const { loaded } = records;
  const known = loaded.get(number);
  if (known !== undefined && records.newest === number) return known;
  records.newest = number;
  const chunk = known ?? plain(records.load(number));
  loaded.delete(number);
  loaded.set(number, chunk);
  if (loaded.size > keptChunks) {
    for (const oldest of loaded.keys()) {
      loaded.delete(oldest);
      break;
    }
  }
  return chunk;
}

/** Without what Node adds to its buffers, which makes every view of them slow. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
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
