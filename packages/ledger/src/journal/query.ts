import { type LocalDate } from "@kompetanseregion/domain";

import { type AccountClass } from "../chart/account.ts";

import { type Columns, dayNumber } from "./columns.ts";
import { type Journal, voucherAt } from "./journal.ts";
import { type Posting, type Voucher } from "./voucher.ts";

/** Which postings are meant. What is left out is not narrowed by. */
export interface LineFilter {
  /** The first day they are booked. */
  readonly from?: LocalDate;
  /** The first day they are no longer booked. */
  readonly to?: LocalDate;
  readonly account?: string;
  readonly cls?: AccountClass;
  readonly project?: string;
  readonly fund?: string;
  /** An activity, or the empty text for postings without one. */
  readonly activity?: string;
  /** A municipality, or the empty text for postings without one. */
  readonly municipality?: string;
}

/** A posting with the voucher it stands in. */
export interface Line {
  readonly voucher: Voucher;
  readonly posting: Posting;
  /** Its index in the voucher, from 0. */
  readonly index: number;
}

/** The places in the columns that pass a filter, in the order they were posted. */
export function* matching(journal: Journal, filter: LineFilter): Generator<number> {
  const { columns } = journal;
  const passes = test(journal, filter);
  const from = filter.from === undefined ? 0 : dayNumber(filter.from);
  const to = filter.to === undefined ? 99_999_999 : dayNumber(filter.to);
  for (let at = 0; at < columns.length; at += 1) {
    const day = columns.day[at] ?? 0;
    if (day >= from && day < to && passes(at)) yield at;
  }
}

/** The line at a place in the columns. */
export function lineAt(journal: Journal, at: number): Line {
  const { columns } = journal;
  const voucher = voucherAt(journal, columns.voucher[at] ?? 0);
  const index = columns.line[at] ?? 0;
  const posting = voucher.postings[index];
  if (posting === undefined) {
    throw new RangeError(`there is no posting at place ${at}`);
  }
  return { voucher, posting, index };
}

/** A test of everything in the filter but its days. */
export function test(journal: Journal, filter: LineFilter): (at: number) => boolean {
  const { columns } = journal;
  const tests: ((at: number) => boolean)[] = [];
  for (const field of ["account", "project", "fund", "activity", "municipality"] as const) {
    const name = filter[field];
    if (name === undefined) continue;
    const column = columns[field];
    const number = columns.dictionary.numbers.get(name);
    tests.push((at) => column[at] === number);
  }
  if (filter.cls !== undefined) {
    const ofClass = accountNumbers(journal, columns, filter.cls);
    tests.push((at) => ofClass.has(columns.account[at] ?? 0));
  }
  const [first, ...others] = tests;
  if (first === undefined) return () => true;
  if (others.length === 0) return first;
  return (at) => first(at) && others.every((passes) => passes(at));
}

function accountNumbers(journal: Journal, columns: Columns, cls: AccountClass): Set<number> {
  const numbers = new Set<number>();
  for (const account of journal.accounts.values()) {
    const number = columns.dictionary.numbers.get(account.id);
    if (number !== undefined && account.cls === cls) numbers.add(number);
  }
  return numbers;
}
