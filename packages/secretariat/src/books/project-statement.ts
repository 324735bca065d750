import { formatOre, type LocalDate, negate, type Ore, type Ratio } from "@kompetanseregion/domain";
import {
  type Fund,
  fundStatement,
  type Ledger,
  type ProjectStatement,
  reconcile,
  type StatementCell,
  type StatementRow,
} from "@kompetanseregion/ledger";
import { type ProjectReport } from "@kompetanseregion/regions";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { cite } from "../source/cite.ts";
import { externalShare, openBooks, plainStatement, totals } from "./open-books.ts";
import { printedTable } from "./printed-table.ts";
import { reportBooks } from "./report-books.ts";

/** What a row of the statement is. */
export type StatementRoleView = "opening" | "line" | "expenses" | "income" | "closing";

/** A figure as decimal kroner, and the postings that add up to it. */
export interface StatementCellView {
  readonly amount: string;
  readonly postings: {
    readonly voucher: string;
    readonly date: LocalDate;
    readonly text: string;
    readonly fund: string;
    readonly amount: string;
  }[];
}

/** A project's statement with its funds, its printed table and what the vouchers assume. */
export interface ProjectStatementView {
  readonly project: { readonly id: string; readonly name: string };
  readonly columns: { readonly key: string; readonly label: string }[];
  readonly rows: {
    readonly key: string;
    readonly label: string;
    readonly role: StatementRoleView;
    readonly cells: StatementCellView[];
  }[];
  readonly funds: {
    readonly id: string;
    readonly giver: string;
    readonly name: string;
    readonly year: number;
    readonly awarded: string;
    readonly unspent?: string;
    /** Set where it is money left of an earlier project, and no award to this one. */
    readonly carriedIn?: true;
    readonly source: string;
  }[];
  readonly totals: {
    readonly externalFunds: string;
    readonly expenses: string;
    readonly externalShare: Ratio;
  };
  readonly reconciliation?: ReconciliationView;
  readonly assumptions: string[];
}

/** A printed table held against itself. */
export interface ReconciliationView {
  readonly title: string;
  readonly source: string;
  readonly columns: string[];
  readonly rows: { readonly label: string; readonly cells: (string | null)[] }[];
  readonly findings: {
    readonly kind: "row" | "column" | "roll-forward";
    readonly row: string;
    readonly column: string;
    readonly printed: string;
    readonly computed: string;
    readonly residual: string;
    readonly message: string;
  }[];
}

/**
 * A project's statement from its vouchers, in the source's own layout and signs, beside the
 * printed table and its findings.
 *
 * @throws {UnknownNameError} If there is no such project.
 */
export async function projectStatementView(
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<ProjectStatementView> {
  authorise(actor, "read-books");
  const { chart, project, ledger, statement, printed } = await openBooks(desk, id);
  return {
    project: { id, name: project.name },
    columns: statement.columns.map((column) => ({ ...column })),
    rows: statement.rows.map((row) => ({
      key: row.key,
      label: row.label,
      role: roleOf(row),
      cells: row.cells.map((cell) => cellView(ledger, cell)),
    })),
    funds: chart.funds.map((fund) => fundView(ledger, fund, printed)),
    totals: totalsOf(statement),
    ...(printed === undefined
      ? { assumptions: [] }
      : {
          reconciliation: printedTableView(printed),
          assumptions: [...reportBooks(printed).assumptions],
        }),
  };
}

/** A project's statement as anybody reads it, whatever a report printed. */
export type PlainStatementView = Pick<ProjectStatementView, "columns" | "project" | "rows">;

/**
 * A project's statement in plain layout and signs: a row for each account with a cost, and what
 * came in or is left positive. `opening + income + transfers − expenses = closing`.
 *
 * @throws {UnknownNameError} If there is no such project.
 */
export async function plainStatementView(
  desk: Desk,
  actor: Actor,
  id: string,
): Promise<PlainStatementView> {
  authorise(actor, "read-books");
  const { project, ledger } = await openBooks(desk, id);
  const { columns, rows } = plainStatement(ledger, project);
  return {
    project: { id, name: project.name },
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      role: roleOf(row),
      cells: row.cells.map((cell) => cellView(ledger, isCost(row) ? cell : negated(cell))),
    })),
  };
}

function isCost({ kind }: StatementRow): boolean {
  return kind === "group" || kind === "other" || kind === "expenses";
}

function negated({ amount, postings }: StatementCell): StatementCell {
  return {
    amount: negate(amount),
    postings: postings.map((ref) => ({ ...ref, amount: negate(ref.amount) })),
  };
}

function roleOf({ kind }: StatementRow): StatementRoleView {
  switch (kind) {
    case "opening":
    case "expenses":
    case "income":
    case "closing":
      return kind;
    case "group":
    case "other":
    case "transfers":
      return "line";
  }
}

function cellView(ledger: Ledger, { amount, postings }: StatementCell): StatementCellView {
  return {
    amount: kroner(amount),
    postings: postings.flatMap((ref) => {
      const voucher = ledger.voucher(ref.voucher);
      if (voucher === undefined) return [];
      return [
        {
          voucher: voucher.id,
          date: voucher.date,
          text: voucher.text,
          fund: voucher.postings[ref.posting]?.fund ?? "",
          amount: kroner(ref.amount),
        },
      ];
    }),
  };
}

function fundView(
  ledger: Ledger,
  fund: Fund,
  printed: ProjectReport | undefined,
): ProjectStatementView["funds"][number] {
  const { carriedOut, undetermined } = fundStatement(ledger, { fund: fund.id });
  return {
    id: fund.id,
    giver: fund.funder,
    name: fund.name,
    year: Number(fund.window.from.slice(0, 4)),
    awarded: kroner(fund.awarded),
    ...(undetermined === undefined ? { unspent: kroner(carriedOut) } : {}),
    ...(fund.carriedIn === true ? { carriedIn: true } : {}),
    source: fund.ref ?? (printed === undefined ? fund.id : cite(printed.expenseTable.source)),
  };
}

function totalsOf(statement: ProjectStatement): ProjectStatementView["totals"] {
  const { externalFunds, expenses } = totals(statement);
  return {
    externalFunds: kroner(externalFunds),
    expenses: kroner(expenses),
    externalShare: externalShare(statement),
  };
}

function printedTableView(report: ProjectReport): ReconciliationView {
  const { expenseTable } = report;
  const table = printedTable(report);
  return {
    title: expenseTable.title,
    source: cite(expenseTable.source),
    columns: [...table.columns],
    rows: table.rows.map(({ label, cells }) => ({
      label,
      cells: cells.map((cell) => (cell === null ? null : kroner(cell))),
    })),
    findings: reconcile(table).map((finding) => ({
      ...finding,
      printed: kroner(finding.printed),
      computed: kroner(finding.computed),
      residual: kroner(finding.residual),
    })),
  };
}

function kroner(amount: Ore): string {
  return formatOre(amount, "iso");
}
