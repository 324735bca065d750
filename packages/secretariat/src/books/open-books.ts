import { negate, type Ore, type Ratio, sumOre, UnknownNameError } from "@kompetanseregion/domain";
import {
  type Account,
  type Fund,
  type Ledger,
  type Project,
  projectStatement,
  type ProjectStatement,
  type StatementRow,
} from "@kompetanseregion/ledger";
import { kongsbergReport } from "@kompetanseregion/regions";

import { type Desk } from "../desk.ts";
import { openJournal } from "./open-journal.ts";

/** A project's books: the whole journal opened, and the project's statement from it. */
export interface ProjectBooks {
  readonly project: Project;
  readonly chart: { readonly accounts: readonly Account[]; readonly funds: readonly Fund[] };
  readonly ledger: Ledger;
  readonly statement: ProjectStatement;
}

const years = [2014, 2015];

/**
 * Opens the journal and makes the project's statement.
 *
 * @throws {UnknownNameError} If there is no such project.
 */
export async function openBooks(desk: Desk, id: string): Promise<ProjectBooks> {
  const { books } = desk.store;
  const chart = await books.chart();
  const project = chart.projects.find((candidate) => candidate.id === id);
  if (project === undefined) {
    throw new UnknownNameError(
      "project",
      id,
      chart.projects.map((known) => known.id),
    );
  }
  const ledger = await openJournal(desk);
  return { project, chart, ledger, statement: statementOf(ledger, id) };
}

/** The sums over all years, both positive. */
export function totals({ rows }: ProjectStatement): { externalFunds: Ore; expenses: Ore } {
  const inAll = (kind: StatementRow["kind"]): Ore =>
    sumOre(
      rows.filter((row) => row.kind === kind).flatMap(({ cells }) => cells.at(-1)?.amount ?? []),
    );
  return { externalFunds: negate(inAll("income")), expenses: inAll("expenses") };
}

/** External funds of all expenses, counted in øre. */
export function externalShare(statement: ProjectStatement): Ratio {
  const { externalFunds, expenses } = totals(statement);
  return {
    numerator: externalFunds,
    denominator: expenses,
    counts: "external funds in øre",
    outOf: "expenses in øre",
  };
}

/** The statement with the source's own names of rows and columns. */
function statementOf(ledger: Ledger, project: string): ProjectStatement {
  const { expenseTable, expenseGroups } = kongsbergReport;
  const label = (role: string): string =>
    expenseTable.rows.find((row) => row.role === role)?.label ?? role;
  return projectStatement(ledger, {
    project,
    years,
    groups: expenseGroups.map((group) => ({
      key: group.id,
      label: group.label,
      accounts: [group.id],
    })),
    labels: {
      opening: label("opening"),
      expenses: "Sum utgifter",
      income: label("income"),
      closing: label("closing"),
      allYears: expenseTable.columns.at(-1)?.label ?? "",
    },
  });
}
