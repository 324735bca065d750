import { isFundSide } from "../chart/account.ts";
import { type FundTotals } from "../fund/fund-rules.ts";

import { type PostedFields } from "./canonical.ts";
import { decodeRecord } from "./decode.ts";
import { type Journal } from "./journal.ts";
import { addKey, emptyKeyIndex, findKey, type KeyIndex, keySum, storedKey } from "./key-index.ts";
import { type QuickCheck, quickCheck } from "./quick-check.ts";
import { asciiText, recordScan, type RecordScan, scanHead } from "./record-scan.ts";
import { recordAt } from "./records.ts";
import { ruleTables } from "./rule-tables.ts";
import { type VoucherDraft } from "./voucher.ts";

/** What is looked up while posting. Places are counted from 0, in the order of posting. */
export interface Lookups {
  readonly keys: KeyIndex;
  readonly invoices: Map<string, number>;
  /** The reversal of each reversed voucher, by the id of the reversed. */
  readonly reversals: Map<string, number>;
  /** The places of a series and year, in the order of their numbers. */
  readonly numbered: Map<string, Map<number, number[]>>;
  readonly totals: Map<string, FundTotals>;
  readonly quick: QuickCheck;
}

/** What is looked up while posting, made when first asked for. */
export function lookupsOf(journal: Journal): Lookups {
  if (journal.lookups !== undefined) return journal.lookups;
  const { dictionary } = journal.columns;
  const totals = new Map([...journal.funds.keys()].map((id) => [id, { unspent: 0, spent: 0 }]));
  const lookups: Lookups = {
    keys: emptyKeyIndex(),
    invoices: new Map(),
    reversals: new Map(),
    numbered: new Map(),
    totals,
    quick: quickCheck(ruleTables(journal, dictionary), dictionary, totals.values()),
  };
  const scan = recordScan();
  for (let place = 0; place < journal.records.length; place += 1) {
    const record = recordAt(journal.records, place);
    scanHead(scan, record);
    if (scan.isReversal || scan.hasInvoice || scan.isBroken) {
      const content = decodeRecord(record);
      register(lookups, content, content, place);
    } else {
      const series = asciiText(record, scan.series, scan.seriesEnd) ?? "";
      placesOf(lookups, series, scan.year).push(place);
      addKey(lookups.keys, keySum(keyOf(scan)), place);
    }
  }
  countAll(journal, totals);
  journal.lookups = lookups;
  return lookups;
}

/** The place of the voucher with that key, if there is one. */
export function placeOfKey(journal: Journal, given: string): number | undefined {
  const key = storedKey(given);
  const place = findKey(
    lookupsOf(journal).keys,
    keySum(key),
    (at) => keyAt(recordAt(journal.records, at)) === key,
  );
  return place < 0 ? undefined : place;
}

/** Notes what a voucher at a place is found by. */
export function register(
  lookups: Lookups,
  draft: Pick<VoucherDraft, "idempotencyKey" | "invoice">,
  { series, year, reverses }: PostedFields,
  place: number,
): void {
  addKey(lookups.keys, keySum(storedKey(draft.idempotencyKey)), place);
  placesOf(lookups, series, year).push(place);
  if (draft.invoice) lookups.invoices.set(invoiceKey(draft.invoice), place);
  if (reverses) lookups.reversals.set(reverses.voucher, place);
}

/** The places of a series and year, in the order of their numbers. */
export function placesOf(lookups: Lookups, series: string, year: number): number[] {
  const years = lookups.numbered.get(series) ?? new Map<number, number[]>();
  const places = years.get(year) ?? [];
  if (places.length === 0) lookups.numbered.set(series, years.set(year, places));
  return places;
}

/** What makes two invoices the same: the supplier and its number. */
export function invoiceKey(invoice: {
  readonly supplier: string;
  readonly number: string;
}): string {
  return `${invoice.supplier}\n${invoice.number}`;
}

/** Every fund's totals, from the columns. */
function countAll({ accounts, columns }: Journal, totals: Lookups["totals"]): void {
  const { names } = columns.dictionary;
  const classes = names.map((name) => accounts.get(name)?.cls);
  const ofFund = names.map((name) => totals.get(name));
  for (let at = 0; at < columns.length; at += 1) {
    const cls = classes[columns.account[at] ?? 0];
    const fund = ofFund[columns.fund[at] ?? 0];
    if (cls === undefined || fund === undefined) continue;
    const amount = columns.amount[at] ?? 0;
    if (isFundSide(cls)) fund.unspent -= amount;
    if (cls === "expense") fund.spent += amount;
  }
}

const keyScan = recordScan();

/** The idempotency key in a record. */
function keyAt(record: Uint8Array): string {
  scanHead(keyScan, record);
  return keyOf(keyScan);
}

function keyOf({ bytes, key, keyEnd }: RecordScan): string {
  return asciiText(bytes, key, keyEnd) ?? decodeRecord(bytes).idempotencyKey;
}
