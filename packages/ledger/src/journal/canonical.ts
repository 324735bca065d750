import { type Attachment, type CanonicalVersion, type Posting, type Voucher } from "./voucher.ts";

/** What is hashed of a voucher: everything but its own hash and id. */
export type HashedContent = Omit<Voucher, "hash" | "id" | "prev">;

/** A buffer that grows, and is used again for the next voucher. */
interface Buffer {
  bytes: Uint8Array;
  length: number;
}

const scratch: Buffer = { bytes: new Uint8Array(4096), length: 0 };

/** What posting adds to a draft: the place it got, and when. */
export type PostedFields = Pick<
  Voucher,
  "booked" | "number" | "postedAt" | "reverses" | "series" | "year"
>;

/** The oldest form that holds all that the postings say. */
export function versionOf(postings: readonly Posting[]): CanonicalVersion {
  for (const { units } of postings) if (units !== undefined) return 2;
  return 1;
}

/**
 * The canonical bytes of a voucher: its version as the tag byte, then the fields in a fixed order.
 *
 * Text is UTF-8 of its NFC form behind its length in 4 bytes; an absent text has length 0. Whole
 * numbers are 8 bytes big-endian two's complement. Lists begin with their length; postings stand
 * in the order they were written, attachments by their sum. There is no JSON in it, and both forms
 * are frozen: another form gets another tag.
 *
 * Version 2 has one number more at the end of each posting, its units in hundredths, 0 for none. A
 * voucher without units is written as version 1, as every voucher was before there were units.
 *
 * @returns A view that is valid until the next call; copy it to keep it.
 */
export function canonicalBytes(content: HashedContent): Uint8Array {
  return recordBytes(content, content);
}

/** As {@link canonicalBytes}, of a draft and what posting adds to it; behind `room` free bytes. */
export function recordBytes(
  draft: Pick<Voucher, DraftField>,
  posted: PostedFields,
  room = 0,
): Uint8Array {
  const out = scratch;
  out.length = room;
  reserve(out, 1);
  const version = versionOf(draft.postings);
  out.bytes[out.length++] = version;
  writeText(out, posted.series);
  writeInteger(out, posted.year);
  writeInteger(out, posted.number);
  writeText(out, posted.booked);
  writeText(out, posted.postedAt);
  writeText(out, posted.reverses?.voucher);
  writeText(out, posted.reverses?.reason);
  writeDraft(out, draft, version);
  return out.bytes.subarray(0, out.length);
}

/** What a caller wrote, as bytes: alike exactly when two drafts say the same. */
export function draftBytes(content: Pick<Voucher, DraftField>): Uint8Array {
  scratch.length = 0;
  writeText(scratch, content.series);
  writeDraft(scratch, content, versionOf(content.postings));
  return scratch.bytes.slice(0, scratch.length);
}

type DraftField =
  | "actor"
  | "attachments"
  | "date"
  | "idempotencyKey"
  | "invoice"
  | "postings"
  | "series"
  | "source"
  | "text";

function writeDraft(
  out: Buffer,
  draft: Pick<Voucher, DraftField>,
  version: CanonicalVersion,
): void {
  writeText(out, draft.date);
  writeText(out, draft.text);
  writeText(out, draft.idempotencyKey);
  writeText(out, draft.actor);
  writeText(out, draft.source?.system);
  writeText(out, draft.source?.batch);
  writeText(out, draft.source?.externalId);
  writeText(out, draft.invoice?.supplier);
  writeText(out, draft.invoice?.number);
  writeInteger(out, draft.postings.length);
  for (const posting of draft.postings) {
    writeText(out, posting.account);
    writeInteger(out, posting.amount);
    writeText(out, posting.project);
    writeText(out, posting.fund);
    writeText(out, posting.activity);
    writeText(out, posting.municipality);
    writeText(out, posting.text);
    if (version === 2) writeInteger(out, Math.round(100 * (posting.units ?? 0)));
  }
  const attachments = draft.attachments ?? none;
  writeInteger(out, attachments.length);
  for (const file of attachments.length > 1 ? attachments.toSorted(bySum) : attachments) {
    writeText(out, file.sha256);
    writeText(out, file.name);
    writeInteger(out, file.bytes);
    writeText(out, file.archiveRef);
  }
}

const none: readonly Attachment[] = [];

function bySum(a: Attachment, b: Attachment): number {
  if (a.sha256 === b.sha256) return 0;
  return a.sha256 < b.sha256 ? -1 : 1;
}

function reserve(out: Buffer, more: number): void {
  if (out.length + more <= out.bytes.length) return;
  const grown = new Uint8Array(2 * (out.length + more));
  grown.set(out.bytes.subarray(0, out.length));
  out.bytes = grown;
}

function writeInteger(out: Buffer, value: number): void {
  reserve(out, 8);
  const high = Math.floor(value / 4_294_967_296);
  writeWord(out, high);
  writeWord(out, value - high * 4_294_967_296);
}

/** Four bytes, the highest first. */
function writeWord(out: Buffer, word: number): void {
  const { bytes, length } = out;
  bytes[length] = word >>> 24;
  bytes[length + 1] = word >>> 16;
  bytes[length + 2] = word >>> 8;
  bytes[length + 3] = word;
  out.length = length + 4;
}

function writeText(out: Buffer, given: string | undefined): void {
  const text = given ?? "";
  const { length: units } = text;
  const start = out.length + 4;
  reserve(out, 4 + units);
  const { bytes } = out;
  let at = start;
  for (let index = 0; index < units; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 127) {
      at = writeUtf8(out, start, text.normalize("NFC"));
      break;
    }
    bytes[at++] = unit;
  }
  out.length = start - 4;
  writeWord(out, at - start);
  out.length = at;
}

/** A lone half of a surrogate pair becomes U+FFFD, as in every UTF-8 encoder. */
function writeUtf8(out: Buffer, start: number, text: string): number {
  let at = start;
  for (const character of text) {
    const read = character.codePointAt(0) ?? 0;
    const point = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    out.length = at;
    reserve(out, 4);
    const { bytes } = out;
    if (point < 0x80) {
      bytes[at++] = point;
    } else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    }
  }
  return at;
}
