/**
 * A cursor over canonical bytes that reads what the rules need without making a
 * voucher of them. It is used again for the next record.
 */
export interface RecordScan {
  bytes: Uint8Array;
  at: number;
  version: number;
  /** Whether the record is cut short or of another version; then nothing else holds. */
  isBroken: boolean;
  /** Where the series begins and ends. */
  series: number;
  seriesEnd: number;
  year: number;
  number: number;
  /** The days of booking and of the document, as `dayNumber` has them. */
  booked: number;
  date: number;
  isReversal: boolean;
  key: number;
  keyEnd: number;
  hasInvoice: boolean;
  /** How many postings there are. */
  postings: number;
  /** The posting last read: where each of its names begins and ends. */
  account: number;
  accountEnd: number;
  amount: number;
  project: number;
  projectEnd: number;
  fund: number;
  fundEnd: number;
  activity: number;
  activityEnd: number;
  municipality: number;
  municipalityEnd: number;
}

/** A cursor over nothing. */
export function recordScan(): RecordScan {
  return {
    bytes: new Uint8Array(),
    at: 0,
    version: 0,
    isBroken: true,
    series: 0,
    seriesEnd: 0,
    year: 0,
    number: 0,
    booked: 0,
    date: 0,
    isReversal: false,
    key: 0,
    keyEnd: 0,
    hasInvoice: false,
    postings: 0,
    account: 0,
    accountEnd: 0,
    amount: 0,
    project: 0,
    projectEnd: 0,
    fund: 0,
    fundEnd: 0,
    activity: 0,
    activityEnd: 0,
    municipality: 0,
    municipalityEnd: 0,
  };
}

/** Reads everything before the postings. */
export function scanHead(scan: RecordScan, record: Uint8Array): void {
  scan.bytes = record;
  scan.at = 1;
  scan.version = record[0] ?? 0;
  scan.isBroken = scan.version !== 1 && scan.version !== 2;
  scan.series = text(scan);
  scan.seriesEnd = scan.at;
  scan.year = integer(scan);
  scan.number = integer(scan);
  scan.booked = day(scan);
  text(scan);
  scan.isReversal = text(scan) < scan.at;
  text(scan);
  scan.date = day(scan);
  text(scan);
  scan.key = text(scan);
  scan.keyEnd = scan.at;
  // The actor; the source's system, batch and id.
  for (let field = 0; field < 4; field += 1) text(scan);
  scan.hasInvoice = text(scan) < scan.at;
  text(scan);
  scan.postings = integer(scan);
}

/** Reads the next posting. */
export function scanPosting(scan: RecordScan): void {
  scan.account = text(scan);
  scan.accountEnd = scan.at;
  scan.amount = integer(scan);
  scan.project = text(scan);
  scan.projectEnd = scan.at;
  scan.fund = text(scan);
  scan.fundEnd = scan.at;
  scan.activity = text(scan);
  scan.activityEnd = scan.at;
  scan.municipality = text(scan);
  scan.municipalityEnd = scan.at;
  text(scan);
  if (scan.version === 2) integer(scan);
}

/** Reads past the attachments; the record is broken where it does not end there. */
export function scanEnd(scan: RecordScan): void {
  const attachments = integer(scan);
  for (let index = 0; index < attachments && !scan.isBroken; index += 1) {
    text(scan);
    text(scan);
    integer(scan);
    text(scan);
  }
  if (scan.at !== scan.bytes.length) scan.isBroken = true;
}

/** The text between two places, if every byte of it is ASCII. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let read = "";
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 127) return undefined;
    read += String.fromCharCode(byte);
  }
  return read;
}

/** Reads past a text, and says where it begins; it ends where the cursor then is. */
function text(scan: RecordScan): number {
  const length = word(scan) >>> 0;
  const from = scan.at;
  if (from + length > scan.bytes.length) scan.isBroken = true;
  else scan.at = from + length;
  return from;
}

function day(scan: RecordScan): number {
  const from = text(scan);
  const { bytes, at } = scan;
  let number = 0;
  for (let index = from; index < at; index += 1) {
    const digit = (bytes[index] ?? 0) - 48;
    if (digit >= 0) number = number * 10 + digit;
  }
  return number;
}

function integer(scan: RecordScan): number {
  const high = word(scan);
  return high * 4_294_967_296 + (word(scan) >>> 0);
}

/** Four bytes as a signed number. */
function word(scan: RecordScan): number {
  const { bytes, at } = scan;
  if (at + 4 > bytes.length) {
    scan.isBroken = true;
    return 0;
  }
  scan.at = at + 4;
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  );
}
