import { type Columns } from "./columns.ts";
import { type RecordScan } from "./record-scan.ts";

/** The names of a dictionary as the bytes that stand in records, by their numbers. */
export function nameBytes({ dictionary }: Columns): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  return dictionary.names.map((name) => encoder.encode(name.normalize("NFC")));
}

/** Whether a place in the columns holds the posting that was last read of a record. */
export function isPosting(
  columns: Columns,
  at: number,
  names: readonly Uint8Array[],
  scan: RecordScan,
  place: { readonly voucher: number; readonly line: number },
): boolean {
  const { bytes } = scan;
  return (
    at < columns.length &&
    columns.amount[at] === scan.amount &&
    columns.day[at] === scan.booked &&
    columns.voucher[at] === place.voucher &&
    columns.line[at] === place.line &&
    isName(names[columns.account[at] ?? 0], bytes, scan.account, scan.accountEnd) &&
    isName(names[columns.project[at] ?? 0], bytes, scan.project, scan.projectEnd) &&
    isName(names[columns.fund[at] ?? 0], bytes, scan.fund, scan.fundEnd) &&
    isName(names[columns.activity[at] ?? 0], bytes, scan.activity, scan.activityEnd) &&
    isName(names[columns.municipality[at] ?? 0], bytes, scan.municipality, scan.municipalityEnd)
  );
}

function isName(
  name: Uint8Array | undefined,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  if (name?.length !== to - from) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (name[index] !== bytes[from + index]) return false;
  }
  return true;
}
