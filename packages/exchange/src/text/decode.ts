import { ExchangeError } from "../problem/exchange-error.ts";

import { type Bytes, pieces } from "./bytes.ts";

/** The encodings that files from Norwegian offices come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

type Decoder = InstanceType<typeof TextDecoder>;

/** What was found out about a file's encoding, told once it is known for certain. */
interface DecodedText {
  /**
   * The encoding; `utf-8` as long as all that is read could be either UTF-8 or Windows-1252. Look
   * again when the text is at its end.
   */
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
}

/** How to decode. */
export interface DecodeOptions {
  /** What somebody knows the encoding to be; found out where it is left out. */
  readonly encoding?: Encoding;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
  /** Told the encoding as soon as it is certain, and at the end of the file at the latest. */
  readonly onEncoding?: (found: DecodedText) => void;
}

/**
 * The text of a file, piece by piece, without a byte order mark.
 *
 * A mark decides; then zeros in every second byte (UTF-16); then the first byte above 127: where it
 * begins a UTF-8 character the file is UTF-8, and otherwise Windows-1252, for a lone «ø» of an old
 * file is no UTF-8. The answer does not depend on how the file is cut into pieces.
 *
 * @throws {ExchangeError} `too-large`; `not-text` for a zero byte; `encoding` for a file that begins
 *   as UTF-8 and has something else further on: half of the names would otherwise be garbled.
 */
export async function* decode(bytes: Bytes, options: DecodeOptions): AsyncGenerator<string> {
  let known = options.encoding;
  let mark = false;
  let decoder: Decoder | undefined;
  let waiting: Uint8Array = new Uint8Array(0);
  let begun = false;

  const settle = (encoding: Encoding): Decoder => {
    known = encoding;
    options.onEncoding?.({ encoding, mark });
    // The mark is taken off below, and only there: further on it is a character like others.
    return new TextDecoder(encoding, { fatal: encoding !== "windows-1252", ignoreBOM: true });
  };

  for await (const piece of pieces(bytes, options.limit)) {
    let rest = waiting.length === 0 ? piece : joined(waiting, piece);
    waiting = new Uint8Array(0);
    if (!begun) {
      if (rest.length < 4) {
        waiting = rest;
        continue;
      }
      begun = true;
      const found = known ?? beginning(rest);
      const length = markLength(rest, found);
      mark = length > 0;
      rest = rest.subarray(length);
      if (found !== undefined) decoder = settle(found);
    }
    if (decoder === undefined) {
      const at = rest.findIndex((byte) => byte > 127);
      const ascii = at < 0 ? rest : rest.subarray(0, at);
      yield textOf(new TextDecoder(), ascii, true);
      if (at < 0) continue;
      rest = rest.subarray(at);
      // A UTF-8 character has up to four bytes.
      if (rest.length < 4) {
        waiting = rest;
        continue;
      }
      decoder = settle(beginsUtf8(rest) ? "utf-8" : "windows-1252");
    }
    yield textOf(decoder, rest, true);
  }
  if (decoder === undefined) {
    // A file of a few bytes, or one whose last character alone is not ASCII.
    const found = known ?? (begun ? undefined : beginning(waiting));
    const length = begun ? 0 : markLength(waiting, found);
    if (!begun) mark = length > 0;
    waiting = waiting.subarray(length);
    decoder = settle(found ?? (beginsUtf8(waiting) ? "utf-8" : "windows-1252"));
  }
  yield textOf(decoder, waiting, false);
}

function textOf(decoder: Decoder, bytes: Uint8Array, stream: boolean): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream });
  } catch (cause) {
    throw new ExchangeError(
      "encoding",
      `the file begins as ${decoder.encoding} and has something else further on`,
      { remedy: "Save it once more as UTF-8, or say which encoding it has.", cause },
    );
  }
  if (text.includes("\0")) {
    throw new ExchangeError("not-text", "the file is no text", {
      remedy: "Give a CSV or text file; save a spreadsheet as XLSX or CSV.",
    });
  }
  return text;
}

function beginning(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (bytes.length < 4) return undefined;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return undefined;
}

/** How many bytes the byte order mark takes; 0 where there is none. */
function markLength(bytes: Uint8Array, encoding: Encoding | undefined): number {
  const [a, b, c] = bytes;
  if (encoding === "utf-16le") return a === 0xff && b === 0xfe ? 2 : 0;
  if (encoding === "utf-16be") return a === 0xfe && b === 0xff ? 2 : 0;
  return encoding === "utf-8" && a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
}

/** Whether the first character, which is not ASCII, is UTF-8. */
function beginsUtf8(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  if (first < 128) return true;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length));
    return true;
  } catch {
    return false;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
