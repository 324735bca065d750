import {
  type Instant,
  type LocalDate,
  type MunicipalityId,
  type Ore,
} from "@kompetanseregion/domain";

import { LedgerError } from "../problem/ledger-error.ts";

import { type HashedContent } from "./canonical.ts";
import { type Attachment, type Posting } from "./voucher.ts";

/** Where a reader stands in some bytes. */
interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Reads canonical bytes back. Texts come in NFC and attachments by their sum.
 *
 * The texts are taken as they stand: they were parsed before they were first written, and a
 * record that somebody changed is told by its hash.
 *
 * @throws {LedgerError} `snapshot` if the bytes are of another version or cut short.
 */
export function decodeRecord(bytes: Uint8Array): HashedContent {
  const [version] = bytes;
  if (version !== 1 && version !== 2) throw unreadable();
  const reader: Reader = { bytes, at: 1 };
  const series = text(reader);
  const year = integer(reader);
  const number = integer(reader);
  // Parsed before it was written, as are the other casts here.
  const booked = text(reader) as LocalDate;
  const postedAt = text(reader) as Instant;
  const reversed = text(reader);
  const reason = text(reader);
  const date = text(reader) as LocalDate;
  const about = text(reader);
  const idempotencyKey = text(reader);
  const actor = text(reader);
  const system = text(reader);
  const batch = text(reader);
  const externalId = text(reader);
  const supplier = text(reader);
  const invoiceNumber = text(reader);
  const postings = list(reader, version === 1 ? posting : postingWithUnits);
  const attachments = list(reader, attachment);
  if (reader.at !== bytes.length) throw unreadable();
  return {
    series,
    date,
    text: about,
    postings,
    ...(attachments.length > 0 && { attachments }),
    ...(system !== "" && { source: { system, batch, externalId } }),
    ...(supplier !== "" && { invoice: { supplier, number: invoiceNumber } }),
    idempotencyKey,
    actor,
    version,
    number,
    year,
    booked,
    ...(reversed !== "" && { reverses: { voucher: reversed, reason } }),
    postedAt,
  };
}

function posting(reader: Reader): Posting {
  const account = text(reader);
  // A whole number of øre when it was parsed, and written as one.
  const amount = integer(reader) as Ore;
  const project = text(reader);
  const fund = text(reader);
  const activity = text(reader);
  const municipality = text(reader) as MunicipalityId;
  const about = text(reader);
  return {
    account,
    amount,
    project,
    fund,
    ...(activity !== "" && { activity }),
    ...(municipality.length > 0 && { municipality }),
    ...(about !== "" && { text: about }),
  };
}

function postingWithUnits(reader: Reader): Posting {
  const read = posting(reader);
  const units = integer(reader) / 100;
  return units === 0 ? read : { ...read, units };
}

function attachment(reader: Reader): Attachment {
  const sha256 = text(reader);
  const name = text(reader);
  const bytes = integer(reader);
  const archiveRef = text(reader);
  return { sha256, name, bytes, ...(archiveRef !== "" && { archiveRef }) };
}

function list<Item>(reader: Reader, read: (reader: Reader) => Item): Item[] {
  const length = integer(reader);
  const items: Item[] = [];
  for (let index = 0; index < length; index += 1) items.push(read(reader));
  return items;
}

function word(reader: Reader): number {
  const { bytes, at } = reader;
  if (at + 4 > bytes.length) throw unreadable();
  reader.at = at + 4;
  return (
    (((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0)) >>>
    0
  );
}

function integer(reader: Reader): number {
  const high = word(reader) | 0;
  return high * 4_294_967_296 + word(reader);
}

function text(reader: Reader): string {
  const length = word(reader);
  const { bytes, at } = reader;
  const end = at + length;
  if (end > bytes.length) throw unreadable();
  reader.at = end;
  let read = "";
  for (let index = at; index < end;) {
    const byte = bytes[index] ?? 0;
    const more = byte < 0x80 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let point = more === 0 ? byte : byte & (0x3f >> more);
    for (let next = 1; next <= more; next += 1) {
      point = (point << 6) | ((bytes[index + next] ?? 0) & 0x3f);
    }
    // What is beyond Unicode was never written by us: it shows as U+FFFD.
    read += point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
    index += more + 1;
  }
  return read;
}

function unreadable(): LedgerError {
  return new LedgerError("snapshot", "a stored voucher is cut short or of another version", {
    remedy: "Restore the journal from a copy that verifies.",
  });
}
