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

  for (let at = 0; at < columns.length; at += 1) {
    const day = columns.day[at] ?? 0;
    if (day >= to || !passes(at)) continue;
    add(groupOf.number(at), day < from ? 0 : 1, columns.amount[at] ?? 0);
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
  const groups = new Map<number | string, number>();
  const keys: Partial<Record<Dimension, string>>[] = [];
  const readers = dimensions.map((dimension) => codes(columns, dimension));
  // A combination is one number where that is exact, which is nearly always.
  const isShort = readers.reduce((most, { size }) => most * size, 1) <= Number.MAX_SAFE_INTEGER;
  const shortKey = (at: number): number => {
    let key = 0;
    for (const { code, size } of readers) key = key * size + code(at);
    return key;
  };
  return {
    number: (at) => {
      const key = isShort ? shortKey(at) : readers.map(({ code }) => code(at)).join();
      const known = groups.get(key);
      if (known !== undefined) return known;
      const number =
        keys.push(
          Object.fromEntries(dimensions.map((name, index) => [name, readers[index]?.name(at)])),
        ) - 1;
      groups.set(key, number);
      return number;
    },
    keys: () => keys,
  };
}

function codes(
  columns: Columns,
  dimension: Dimension,
): { code: (at: number) => number; name: (at: number) => string; size: number } {
  switch (dimension) {
    case "year": {
      const code = (at: number): number => Math.floor((columns.day[at] ?? 0) / 10_000);
      return { code, name: (at) => String(code(at)), size: 10_000 };
    }
    case "period": {
      const code = (at: number): number => Math.floor((columns.day[at] ?? 0) / 100);
      return { code, name: (at) => String(code(at)).replace(/(\d{2})$/u, "-$1"), size: 1_000_000 };
    }
    case "account":
    case "activity":
    case "fund":
    case "municipality":
    case "project": {
      const code = (at: number): number => columns[dimension][at] ?? 0;
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
