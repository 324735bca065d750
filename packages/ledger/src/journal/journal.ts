import { type Instant, type LocalDate } from "@kompetanseregion/domain";
import { sha256 } from "@noble/hashes/sha2.js";
import { hexToBytes } from "@noble/hashes/utils.js";

import { type Account, isFundSide } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { type Fund } from "../fund/fund.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { type HashedContent, type PostedFields, recordBytes, versionOf } from "./canonical.ts";
import {
  appendNumbered,
  appendPosting,
  type Columns,
  dayNumber,
  dropPosting,
  emptyColumns,
} from "./columns.ts";
import { decodeRecord } from "./decode.ts";
import { chainHash, chainPrefix, hashText, type Sha256Function } from "./hash-chain.ts";
import { type Lookups, lookupsOf, placesOf, register } from "./lookups.ts";
import { bookedDay, type PeriodChange, type PeriodStatus } from "./period-state.ts";
import { namesOfPosting, type QuickCheck, settle } from "./quick-check.ts";
import {
  appendRecord,
  dropRecord,
  emptyRecords,
  hashAt,
  recordAt,
  type Records,
} from "./records.ts";
import { type BookPeriod, type Voucher, type VoucherDraft } from "./voucher.ts";

/** How a stored voucher was found not to fit when it was taken in. */
type Misfit = "id" | "link";

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
  const { series } = draft;
  const number = placesOf(lookupsOf(journal), series, year).length + 1;
  const plain = { series, number, year, booked, postedAt };
  const posted: PostedFields = reverses === undefined ? plain : { ...plain, reverses };
  const place = records.length;
  const prefixed = recordBytes(draft, posted, chainPrefix);
  const hash = chainHash(journal.sha256, hashAt(records, place - 1), prefixed);
  append(journal, draft, posted, prefixed.subarray(chainPrefix), hash);
  return place;
}

/** Appends a voucher that is posted already, as it is; `verify` says whether it fits. */
export function appendVoucher(journal: Journal, voucher: Voucher): void {
  const { records, misfits } = journal;
  const place = records.length;
  if (voucher.id !== voucherId(voucher)) misfits.set(place, "id");
  if (voucher.prev !== hashText(records, place - 1)) misfits.set(place, "link");
  const isHashed =
    /^[0-9a-f]{64}$/u.test(voucher.hash) && voucher.version === versionOf(voucher.postings);
  // No voucher has a hash of zeros, so one that cannot be right is found by its hash.
  const hash = isHashed ? hexToBytes(voucher.hash) : new Uint8Array(32);
  append(journal, voucher, voucher, recordBytes(voucher, voucher), hash);
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

/** The name of a voucher: `series-year-number`. */
export function voucherId({
  series,
  year,
  number,
}: Pick<Voucher, "number" | "series" | "year">): string {
  return `${series}-${year}-${number}`;
}

/** The year of a day. */
export function yearOf(date: LocalDate): number {
  return Math.floor(dayNumber(date) / 10_000);
}

function append(
  journal: Journal,
  draft: VoucherDraft,
  posted: PostedFields,
  record: Uint8Array,
  hash: Uint8Array,
): void {
  const lookups = lookupsOf(journal);
  const place = journal.records.length;
  appendRecord(journal.records, record, hash);
  register(lookups, draft, posted, place);
  const day = dayNumber(posted.booked);
  const { quick } = lookups;
  if (quick.draft === draft) {
    appendChecked(journal, quick, draft, { day, voucher: place });
    return;
  }
  let line = 0;
  for (const posting of draft.postings) {
    appendPosting(journal.columns, posting, { day, voucher: place, line });
    count(journal, lookups, posting.fund, posting.account, posting.amount);
    line += 1;
  }
}

/** Appends the postings of the draft that was checked last: its names are numbers already. */
function appendChecked(
  { columns }: Journal,
  quick: QuickCheck,
  { postings }: VoucherDraft,
  { day, voucher }: { readonly day: number; readonly voucher: number },
): void {
  const { numbers } = quick;
  let line = 0;
  let at = 0;
  for (const { amount } of postings) {
    appendNumbered(
      columns,
      {
        amount,
        account: numbers[at] ?? 0,
        project: numbers[at + 1] ?? 0,
        fund: numbers[at + 2] ?? 0,
        activity: numbers[at + 3] ?? 0,
        municipality: numbers[at + 4] ?? 0,
      },
      { day, voucher, line },
    );
    line += 1;
    at += namesOfPosting;
  }
  settle(quick);
  quick.draft = undefined;
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
