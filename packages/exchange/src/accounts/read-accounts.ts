import { type Issue, negate, ore, type Ore } from "@kompetanseregion/domain";

import { type Cell } from "../table/cell.ts";
import { type ColumnNames, findColumns, hasColumns } from "../table/columns.ts";
import {
  openTable,
  type TableFindings,
  type TableOptions,
  type TableRow,
} from "../table/open-table.ts";
import { readAmount, readDate, readText, type Read } from "../table/read-cell.ts";
import { type Bytes } from "../text/bytes.ts";

import { type AccountsMap } from "./accounts-map.ts";
import {
  type BookLine,
  type BookVoucher,
  type ControlTotals,
  countTotals,
  imbalance,
  kronerText,
} from "./book.ts";
import { readPeriod } from "./read-period.ts";

/** A table of vouchers as it was understood. */
export interface AccountsReading {
  readonly found: TableFindings;
  /** Which column was taken for which field or dimension; a field without one is left out. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that nothing was read from. */
  readonly unused: readonly string[];
  /** In the order of their first lines; none where a column is missing. */
  readonly vouchers: readonly BookVoucher[];
  /** Of all lines that could be read. */
  readonly totals: ControlTotals;
  /** Everything at once; where one is an error, nothing may be posted. */
  readonly issues: readonly Issue[];
}

type Field = keyof AccountsMap["columns"];

/** The line of a table as a voucher's line, with what it says of the voucher. */
interface ReadLine {
  readonly key: string;
  readonly line: number;
  readonly head: Omit<BookVoucher, "lines" | "text">;
  readonly text: string;
  readonly body: BookLine;
}

/**
 * Reads vouchers from a table, CSV or XLSX, by a column map.
 *
 * Lines belong to a voucher by series, number and year, wherever they stand. A row without a
 * voucher and an account whose text begins with «Sum» or «Total» is a control total.
 *
 * @returns Every problem at once, by line and column, with both readings of an unclear amount.
 * @throws {ExchangeError} Where the file as a whole cannot be read.
 */
export async function readAccounts(
  bytes: Bytes,
  map: AccountsMap,
  options: Omit<TableOptions, "isHeader"> = {},
): Promise<AccountsReading> {
  const names: Readonly<Record<string, ColumnNames | undefined>> = {
    ...map.columns,
    ...map.dimensions,
  };
  const needed: readonly string[] = neededFields(map);
  const table = await openTable(bytes, {
    ...options,
    isHeader: (header) => hasColumns(header, names, needed),
  });
  const columns = findColumns(table.found.columns, names, needed);
  const issues: Issue[] = [...table.issues, ...columns.issues];
  const reader = lineReader(map, columns.at, (field) => columns.nameOf(field), issues);
  const lines: ReadLine[] = [];
  if (!columns.issues.some(({ severity }) => severity === "error")) {
    for await (const row of table.rows) {
      const read = reader(row, lines);
      if (read !== undefined) lines.push(read);
    }
  }
  const totals = countTotals();
  const vouchers = vouchersOf(lines, issues);
  for (const voucher of vouchers) totals.add(voucher.lines);
  const used = Object.entries(columns.at).flatMap(([field, place]) =>
    place === undefined ? [] : [[field, table.found.columns[place] ?? ""] as const],
  );
  const taken = new Set(used.map(([, name]) => name));
  return {
    found: table.found,
    columns: Object.fromEntries(used),
    unused: table.found.columns.filter((name) => name !== "" && !taken.has(name)),
    vouchers,
    totals: totals.total(),
    issues,
  };
}

function neededFields({ columns }: AccountsMap): Field[] {
  const amounts: Field[] = columns.amount === undefined ? ["debit", "credit"] : ["amount"];
  return ["voucher", "date", "account", ...amounts];
}

function lineReader(
  map: AccountsMap,
  at: Readonly<Partial<Record<string, number>>>,
  nameOf: (field: string) => string,
  issues: Issue[],
): (row: TableRow, before: readonly ReadLine[]) => ReadLine | undefined {
  const cell = (row: TableRow, field: string): Cell | undefined => row.cells[at[field] ?? -1];
  const text = (row: TableRow, field: string): string => readText(cell(row, field));
  const tell = (row: TableRow, field: string, what: Omit<Issue, "at" | "severity">): void => {
    issues.push({ ...what, severity: "error", at: `line ${row.line}, column ${nameOf(field)}` });
  };
  const value = <T>(row: TableRow, field: string, read: Read<T>): T | undefined => {
    if (read.ok) return read.value;
    tell(row, field, read.problem);
    return undefined;
  };
  const side = (row: TableRow, field: Field): Ore | undefined =>
    text(row, field) === "" ? ore(0) : value(row, field, readAmount(cell(row, field), map.decimal));
  const amountOf = (row: TableRow): Ore | undefined => {
    if (at["amount"] === undefined) {
      const debit = side(row, "debit");
      const credit = side(row, "credit");
      if (debit === undefined || credit === undefined) return undefined;
      if (debit !== 0 && credit !== 0) tell(row, "debit", bothSides);
      return ore(debit - credit);
    }
    const amount = value(row, "amount", readAmount(cell(row, "amount"), map.decimal));
    return amount !== undefined && map.creditPositive === true ? negate(amount) : amount;
  };

  return (row, before) => {
    const voucher = text(row, "voucher");
    const account = text(row, "account");
    if (voucher === "" && account === "") {
      const isSum = row.cells.some((each) => /^(?:sum|total)/iu.test(readText(each)));
      if (isSum) checkSum(row, amountOf(row), before, tell);
      else tell(row, "voucher", noVoucher);
      return undefined;
    }
    if (voucher === "") tell(row, "voucher", noVoucher);
    if (account === "") tell(row, "account", noAccount);
    const date = value(row, "date", readDate(cell(row, "date"), map.dateOrder));
    const amount = amountOf(row);
    const period =
      date === undefined ? undefined : value(row, "period", readPeriod(text(row, "period"), date));
    if (voucher === "" || account === "" || date === undefined) return undefined;
    if (amount === undefined || period === undefined) return undefined;
    const journal = text(row, "journal");
    const reference = text(row, "reference");
    const dimensions = Object.keys(map.dimensions).flatMap((type) => {
      const id = text(row, type);
      return id === "" ? [] : [[type, id] as const];
    });
    return {
      key: JSON.stringify([journal, voucher, period.year]),
      line: row.line,
      head: { journal, id: voucher, date, booked: date, period, entered: date },
      text: text(row, "text"),
      body: {
        account,
        amount,
        dimensions: Object.fromEntries(dimensions),
        ...(reference === "" ? {} : { reference }),
      },
    };
  };
}

function checkSum(
  row: TableRow,
  stated: Ore | undefined,
  before: readonly ReadLine[],
  tell: (row: TableRow, field: string, what: Omit<Issue, "at" | "severity">) => void,
): void {
  const has = imbalance(before.map(({ body }) => body));
  if (stated === undefined || BigInt(stated) === has) return;
  tell(row, "amount", {
    code: "control-total",
    message: `the file says ${kronerText(BigInt(stated))}, and the lines above come to ${kronerText(has)}`,
    remedy: "Export the file once more; lines are missing or were changed.",
  });
}

function vouchersOf(lines: readonly ReadLine[], issues: Issue[]): BookVoucher[] {
  const byKey = Map.groupBy(lines, ({ key }) => key);
  return [...byKey.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const at = `voucher ${first.head.id}, lines ${first.line}–${own.at(-1)?.line ?? first.line}`;
    const dates = new Set(own.map(({ head }) => head.date));
    if (dates.size > 1) {
      issues.push({
        code: "dates",
        severity: "error",
        at,
        message: `its lines have ${dates.size} dates: ${[...dates].join(", ")}`,
        remedy: "A voucher has one date; look for a number that is used twice.",
      });
    }
    const difference = imbalance(own.map(({ body }) => body));
    if (difference !== 0n) {
      issues.push({
        code: "unbalanced",
        severity: "error",
        at,
        message: `debit less credit is ${kronerText(difference)} kroner`,
        remedy: "Export whole vouchers, the bank's line too.",
      });
    }
    const text = own.find((line) => line.text !== "")?.text ?? `Bilag ${first.head.id}`;
    return [
      {
        ...first.head,
        text,
        lines: own.map((line) => ({
          ...line.body,
          ...(line.text === "" || line.text === text ? {} : { text: line.text }),
        })),
      },
    ];
  });
}

const noVoucher = {
  code: "missing-value",
  message: "the line has no voucher number",
  remedy: "Give the voucher's number, or take the line out.",
};

const noAccount = {
  code: "missing-value",
  message: "the line has no account",
  remedy: "Give the account, or take the line out.",
};

const bothSides = {
  code: "amount-side",
  message: "the line is both debit and credit",
  remedy: "Give one of them.",
};
