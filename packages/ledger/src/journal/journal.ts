import { type Instant, type LocalDate } from "@kompetanseregion/domain";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "@noble/hashes/utils.js";

import { type Account } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { type Fund } from "../fund/fund.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { canonicalBytes, type HashedContent } from "./canonical.ts";
import { appendPosting, type Columns, dayNumber, dropPosting, emptyColumns } from "./columns.ts";
import { decodeRecord } from "./decode.ts";
import { chainHash, hashText, type Sha256Function } from "./hash-chain.ts";
import { bookedDay, type PeriodChange, type PeriodStatus } from "./period-state.ts";
import {
  appendRecord,
  dropRecord,
  emptyRecords,
  hashAt,
  recordAt,
  type Records,
} from "./records.ts";
import { type BookPeriod, type Voucher, type VoucherDraft } from "./voucher.ts";

/** What a fund has left and has paid, as booked so far. */
interface FundTotals {
  /** Money received and carried in, less what is spent: positive is unspent. */
  unspent: number;
  /** Costs charged to it. */
  spent: number;
}

/** How a stored voucher was found not to fit when it was taken in. */
type Misfit = "hash" | "id" | "link";

/** What is looked up while posting. Places are counted from 0, in the order of posting. */
export interface Lookups {
  readonly keys: Map<string, number>;
  readonly invoices: Map<string, number>;
  /** The reversal of each reversed voucher, by the id of the reversed. */
  readonly reversals: Map<string, number>;
  /** The places of a series and year, in the order of their numbers. */
  readonly numbered: Map<string, number[]>;
  readonly totals: Map<string, FundTotals>;
}

/** The books in memory: the chart, the vouchers, and what is looked up while posting. */
export interface Journal {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly funds: ReadonlyMap<string, Fund>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly sha256: Sha256Function;
  columns: Columns;
  records: Records;
  readonly statuses: Map<BookPeriod, PeriodStatus>;
  readonly periodChanges: PeriodChange[];
  readonly misfits: Map<number, Misfit>;
  /** Vouchers that somebody asked for. */
  readonly read: (Voucher | undefined)[];
  all: readonly Voucher[];
  /** Made from the records when first needed: a journal that is only read does without. */
  lookups: Lookups | undefined;
}

/** An empty journal with its chart. */
export function emptyJournal(input: {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
  readonly sha256?: Sha256Function;
}): Journal {
  return {
    accounts: byId("account", input.accounts),
    funds: byId("fund", input.funds),
    projects: byId("project", input.projects),
    sha256: input.sha256 ?? sha256,
    columns: emptyColumns(),
    records: emptyRecords(),
    statuses: new Map(),
    periodChanges: [],
    misfits: new Map(),
    read: [],
    all: [],
    lookups: undefined,
  };
}

/** Numbers, links and hashes a draft that has been validated, appends it, and says where. */
export function appendDraft(
  journal: Journal,
  draft: VoucherDraft,
  postedAt: Instant,
  reverses?: Voucher["reverses"],
): number {
  const { records } = journal;
  const booked = bookedDay(draft.date, journal.statuses);
  const year = yearOf(booked);
  const number = placesOf(lookupsOf(journal), draft.series, year).length + 1;
  const content: HashedContent = {
    ...draft,
    version: 1,
    number,
    year,
    booked,
    ...(reverses === undefined ? {} : { reverses }),
    postedAt,
  };
  const record = canonicalBytes(content);
  const place = records.length;
  const hash = chainHash(journal.sha256, hashAt(records, place - 1), record);
  append(journal, content, record, hash);
  return place;
}

/** Appends a voucher that is posted already, as it is; `verify` says whether it fits. */
export function appendVoucher(journal: Journal, voucher: Voucher): void {
  const { records, misfits } = journal;
  const place = records.length;
  if (voucher.id !== voucherId(voucher)) misfits.set(place, "id");
  if (!/^[0-9a-f]{64}$/u.test(voucher.hash)) misfits.set(place, "hash");
  if (voucher.prev !== hashText(records, place - 1)) misfits.set(place, "link");
  const hash = misfits.get(place) === "hash" ? new Uint8Array(32) : hexToBytes(voucher.hash);
  append(journal, voucher, canonicalBytes(voucher), hash);
}

/** Takes away the last voucher again, when the batch it came with is refused. */
export function dropVoucher(journal: Journal): void {
  const { records, columns } = journal;
  const { postings } = decodeRecord(recordAt(records, records.length - 1));
  for (const { amount } of postings) dropPosting(columns, amount);
  dropRecord(records);
  journal.read.length = Math.min(journal.read.length, journal.records.length);
  journal.lookups = undefined;
}

/** The voucher at a place; made from its record, and kept. */
export function voucherAt(journal: Journal, place: number): Voucher {
  const known = journal.read[place];
  if (known !== undefined) return known;
  const voucher = readVoucher(journal, place);
  journal.read[place] = voucher;
  return voucher;
}

/** The voucher at a place, made from its record and not kept. */
export function readVoucher(journal: Journal, place: number): Voucher {
  return voucherOf(journal, place, decodeRecord(recordAt(journal.records, place)));
}

/** Every voucher, in order. The list is of this moment: it does not grow. */
export function allVouchers(journal: Journal): readonly Voucher[] {
  const { length } = journal.records;
  if (journal.all.length !== length) {
    journal.all = Array.from({ length }, (_, place) => voucherAt(journal, place));
  }
  return journal.all;
}

/** The voucher of that id, if there is one. */
export function voucherById(journal: Journal, id: string): Voucher | undefined {
  const [, series = "", year, number] = /^(.+)-(\d+)-(\d+)$/u.exec(id) ?? [];
  const place = placesOf(lookupsOf(journal), series, Number(year))[Number(number) - 1];
  const voucher = place === undefined ? undefined : voucherAt(journal, place);
  return voucher?.id === id ? voucher : undefined;
}

/** What is looked up while posting, made when first asked for. */
export function lookupsOf(journal: Journal): Lookups {
  if (journal.lookups !== undefined) return journal.lookups;
  const lookups: Lookups = {
    keys: new Map(),
    invoices: new Map(),
    reversals: new Map(),
    numbered: new Map(),
    totals: new Map([...journal.funds.keys()].map((id) => [id, { unspent: 0, spent: 0 }])),
  };
  for (let place = 0; place < journal.records.length; place += 1) {
    register(journal, lookups, decodeRecord(recordAt(journal.records, place)), place);
  }
  journal.lookups = lookups;
  return lookups;
}

/** The name of a voucher: `series-year-number`. */
export function voucherId({
  series,
  year,
  number,
}: Pick<Voucher, "number" | "series" | "year">): string {
  return `${series}-${year}-${number}`;
}

/** What makes two invoices the same: the supplier and its number. */
export function invoiceKey(invoice: {
  readonly supplier: string;
  readonly number: string;
}): string {
  return `${invoice.supplier}\n${invoice.number}`;
}

/** Whether money of this class of account is what a fund received, carries or has spent. */
export function isFundSide(cls: Account["cls"]): boolean {
  return cls === "income" || cls === "expense" || cls === "fund";
}

/** The year of a day. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function append(
  journal: Journal,
  content: HashedContent,
  record: Uint8Array,
  hash: Uint8Array,
): void {
  const lookups = lookupsOf(journal);
  const place = journal.records.length;
  appendRecord(journal.records, record, hash);
  register(journal, lookups, content, place);
  const day = dayNumber(content.booked);
  for (const [line, posting] of content.postings.entries()) {
    appendPosting(journal.columns, posting, { day, voucher: place, line });
  }
}

function register(journal: Journal, lookups: Lookups, content: HashedContent, place: number): void {
  lookups.keys.set(content.idempotencyKey, place);
  placesOf(lookups, content.series, content.year).push(place);
  if (content.invoice) lookups.invoices.set(invoiceKey(content.invoice), place);
  if (content.reverses) lookups.reversals.set(content.reverses.voucher, place);
  for (const { fund, account, amount } of content.postings) {
    count(journal, lookups, fund, account, amount);
  }
}

function placesOf(lookups: Lookups, series: string, year: number): number[] {
  const key = `${series}-${year}`;
  const known = lookups.numbered.get(key);
  if (known !== undefined) return known;
  const places: number[] = [];
  lookups.numbered.set(key, places);
  return places;
}

function voucherOf(journal: Journal, place: number, content: HashedContent): Voucher {
  return {
    ...content,
    id: voucherId(content),
    prev: hashText(journal.records, place - 1),
    hash: hashText(journal.records, place),
  };
}

function count(
  journal: Journal,
  lookups: Lookups,
  fund: string,
  account: string,
  amount: number,
): void {
  const totals = lookups.totals.get(fund);
  const cls = journal.accounts.get(account)?.cls;
  if (totals === undefined || cls === undefined) return;
  if (isFundSide(cls)) totals.unspent -= amount;
  if (cls === "expense") totals.spent += amount;
}

function byId<Thing extends { readonly id: string }>(
  kind: string,
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  const map = new Map<string, Thing>();
  for (const thing of things) {
    if (map.has(thing.id)) {
      throw new LedgerError("duplicate-id", `there are two ${kind}s with the id "${thing.id}"`, {
        remedy: "Give each its own id.",
      });
    }
    map.set(thing.id, thing);
  }
  return map;
}
