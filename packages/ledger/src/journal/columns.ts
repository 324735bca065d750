import { type LocalDate, type Ore } from "@kompetanseregion/domain";

import { type Posting } from "./voucher.ts";

/** Names kept once and known by a number; 0 is no name. */
interface Dictionary {
  readonly names: string[];
  readonly numbers: Map<string, number>;
}

/**
 * The postings of a journal side by side, in the order they were posted.
 *
 * 36 bytes for each posting. A day is the number `yyyymmdd`, so days compare as they should.
 */
export interface Columns {
  length: number;
  /** The sum of all amounts without their signs; exact up to 2^53, then only a bound. */
  volume: number;
  amount: Float64Array;
  day: Int32Array;
  voucher: Uint32Array;
  line: Uint16Array;
  account: Uint32Array;
  project: Uint32Array;
  fund: Uint32Array;
  activity: Uint32Array;
  municipality: Uint32Array;
  readonly dictionary: Dictionary;
}

/** Columns without postings. */
export function emptyColumns(): Columns {
  return {
    length: 0,
    volume: 0,
    ...room(1024),
    dictionary: { names: [""], numbers: new Map([["", 0]]) },
  };
}

/** Appends one posting. */
export function appendPosting(
  columns: Columns,
  posting: Posting,
  place: { readonly day: number; readonly voucher: number; readonly line: number },
): void {
  const at = columns.length;
  if (at === columns.amount.length) grow(columns);
  const { dictionary } = columns;
  columns.amount[at] = posting.amount;
  columns.day[at] = place.day;
  columns.voucher[at] = place.voucher;
  columns.line[at] = place.line;
  columns.account[at] = numberOf(dictionary, posting.account);
  columns.project[at] = numberOf(dictionary, posting.project);
  columns.fund[at] = numberOf(dictionary, posting.fund);
  columns.activity[at] = numberOf(dictionary, posting.activity ?? "");
  columns.municipality[at] = numberOf(dictionary, posting.municipality ?? "");
  columns.volume += Math.abs(posting.amount);
  columns.length = at + 1;
}

/** Whether a place holds this posting. */
export function isPosting(
  columns: Columns,
  at: number,
  posting: Posting,
  place: { readonly day: number; readonly voucher: number; readonly line: number },
): boolean {
  const { names } = columns.dictionary;
  const name = (column: Uint32Array): string | undefined => names[column[at] ?? 0];
  return (
    at < columns.length &&
    columns.amount[at] === posting.amount &&
    columns.day[at] === place.day &&
    columns.voucher[at] === place.voucher &&
    columns.line[at] === place.line &&
    name(columns.account) === posting.account &&
    name(columns.project) === posting.project &&
    name(columns.fund) === posting.fund &&
    name(columns.activity) === (posting.activity ?? "") &&
    name(columns.municipality) === (posting.municipality ?? "")
  );
}

/** Takes away the last posting. */
export function dropPosting(columns: Columns, amount: Ore): void {
  columns.length -= 1;
  columns.volume -= Math.abs(amount);
}

/** The day as a number: 2015-12-31 is 20151231. */
export function dayNumber(date: LocalDate): number {
  let day = 0;
  for (const at of [0, 1, 2, 3, 5, 6, 8, 9]) day = day * 10 + date.charCodeAt(at) - 48;
  return day;
}

function numberOf(dictionary: Dictionary, name: string): number {
  const known = dictionary.numbers.get(name);
  if (known !== undefined) return known;
  const number = dictionary.names.push(name) - 1;
  dictionary.numbers.set(name, number);
  return number;
}

function room(size: number): Omit<Columns, "dictionary" | "length" | "volume"> {
  return {
    amount: new Float64Array(size),
    day: new Int32Array(size),
    voucher: new Uint32Array(size),
    line: new Uint16Array(size),
    account: new Uint32Array(size),
    project: new Uint32Array(size),
    fund: new Uint32Array(size),
    activity: new Uint32Array(size),
    municipality: new Uint32Array(size),
  };
}

function grow(columns: Columns): void {
  const larger = room(columns.amount.length * 2);
  larger.amount.set(columns.amount);
  larger.day.set(columns.day);
  larger.voucher.set(columns.voucher);
  larger.line.set(columns.line);
  larger.account.set(columns.account);
  larger.project.set(columns.project);
  larger.fund.set(columns.fund);
  larger.activity.set(columns.activity);
  larger.municipality.set(columns.municipality);
  Object.assign(columns, larger);
}
