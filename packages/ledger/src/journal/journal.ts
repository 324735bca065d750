import { type Instant, type LocalDate, ore, type Ore } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { type Fund } from "../fund/fund.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { appendPosting, type Columns, dayNumber, dropPosting, emptyColumns } from "./columns.ts";
import { chainHash, genesis } from "./hash-chain.ts";
import { bookedDay, type PeriodChange, type PeriodStatus } from "./period-state.ts";
import { type BookPeriod, type Voucher, type VoucherDraft } from "./voucher.ts";

/** What a fund has left and has paid, as booked so far. */
export interface FundTotals {
  /** Money received and carried in, less what is spent: positive is unspent. */
  unspent: number;
  /** Costs charged to it. */
  spent: number;
}

/** The books in memory: the chart, the vouchers, and what is looked up while posting. */
export interface Journal {
  readonly accounts: ReadonlyMap<string, Account>;
  readonly funds: ReadonlyMap<string, Fund>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly vouchers: Voucher[];
  readonly places: Map<string, number>;
  readonly keys: Map<string, Voucher>;
  readonly invoices: Map<string, Voucher>;
  /** The reversal of each reversed voucher. */
  readonly reversals: Map<string, Voucher>;
  readonly counts: Map<string, number>;
  readonly statuses: Map<BookPeriod, PeriodStatus>;
  readonly periodChanges: PeriodChange[];
  readonly totals: Map<string, FundTotals>;
  readonly columns: Columns;
}

/** An empty journal with its chart. */
export function emptyJournal(chart: {
  readonly accounts: readonly Account[];
  readonly funds: readonly Fund[];
  readonly projects: readonly Project[];
}): Journal {
  return {
    accounts: byId("account", chart.accounts),
    funds: byId("fund", chart.funds),
    projects: byId("project", chart.projects),
    vouchers: [],
    places: new Map(),
    keys: new Map(),
    invoices: new Map(),
    reversals: new Map(),
    counts: new Map(),
    statuses: new Map(),
    periodChanges: [],
    totals: new Map(chart.funds.map(({ id }) => [id, { unspent: 0, spent: 0 }])),
    columns: emptyColumns(),
  };
}

/** Numbers, links and hashes a draft that has been validated, and appends it. */
export function appendDraft(
  journal: Journal,
  draft: VoucherDraft,
  postedAt: Instant,
  reverses?: Voucher["reverses"],
): Voucher {
  const booked = bookedDay(draft.date, journal.statuses);
  const year = Number(booked.slice(0, 4));
  const number = (journal.counts.get(`${draft.series}-${year}`) ?? 0) + 1;
  const prev = journal.vouchers.at(-1)?.hash ?? genesis;
  const content = {
    ...draft,
    version: 1 as const,
    number,
    year,
    booked,
    ...(reverses === undefined ? {} : { reverses }),
    postedAt,
  };
  const voucher: Voucher = {
    ...content,
    id: voucherId(draft.series, year, number),
    prev,
    hash: chainHash(prev, content),
  };
  appendVoucher(journal, voucher);
  return voucher;
}

/** Appends a voucher that is posted already, as it is. */
export function appendVoucher(journal: Journal, voucher: Voucher): void {
  const place = journal.vouchers.push(voucher) - 1;
  journal.places.set(voucher.id, place);
  journal.keys.set(voucher.idempotencyKey, voucher);
  journal.counts.set(`${voucher.series}-${voucher.year}`, voucher.number);
  if (voucher.invoice) journal.invoices.set(invoiceKey(voucher.invoice), voucher);
  if (voucher.reverses) journal.reversals.set(voucher.reverses.voucher, voucher);
  const day = dayNumber(voucher.booked);
  for (const [line, posting] of voucher.postings.entries()) {
    appendPosting(journal.columns, posting, { day, voucher: place, line });
    count(journal, posting.fund, posting.account, posting.amount);
  }
}

/** Takes away the last voucher again, when the batch it came with is refused. */
export function dropVoucher(journal: Journal, voucher: Voucher): void {
  journal.vouchers.pop();
  journal.places.delete(voucher.id);
  journal.keys.delete(voucher.idempotencyKey);
  journal.counts.set(`${voucher.series}-${voucher.year}`, voucher.number - 1);
  if (voucher.invoice) journal.invoices.delete(invoiceKey(voucher.invoice));
  for (const posting of voucher.postings.toReversed()) {
    dropPosting(journal.columns, posting.amount);
    count(journal, posting.fund, posting.account, ore(0 - posting.amount));
  }
}

/** The name of a voucher. */
export function voucherId(series: string, year: number, number: number): string {
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

function count(journal: Journal, fund: string, account: string, amount: Ore): void {
  const totals = journal.totals.get(fund);
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
