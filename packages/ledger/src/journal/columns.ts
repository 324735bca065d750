import { type LocalDate, type Ore } from "@kompetanseregion/domain";

import { type Posting } from "./voucher.ts";

/** Names kept once and known by a number; 0 is no name. */
export interface Dictionary {
  readonly names: string[];
  readonly numbers: Map<string, number>;
}

/**
 * The postings of a journal side by side, in the order they were posted.
 *
 * 38 bytes for each posting. A day is the number `yyyymmdd`, so days compare as they should.
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

/** Where a posting stands: the day of booking as a number, the voucher's place, its own. */
interface PostingPlace {
  readonly day: number;
  readonly voucher: number;
  readonly line: number;
}

/** Appends one posting. */
export function appendPosting(columns: Columns, posting: Posting, place: PostingPlace): void {
  const { dictionary } = columns;
  const { activity, municipality } = posting;
  appendNumbered(
    columns,
    {
      amount: posting.amount,
      account: numberOf(dictionary, posting.account),
      project: numberOf(dictionary, posting.project),
      fund: numberOf(dictionary, posting.fund),
      activity: activity === undefined ? 0 : numberOf(dictionary, activity),
      municipality: municipality === undefined ? 0 : numberOf(dictionary, municipality),
    },
    place,
  );
}

/** Appends one posting by the numbers of its names. */
export function appendNumbered(
  columns: Columns,
  posting: {
    readonly amount: number;
    readonly account: number;
    readonly project: number;
    readonly fund: number;
    readonly activity: number;
    readonly municipality: number;
  },
  place: PostingPlace,
): void {
  const at = columns.length;
  if (at === columns.amount.length) grow(columns);
  columns.amount[at] = posting.amount;
  columns.day[at] = place.day;
  columns.voucher[at] = place.voucher;
  columns.line[at] = place.line;
  columns.account[at] = posting.account;
  columns.project[at] = posting.project;
  columns.fund[at] = posting.fund;
  columns.activity[at] = posting.activity;
  columns.municipality[at] = posting.municipality;
  columns.volume += Math.abs(posting.amount);
  columns.length = at + 1;
}

/** Takes away the last posting. */
export function dropPosting(columns: Columns, amount: Ore): void {
  columns.length -= 1;
  columns.volume -= Math.abs(amount);
}

/** The day as a number: 2015-12-31 is 20151231. */
export function dayNumber(date: LocalDate): number {
  let day = 0;
  for (let at = 0; at < 10; at += 1) {
    const digit = date.charCodeAt(at) - 48;
    if (digit >= 0) day = day * 10 + digit;
  }
  return day;
}

/** The number of a name; a new one gets the next. */
export function numberOf(dictionary: Dictionary, name: string): number {
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
