import {
  amountFigure,
  type FigureSource,
  type Financing,
  type NamedFigure,
  shareFigure,
  type Text,
} from "@kompetanseregion/documents";
import { ore, type Ratio, sumOre } from "@kompetanseregion/domain";
import { type Finding, reconcile, type StatementRow } from "@kompetanseregion/ledger";
import { type ProjectReport } from "@kompetanseregion/regions";

import { externalShare, type ProjectBooks, totals } from "../books/open-books.ts";
import { printedTable } from "../books/printed-table.ts";
import { reportBooks } from "../books/report-books.ts";
import { inDocument, inVouchers } from "./figure-source.ts";

/** The figures of the books that a reader should leave with. */
export function keyFigures({ statement }: ProjectBooks): NamedFigure[] {
  const { externalFunds, expenses } = totals(statement);
  const last = (kind: StatementRow["kind"]) =>
    statement.rows.find((row) => row.kind === kind)?.cells.at(-1);
  const closing = last("closing");
  const all = inVouchers([
    ...(last("income")?.postings ?? []),
    ...(last("expenses")?.postings ?? []),
  ]);
  return [
    {
      label: { nb: "Eksterne midler", nn: "Eksterne midlar", en: "External funds" },
      figure: amountFigure(externalFunds, inVouchers(last("income")?.postings ?? [])),
    },
    {
      label: { nb: "Utgifter", nn: "Utgifter", en: "Expenses" },
      figure: amountFigure(expenses, inVouchers(last("expenses")?.postings ?? [])),
    },
    // Before anything is spent there is nothing to be a share of.
    ...(expenses > 0
      ? [
          {
            label: {
              nb: "Eksterne midler av utgiftene",
              nn: "Eksterne midlar av utgiftene",
              en: "External funds of the expenses",
            },
            figure: shareFigure(inKroner(externalShare(statement)), all),
          },
        ]
      : []),
    ...(closing === undefined
      ? []
      : [
          {
            // Debit is positive, so what is left is below zero; here it is said with a word.
            label:
              closing.amount <= 0
                ? { nb: "Ubrukte midler", nn: "Ubrukte midlar", en: "Unused money" }
                : { nb: "Merforbruk", nn: "Meirforbruk", en: "Overspent" },
            figure: amountFigure(ore(Math.abs(closing.amount)), inVouchers(closing.postings)),
          },
        ]),
  ];
}

/** The same share with smaller numbers, where both are whole kroner. */
function inKroner(share: Ratio): Ratio {
  const { numerator, denominator } = share;
  if (numerator % 100 !== 0 || denominator % 100 !== 0) return share;
  return {
    numerator: numerator / 100,
    denominator: denominator / 100,
    counts: "external funds in kroner",
    outOf: "expenses in kroner",
  };
}

/** Chapter 5: grants, statement, and where a table was printed, that table held against itself. */
export function financingChapter(books: ProjectBooks): Financing {
  const { statement, printed } = books;
  return {
    ...(printed === undefined ? fundingOf(books) : { funding: fundingAsPrinted(printed) }),
    statement: {
      columns: statement.columns.map(({ key, label }) =>
        key === "all"
          ? { label: printed === undefined ? allYears : label, kind: "total" }
          : { label, kind: "year", year: Number(key) },
      ),
      rows: statement.rows.map((row) => ({
        label: printed === undefined ? labelOf(row) : row.label,
        kind: kindOf(row),
        amounts: row.cells.map(({ amount, postings }) =>
          amountFigure(amount, inVouchers(postings)),
        ),
      })),
    },
    ...(printed === undefined ? {} : { reconciliation: reconciliationOf(printed) }),
    inKind: [],
    paragraphs:
      printed === undefined ? [] : reportBooks(printed).assumptions.map((text) => ({ text })),
  };
}

function fundingAsPrinted({ fundingTable }: ProjectReport): Financing["funding"] {
  return {
    rows: fundingTable.grants.map((grant) => ({
      grantor: grant.giver,
      scheme: grant.scheme,
      year: grant.year,
      purpose: grant.activity,
      amount: amountFigure(grant.amount, inDocument(grant.source)),
    })),
    total: amountFigure(fundingTable.printedSum, inDocument(fundingTable.source)),
  };
}

/** The awards that the project has drawn on or may draw on, from the books' own register. */
function fundingOf({ ledger, chart, project }: ProjectBooks): Pick<Financing, "funding"> {
  const used = new Set(ledger.lines({ project: project.id }).map(({ posting }) => posting.fund));
  const funds = chart.funds.filter(
    ({ id, restriction, carriedIn }) =>
      carriedIn !== true &&
      (used.has(id) ||
        (restriction.level === "project" && restriction.projects.includes(project.id))),
  );
  if (funds.length === 0) return {};
  const register = (locator: string): FigureSource => ({
    label: { nb: "Tilsagn", nn: "Tilsegn", en: "Award" },
    locator,
  });
  return {
    funding: {
      rows: funds.map(({ id, funder, name, window, awarded, ref }) => ({
        grantor: funder,
        scheme: name,
        year: Number(window.from.slice(0, 4)),
        purpose: project.name,
        amount: amountFigure(awarded, register(ref ?? id)),
      })),
      total: amountFigure(
        sumOre(funds.map(({ awarded }) => awarded)),
        register(funds.map(({ id }) => id).join(", ")),
      ),
    },
  };
}

function reconciliationOf(printed: ProjectReport): Financing["reconciliation"] {
  const table = printedTable(printed);
  const source = inDocument(printed.expenseTable.source);
  return {
    table: printed.expenseTable.title,
    checked: table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)).length,
    findings: reconcile(table).map((finding) => ({
      at: `${finding.row}, ${finding.column}`,
      printed: amountFigure(finding.printed, source),
      computed: amountFigure(finding.computed, source, explained[finding.kind]),
      residual: amountFigure(finding.residual, source),
    })),
  };
}

const allYears: Text = { nb: "Alle år", nn: "Alle år", en: "All years" };

/** A row's name in every language; an account keeps the name that the chart gives it. */
function labelOf({ kind, label }: StatementRow): Text {
  switch (kind) {
    case "group":
      return label;
    case "opening":
      return { nb: label, nn: "Inngåande balanse", en: "Opening balance" };
    case "other":
      return { nb: label, nn: "Andre utgifter", en: "Other expenses" };
    case "expenses":
      return { nb: label, nn: "Sum utgifter", en: "Total expenses" };
    case "income":
      return { nb: label, nn: "Inntekter", en: "Income" };
    case "transfers":
      return { nb: label, nn: "Overføringar", en: "Transfers" };
    case "closing":
      return { nb: label, nn: "Utgåande balanse", en: "Closing balance" };
  }
}

const explained: Record<Finding["kind"], { nb: string; nn: string; en: string }> = {
  row: {
    nb: "Summen er ikke det årene blir til sammen.",
    nn: "Summen er ikkje det åra blir til saman.",
    en: "The sum is not what the years add up to.",
  },
  column: {
    nb: "Linjene i kolonnen blir ikke det som står nederst.",
    nn: "Linjene i kolonnen blir ikkje det som står nedst.",
    en: "The lines of the column do not add up to what it closes with.",
  },
  "roll-forward": {
    nb: "Året åpner ikke med det året før sluttet med.",
    nn: "Året opnar ikkje med det året før slutta med.",
    en: "The year does not open with what the year before closed with.",
  },
};

type StatementKind = NonNullable<Financing["statement"]>["rows"][number]["kind"];

function kindOf({ kind }: StatementRow): StatementKind {
  switch (kind) {
    case "opening":
    case "income":
    case "closing":
      return kind;
    case "expenses":
      return "subtotal";
    case "group":
    case "other":
    case "transfers":
      return "expense";
  }
}
