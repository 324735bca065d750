import { ore, type Ore } from "@kompetanseregion/domain";

import { LedgerError } from "../problem/ledger-error.ts";

import { type Columns, dayNumber } from "./columns.ts";
import { type Journal } from "./journal.ts";
import { type LineFilter, test } from "./query.ts";

/** What balances can be told apart by. `period` is the month and `year` the year of booking. */
export type Dimension =
  "account" | "activity" | "fund" | "municipality" | "period" | "project" | "year";

/** Which balances are wanted. */
export interface BalanceQuery extends LineFilter {
  /** One row for each combination that occurs; a single row where the list is empty. */
  readonly groupBy: readonly Dimension[];
}

/** A balance at the beginning, what moved it, and where it ended; debit positive. */
export interface Balance {
  readonly opening: Ore;
  readonly movement: Ore;
  readonly closing: Ore;
}

/** The balance of one combination. A dimension that the postings do not have is the empty text. */
export interface BalanceRow extends Balance {
  readonly key: Readonly<Partial<Record<Dimension, string>>>;
}

/** The rows, in the order of their keys, and their sum. */
export interface Balances {
  readonly rows: readonly BalanceRow[];
  readonly total: Balance;
}

/**
 * Opening (before `from`), movement (`from` until before `to`) and closing for each combination.
 *
 * Sums are exact: where they could pass 2^53 − 1 on the way they are counted in big integers.
 *
 * @throws {LedgerError} `overflow` if a balance itself passes 2^53 − 1 øre.
 */
export function balancesOf(journal: Journal, query: BalanceQuery): Balances {
  const { columns } = journal;
  const passes = test(journal, query);
  const from = query.from === undefined ? 0 : dayNumber(query.from);
  const to = query.to === undefined ? 99_999_999 : dayNumber(query.to);
  const groupOf = grouping(columns, query.groupBy);
  const add = columns.volume > Number.MAX_SAFE_INTEGER ? bigSums() : plainSums();

  const { amount, day, length } = columns;
  for (let at = 0; at < length; at += 1) {
    const on = day[at] ?? 0;
    if (on >= to || !passes(at)) continue;
    add(groupOf.number(at), on < from ? 0 : 1, amount[at] ?? 0);
  }
  const rows = groupOf
    .keys()
    .map((key, group) => ({ key, ...balance(add(group, 0, 0), add(group, 1, 0)) }))
    .toSorted((a, b) => compareKeys(query.groupBy, a, b));
  let opening = 0n;
  let movement = 0n;
  for (const row of rows) {
    opening += BigInt(row.opening);
    movement += BigInt(row.movement);
  }
  return { rows, total: balance(opening, movement) };
}

/** Adds to a sum of a group and says what it is then. */
type Sums = (group: number, part: 0 | 1, amount: number) => bigint | number;

function plainSums(): Sums {
  const sums: number[] = [];
  return (group, part, amount) => (sums[2 * group + part] = (sums[2 * group + part] ?? 0) + amount);
}

function bigSums(): Sums {
  const sums: bigint[] = [];
  return (group, part, amount) =>
    (sums[2 * group + part] = (sums[2 * group + part] ?? 0n) + BigInt(amount));
}

function balance(opening: bigint | number, movement: bigint | number): Balance {
  return {
    opening: counted(BigInt(opening)),
    movement: counted(BigInt(movement)),
    closing: counted(BigInt(opening) + BigInt(movement)),
  };
}

function counted(sum: bigint): Ore {
  if (sum > BigInt(Number.MAX_SAFE_INTEGER) || sum < BigInt(Number.MIN_SAFE_INTEGER)) {
    throw new LedgerError("overflow", `a balance of ${sum} øre is beyond what is counted exactly`, {
      remedy: "Ask for balances of fewer postings, by year or by fund.",
    });
  }
  return ore(Number(sum));
}

function grouping(
  columns: Columns,
  dimensions: readonly Dimension[],
): {
  number: (at: number) => number;
  keys: () => Partial<Record<Dimension, string>>[];
} {
  const keys: Partial<Record<Dimension, string>>[] = [];
  const readers = dimensions.map((dimension) => codes(columns, dimension));
  const combinations = readers.reduce((most, { size }) => most * size, 1);
  const numberKey = (at: number): number => {
    let key = 0;
    for (const { code, size } of readers) key = key * size + code(at);
    return key;
  };
  const begin = (at: number): number =>
    keys.push(
      Object.fromEntries(dimensions.map((name, index) => [name, readers[index]?.name(at)])),
    ) - 1;
  if (combinations <= tableSize) {
    // The group's number and 1, for each combination.
    const table = new Uint32Array(combinations);
    const number = (at: number): number => {
      const key = numberKey(at);
      const known = table[key] ?? 0;
      if (known > 0) return known - 1;
      const group = begin(at);
      table[key] = group + 1;
      return group;
    };
    return { number, keys: () => keys };
  }
  // A combination is one number where that is exact, which is nearly always.
  const isExact = combinations <= Number.MAX_SAFE_INTEGER;
  const groups = new Map<number | string, number>();
  const number = (at: number): number => {
    const key = isExact ? numberKey(at) : readers.map(({ code }) => code(at)).join();
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = begin(at);
    groups.set(key, group);
    return group;
  };
  return { number, keys: () => keys };
}

/** Up to how many combinations the groups are found in a table. */
const tableSize = 1 << 20;

function codes(
  columns: Columns,
  dimension: Dimension,
): { code: (at: number) => number; name: (at: number) => string; size: number } {
  switch (dimension) {
    case "year": {
      const { day } = columns;
      const code = (at: number): number => Math.floor((day[at] ?? 0) / 10_000);
      return { code, name: (at) => String(code(at)), size: 10_000 };
    }
    case "period": {
      const { day } = columns;
      const code = (at: number): number => Math.floor((day[at] ?? 0) / 100);
      return { code, name: (at) => String(code(at)).replace(/(\d{2})$/u, "-$1"), size: 1_000_000 };
    }
    case "account":
    case "activity":
    case "fund":
    case "municipality":
    case "project": {
      const column = columns[dimension];
      const code = (at: number): number => column[at] ?? 0;
      const { names } = columns.dictionary;
      return { code, name: (at) => names[code(at)] ?? "", size: names.length };
    }
  }
}

function compareKeys(dimensions: readonly Dimension[], a: BalanceRow, b: BalanceRow): number {
  for (const dimension of dimensions) {
    const one = a.key[dimension] ?? "";
    const other = b.key[dimension] ?? "";
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
