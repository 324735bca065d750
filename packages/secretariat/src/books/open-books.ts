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
import { type ProjectReport, projectReports } from "@kompetanseregion/regions";

import { type Desk } from "../desk.ts";
import { type RegionProject } from "../project/region-project.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { openJournal } from "./open-journal.ts";

/** A project's books: the whole journal opened, and the project's statement from it. */
export interface ProjectBooks {
  readonly project: Project;
  readonly chart: { readonly accounts: readonly Account[]; readonly funds: readonly Fund[] };
  readonly ledger: Ledger;
  readonly statement: ProjectStatement;
  /** The printed report whose layout the statement has; none for a project without one. */
  readonly printed?: ProjectReport;
}

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
  const printed = projectReports.find((report) => report.project.id === id);
  const statement =
    printed === undefined ? plainStatement(ledger, project) : statementAsPrinted(ledger, printed);
  return { project, chart, ledger, statement, ...(printed !== undefined && { printed }) };
}

/**
 * Opens the books of the project that a document reports on.
 *
 * @throws {SecretariatError} `no-books` where the journal holds nothing of it.
 */
export async function openBooksOf(
  desk: Desk,
  { id, name }: Pick<RegionProject, "id" | "name">,
): Promise<ProjectBooks> {
  const { projects } = await desk.store.books.chart();
  const books = projects.some((project) => project.id === id)
    ? await openBooks(desk, id)
    : undefined;
  if (books !== undefined && books.ledger.lines({ project: id }).length > 0) return books;
  throw new SecretariatError(
    "no-books",
    `the books hold nothing of the project "${name}" (${id})`,
    {
      remedy:
        "Add the project and its accounts with `kompetanse ledger chart`, and bring the vouchers with `kompetanse ledger import` or `post`.",
    },
  );
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
function statementAsPrinted(
  ledger: Ledger,
  { project, expenseTable, expenseGroups }: ProjectReport,
): ProjectStatement {
  const label = (role: string): string =>
    expenseTable.rows.find((row) => row.role === role)?.label ?? role;
  return projectStatement(ledger, {
    project: project.id,
    years: expenseTable.columns.flatMap(({ id }) => (id === "both" ? [] : [Number(id)])),
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

/** A project's statement in a layout of no report's: a row for each account with a cost. */
export function plainStatement(ledger: Ledger, project: Project): ProjectStatement {
  const lines = ledger.lines({ project: project.id });
  const booked = lines.map(({ voucher }) => Number(voucher.booked.slice(0, 4)));
  const begins = Number(project.period.from.slice(0, 4));
  const first = Math.min(begins, ...booked);
  const last = Math.max(begins, ...booked);
  const used = new Set(lines.map(({ posting }) => posting.account));
  const groups = [...ledger.accounts.values()].flatMap(({ id, name, cls }) =>
    cls === "expense" && used.has(id) ? [{ key: id, label: name, accounts: [id] }] : [],
  );
  return projectStatement(ledger, {
    project: project.id,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    groups,
    labels: plainLabels,
  });
}

const plainLabels = {
  opening: "Inngående balanse",
  other: "Andre utgifter",
  expenses: "Sum utgifter",
  income: "Inntekter",
  transfers: "Overføringer",
  closing: "Utgående balanse",
  allYears: "Alle år",
};
