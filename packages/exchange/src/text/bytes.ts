import { ExchangeError } from "../problem/exchange-error.ts";

/** The content of a file: all at once, or piece by piece as it is read. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The largest text file that is read where no other limit is given: 2 GiB. */
export const mostBytes = 2 ** 31;

/**
 * The pieces of a file, until it passes the limit.
 *
 * @throws {ExchangeError} `too-large`, as soon as the limit is passed.
 */
export async function* pieces(bytes: Bytes, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    if (piece.length > 0) yield piece;
  }
}

/**
 * The whole file in one piece.
 *
 * @throws {ExchangeError} `too-large`.
 */
export async function wholeFile(bytes: Bytes, limit: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces(bytes, limit)) kept.push(piece);
  const [only] = kept;
  if (only !== undefined && kept.length === 1) return only;
  const whole = new Uint8Array(kept.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The first bytes, at most as many as asked for and fewer only where the file is shorter, and the
 * whole file again from its beginning.
 */
export async function peek(
  bytes: Bytes,
  most: number,
): Promise<{ readonly head: Uint8Array; readonly all: Bytes }> {
  if (bytes instanceof Uint8Array) return { head: bytes.subarray(0, most), all: bytes };
  const source =
    Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < most) {
    const next = await source.next();
    if (next.done === true) {
      ended = true;
      break;
    }
    read.push(next.value);
    size += next.value.length;
  }
  const head = (await wholeFile(read, Infinity)).subarray(0, most);
  return { head, all: again(read, ended, source) };
}

async function* again(
  read: readonly Uint8Array[],
  ended: boolean,
  source: Iterator<Uint8Array> | AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read;
    while (!ended) {
      const next = await source.next();
      if (next.done === true) ended = true;
      else yield next.value;
    }
  } finally {
    // Whoever stops early lets the file go.
    if (!ended) await source.return?.();
  }
}

function tooLarge(limit: number): ExchangeError {
  return new ExchangeError("too-large", `the file is larger than ${limit} bytes`, {
    remedy: "Split the file, or raise the limit where you know what is in it.",
  });
}
