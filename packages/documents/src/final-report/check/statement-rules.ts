import { formatOre, type Ore, sumOre } from "@kompetanseregion/domain";

import { type Statement, type StatementRow } from "../chapters/financing.ts";
import { amountOf } from "../statement-amounts.ts";
import { named, type Rule, type StatementRule } from "./rule.ts";

const at = "financing.statement";

/** Opening balance plus movements is the closing balance, in every column that has them. */
export const columnSum: StatementRule = ({ financing: { statement } }) => {
  if (statement === undefined) return [];
  return statement.columns.flatMap(({ label }, column) => {
    const moving = rowsOf(statement, "opening", "expense", "income");
    const computed = sumOre(moving.flatMap((row) => amountOf(row.amounts[column]) ?? []));
    const closing = closingOf(statement, column);
    // An empty opening balance is no sum: the column does not show where it began.
    const hasOpening = rowsOf(statement, "opening").some(
      (row) => amountOf(row.amounts[column]) !== undefined,
    );
    if (closing === undefined || !hasOpening || computed === closing) return [];
    return {
      code: "column-sum",
      severity: "error",
      at: `${at}.columns[${column}]`,
      message: `the column ${named(label)} closes with ${kroner(closing)}, but its rows add up to ${kroner(computed)}`,
      remedy: "Compare the column with the books and correct the row that differs.",
    };
  });
};

/** The total column is the sum of the years, row by row; balances are not summed. */
export const rowSum: StatementRule = ({ financing: { statement } }) => {
  if (statement === undefined) return [];
  const total = statement.columns.findIndex(({ kind }) => kind === "total");
  if (total === -1) return [];
  return rowsOf(statement, "expense", "income", "subtotal", "result").flatMap((row) => {
    const printed = amountOf(row.amounts[total]);
    const years = row.amounts.filter((_, index) => statement.columns[index]?.kind === "year");
    const computed = sumOre(years.flatMap((figure) => amountOf(figure) ?? []));
    if (printed === undefined || printed === computed) return [];
    return {
      code: "row-sum",
      severity: "error",
      at: `${at}.rows[${statement.rows.indexOf(row)}]`,
      message: `the row ${named(row.label)} has the total ${kroner(printed)}, but its years add up to ${kroner(computed)}`,
      remedy: "Replace the total by the sum of the years.",
    };
  });
};

/** A year opens with what the year before closed with. */
export const rollForward: StatementRule = ({ financing: { statement } }) => {
  if (statement === undefined) return [];
  const years = statement.columns
    .map(({ kind, label }, index) => ({ kind, label, index }))
    .filter(({ kind }) => kind === "year");
  return years.slice(1).flatMap(({ label, index }, before) => {
    const previous = years[before];
    const closing = previous === undefined ? undefined : closingOf(statement, previous.index);
    const opening = rowsOf(statement, "opening").flatMap(
      (row) => amountOf(row.amounts[index]) ?? [],
    )[0];
    if (closing === undefined || opening === undefined || closing === opening) return [];
    return {
      code: "roll-forward",
      severity: "error",
      at: `${at}.columns[${index}]`,
      message: `${named(label)} opens with ${kroner(opening)}, but the year before closed with ${kroner(closing)}`,
      remedy: "Carry the closing balance forward, or explain the difference as a voucher.",
    };
  });
};

/** The grants add up to their total, and to the income of their year. */
export const funding: Rule = ({ financing: { funding: table, statement } }) => {
  if (table === undefined) return [];
  const total = amountOf(table.total);
  const computed = sumOre(table.rows.flatMap(({ amount }) => amountOf(amount) ?? []));
  const sum =
    total === undefined || total === computed
      ? []
      : [
          {
            code: "funding-sum" as const,
            severity: "error" as const,
            at: "financing.funding.total",
            message: `the grants add up to ${kroner(computed)}, not ${kroner(total)}`,
            remedy: "Replace the total by the sum of the grants.",
          },
        ];
  const byYear = (statement?.columns ?? []).flatMap(({ year }, column) => {
    if (year === undefined || statement === undefined) return [];
    const income = sumOre(
      rowsOf(statement, "income").flatMap((row) => amountOf(row.amounts[column]) ?? []),
    );
    const granted = sumOre(
      table.rows.flatMap((row) => (row.year === year ? (amountOf(row.amount) ?? []) : [])),
    );
    if (sumOre([granted, income]) === 0) return [];
    return {
      code: "funding-income" as const,
      severity: "warning" as const,
      at: `${at}.columns[${column}]`,
      message: `the grants of ${year} are ${kroner(granted)}, but the statement has the income ${kroner(income)}`,
      remedy: "Find the income that is no grant, or the grant that is not booked.",
    };
  });
  return [...sum, ...byYear];
};

/** A residual is what was printed less what was computed. */
export const residual: Rule = ({ financing: { reconciliation } }) =>
  (reconciliation?.findings ?? []).flatMap((row, index) => {
    const [printed, computed, left] = [row.printed, row.computed, row.residual].map(amountOf);
    if (printed === undefined || computed === undefined || left === undefined) return [];
    if (printed - computed === left) return [];
    return {
      code: "residual",
      severity: "error",
      at: `financing.reconciliation.findings[${index}]`,
      message: `${kroner(printed)} less ${kroner(computed)} is not ${kroner(left)}`,
      remedy: "Compute the residual again from the two amounts.",
    };
  });

function rowsOf(statement: Statement, ...kinds: StatementRow["kind"][]): StatementRow[] {
  return statement.rows.filter(({ kind }) => kinds.includes(kind));
}

function closingOf(statement: Statement, column: number): Ore | undefined {
  return rowsOf(statement, "closing").flatMap((row) => amountOf(row.amounts[column]) ?? [])[0];
}

function kroner(amount: Ore): string {
  return formatOre(amount, "kroner");
}
