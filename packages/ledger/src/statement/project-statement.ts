import { LocalDate, ore, type Ore, sumOre } from "@kompetanseregion/domain";

import { type Account } from "../chart/account.ts";
import { type Project } from "../chart/project.ts";
import { yearOf } from "../journal/journal.ts";
import { type Ledger, refTo } from "../journal/ledger.ts";
import { type Line } from "../journal/query.ts";
import { type PostingRef } from "../journal/voucher.ts";
import { LedgerError } from "../problem/ledger-error.ts";

/** A row of costs, as the reader of the statement knows them. */
export interface CostGroup {
  readonly key: string;
  readonly label: string;
  /** The ids of the expense accounts in it; each account belongs to one group. */
  readonly accounts: readonly string[];
}

/** The names of the rows and of the last column that are not cost groups. */
export interface StatementLabels {
  readonly opening: string;
  readonly other: string;
  readonly expenses: string;
  readonly income: string;
  readonly transfers: string;
  readonly closing: string;
  readonly allYears: string;
}

/** Which statement is wanted. */
export interface ProjectStatementQuery {
  readonly project: string;
  /** Years that follow one another, the first one first. */
  readonly years: readonly number[];
  readonly groups: readonly CostGroup[];
  /** Names in the reader's language; English where none are given. */
  readonly labels?: Partial<StatementLabels>;
}

/** A figure and the postings that add up to it. */
export interface StatementCell {
  readonly amount: Ore;
  readonly postings: readonly PostingRef[];
}

/** What a row is. `other` and `transfers` are there only where there is something in them. */
export type StatementRowKind =
  "closing" | "expenses" | "group" | "income" | "opening" | "other" | "transfers";

/** A row, with one cell for each column. */
export interface StatementRow {
  readonly kind: StatementRowKind;
  /** The group's key; the kind for other rows. */
  readonly key: string;
  readonly label: string;
  readonly cells: readonly StatementCell[];
}

/** A project's statement: costs positive, income and unspent money negative. */
export interface ProjectStatement {
  readonly project: string;
  /** One for each year, and last all years together (`key` is `all`). */
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly StatementRow[];
}

const english: StatementLabels = {
  opening: "Opening balance",
  other: "Other expenses",
  expenses: "Total expenses",
  income: "Income",
  transfers: "Transfers",
  closing: "Closing balance",
  allYears: "All years",
};

/**
 * A project's statement in the layout of the source report: opening, one row for each cost group,
 * total expenses, income, closing; a column for each year and one for all of them.
 *
 * `closing = opening + expenses + income + transfers` in every column, and a year opens with what
 * the year before closed with. Entries on accounts of class `fund` booked no later than the
 * project's first day are what it opened with; later ones are transfers. Expense accounts in no
 * group stand in a row of their own, so nothing is left out. Years are those of booking.
 *
 * @throws {LedgerError} `project-unknown`, `years`, `account-group`.
 */
export function projectStatement(ledger: Ledger, query: ProjectStatementQuery): ProjectStatement {
  const project = ledger.projects.get(query.project);
  if (project === undefined) {
    throw new LedgerError("project-unknown", `there is no project "${query.project}"`, {
      remedy: `Use one of these: ${[...ledger.projects.keys()].join(", ")}.`,
    });
  }
  const { years } = query;
  const [first] = years;
  if (first === undefined || years.some((year, index) => year !== first + index)) {
    throw new LedgerError("years", `the years ${years.join(", ")} do not follow one another`, {
      remedy: "Name at least one year, and every year between the first and the last.",
    });
  }
  const labels = { ...english, ...query.labels };
  const groupOf = groupsByAccount(ledger, query.groups);
  const sorted = sortLines(ledger, project, first + years.length);

  const columns = [
    ...years.map((year) => ({ key: String(year), label: String(year), from: year, to: year })),
    { key: "all", label: labels.allYears, from: first, to: first + years.length - 1 },
  ];
  const row = (
    kind: StatementRowKind,
    key: string,
    label: string,
    belongs: (entry: Entry) => boolean,
  ): StatementRow => ({
    kind,
    key,
    label,
    cells: columns.map(({ from, to }) =>
      cell(sorted.filter((entry) => entry.year >= from && entry.year <= to && belongs(entry))),
    ),
  });
  const opening: StatementRow = {
    kind: "opening",
    key: "opening",
    label: labels.opening,
    cells: columns.map(({ from, to }) =>
      cell(sorted.filter(({ year, isOpening }) => year < from || (isOpening && year <= to))),
    ),
  };
  const isCost = ({ account }: Entry): boolean => account.cls === "expense";
  const closing: StatementRow = {
    kind: "closing",
    key: "closing",
    label: labels.closing,
    cells: columns.map(({ to }) => cell(sorted.filter(({ year }) => year <= to))),
  };
  const rows = [
    opening,
    ...query.groups.map(({ key, label }) =>
      row("group", key, label, ({ account }) => groupOf.get(account.id) === key),
    ),
    row("other", "other", labels.other, (e) => isCost(e) && !groupOf.has(e.account.id)),
    row("expenses", "expenses", labels.expenses, isCost),
    row("income", "income", labels.income, ({ account }) => account.cls === "income"),
    row("transfers", "transfers", labels.transfers, isTransfer),
    closing,
  ];
  return {
    project: project.id,
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: rows.filter(({ kind, cells }) =>
      kind === "other" || kind === "transfers"
        ? cells.some(({ postings }) => postings.length > 0)
        : true,
    ),
  };
}

interface Entry {
  readonly line: Line;
  readonly account: Account;
  readonly year: number;
  readonly isOpening: boolean;
}

function isTransfer({ account, isOpening }: Entry): boolean {
  return account.cls === "fund" && !isOpening;
}

/** The project's postings that are not the bank's side, until the year. */
function sortLines(ledger: Ledger, project: Project, untilYear: number): Entry[] {
  const to = LocalDate.parse(`${untilYear}-01-01`);
  return ledger.lines({ project: project.id, to }).flatMap((line) => {
    const account = ledger.accounts.get(line.posting.account);
    const cls = account?.cls;
    if (account === undefined || (cls !== "expense" && cls !== "income" && cls !== "fund")) {
      return [];
    }
    const { booked } = line.voucher;
    const isOpening = cls === "fund" && booked <= project.period.from;
    return [{ line, account, year: yearOf(booked), isOpening }];
  });
}

function cell(entries: readonly Entry[]): StatementCell {
  const postings = entries.map(({ line }) => refTo(line));
  return { amount: ore(sumOre(postings.map(({ amount }) => amount))), postings };
}

function groupsByAccount(
  ledger: Ledger,
  groups: readonly CostGroup[],
): ReadonlyMap<string, string> {
  const groupOf = new Map<string, string>();
  for (const { key, accounts } of groups) {
    for (const account of accounts) {
      const earlier = groupOf.get(account);
      if (earlier !== undefined) {
        throw new LedgerError(
          "account-group",
          `account "${account}" is in both "${earlier}" and "${key}"`,
          { remedy: "Put each account in one group." },
        );
      }
      const cls = ledger.accounts.get(account)?.cls;
      if (cls !== "expense") {
        throw new LedgerError(
          "account-group",
          `account "${account}" in "${key}" is ${cls === undefined ? "not in the chart" : `of class ${cls}`}`,
          { remedy: "Put only expense accounts in cost groups." },
        );
      }
      groupOf.set(account, key);
    }
  }
  return groupOf;
}
