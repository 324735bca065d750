import {
  addDays,
  calendarYear,
  daysBetween,
  type Issue,
  type LocalDate,
  ore,
  type Ore,
  toOre,
} from "@kompetanseregion/domain";
import { Decimal } from "decimal.js";

import { yearOf } from "../journal/journal.ts";
import { type Ledger } from "../journal/ledger.ts";
import { periodOf } from "../journal/period-state.ts";
import { type LedgerErrorCode } from "../problem/ledger-error.ts";

import { type BudgetLine, type Commitment } from "./budget-line.ts";

/**
 * How the year is expected to end.
 *
 * - `linear`: what is booked so far, at the same pace; to the nearest øre, halves away from zero.
 * - `budgetRest`: what is booked and committed, and the budget of the months still to come.
 */
export type Forecast = "budgetRest" | "linear";

/** Which budget is looked at, and when. */
export interface BudgetQuery {
  readonly projects: readonly string[];
  readonly years: readonly number[];
  /** The last day that is booked; later vouchers are not looked at. */
  readonly on: LocalDate;
  readonly forecast: Forecast;
  readonly lines: readonly BudgetLine[];
  readonly commitments: readonly Commitment[];
}

/** One account of one project in one year; costs positive, income negative. */
export interface BudgetRow {
  readonly project: string;
  readonly year: number;
  readonly account: string;
  readonly approved: Ore;
  /** Approved and all adjustments. */
  readonly adjusted: Ore;
  readonly committed: Ore;
  readonly actual: Ore;
  readonly forecast: Ore;
  /** `actual − adjusted`: positive is more cost, or less income, than budgeted. */
  readonly deviation: Ore;
  /** `forecast − adjusted`. */
  readonly expectedDeviation: Ore;
  /** Whether there is a budget line for it at all. */
  readonly budgeted: boolean;
}

/** The rows by project, year and account, and the accounts that nobody budgeted for. */
export interface BudgetReport {
  readonly rows: readonly BudgetRow[];
  readonly issues: readonly Issue<LedgerErrorCode>[];
}

/**
 * Budget, commitments, actual and forecast side by side, for income and expense accounts of
 * several projects and years. An account without a budget line is listed with an issue, never
 * passed over; each year counts only its own vouchers.
 */
export function budgetReport(ledger: Ledger, query: BudgetQuery): BudgetReport {
  const rows = new Map<string, Sums>();
  const rowOf = (project: string, year: number, account: string): Sums => {
    const key = JSON.stringify([project, year, account]);
    const row = rows.get(key) ?? { project, year, account, ...nothing };
    rows.set(key, row);
    return row;
  };
  const isAskedFor = (project: string, year: number): boolean =>
    query.projects.includes(project) && query.years.includes(year);

  for (const { project, account, period, amount, kind } of query.lines) {
    const year = Number(period.slice(0, 4));
    if (!isAskedFor(project, year)) continue;
    const row = rowOf(project, year, account);
    row.budgeted = true;
    row.adjusted += amount;
    if (kind === "approved") row.approved += amount;
    if (period > periodOf(query.on)) row.rest += amount;
  }
  for (const { project, account, period, amount, until } of query.commitments) {
    const year = Number(period.slice(0, 4));
    if (!isAskedFor(project, year) || (until !== undefined && until <= query.on)) continue;
    rowOf(project, year, account).committed += amount;
  }
  const to = addDays(query.on, 1);
  for (const cls of ["expense", "income"] as const) {
    for (const project of query.projects) {
      const { rows: booked } = ledger.balances({ cls, project, to, groupBy: ["year", "account"] });
      for (const { key, closing } of booked) {
        const year = Number(key.year);
        if (isAskedFor(project, year)) rowOf(project, year, key.account ?? "").actual += closing;
      }
    }
  }
  const report = [...rows.values()].map((row) => finished(row, query)).toSorted(byPlace);
  return { rows: report, issues: report.flatMap(unbudgeted) };
}

interface Sums {
  readonly project: string;
  readonly year: number;
  readonly account: string;
  approved: number;
  adjusted: number;
  committed: number;
  actual: number;
  /** The budget of the months after the day. */
  rest: number;
  budgeted: boolean;
}

const nothing = { approved: 0, adjusted: 0, committed: 0, actual: 0, rest: 0, budgeted: false };

function finished(row: Sums, query: BudgetQuery): BudgetRow {
  const { rest, approved, adjusted, committed, actual, ...place } = row;
  const forecast =
    query.forecast === "linear"
      ? atTheSamePace(ore(actual), row.year, query.on)
      : ore(actual + committed + rest);
  return {
    ...place,
    approved: ore(approved),
    adjusted: ore(adjusted),
    committed: ore(committed),
    actual: ore(actual),
    forecast,
    deviation: ore(actual - adjusted),
    expectedDeviation: ore(forecast - adjusted),
  };
}

function atTheSamePace(actual: Ore, year: number, on: LocalDate): Ore {
  if (yearOf(on) !== year) return actual;
  const { from, to } = calendarYear(year);
  const gone = daysBetween(from, on) + 1;
  const days = to === undefined ? gone : daysBetween(from, to);
  return toOre(new Decimal(actual).times(days).div(gone).div(100), "halfAway");
}

function byPlace(a: BudgetRow, b: BudgetRow): number {
  if (a.project !== b.project) return a.project < b.project ? -1 : 1;
  if (a.year !== b.year) return a.year - b.year;
  if (a.account === b.account) return 0;
  return a.account < b.account ? -1 : 1;
}

function unbudgeted(row: BudgetRow): Issue<LedgerErrorCode>[] {
  if (row.budgeted) return [];
  return [
    {
      code: "no-budget-line",
      severity: "warning",
      at: `${row.project} ${row.year} ${row.account}`,
      message: `account "${row.account}" has no budget in ${row.year}, and is used`,
      remedy: "Adjust the budget, or move what is booked.",
    },
  ];
}
