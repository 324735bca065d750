import {
  amountFigure,
  type Financing,
  type NamedFigure,
  shareFigure,
} from "@kompetanseregion/documents";
import { ore, type Ratio } from "@kompetanseregion/domain";
import { type Finding, reconcile, type StatementRow } from "@kompetanseregion/ledger";
import { kongsbergReport } from "@kompetanseregion/regions";

import { externalShare, type ProjectBooks, totals } from "../books/open-books.ts";
import { printedTable } from "../books/printed-table.ts";
import { reportBooks } from "../books/report-books.ts";
import { inDocument, inVouchers } from "./figure-source.ts";

const { expenseTable, fundingTable } = kongsbergReport;

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
    {
      label: {
        nb: "Eksterne midler av utgiftene",
        nn: "Eksterne midlar av utgiftene",
        en: "External funds of the expenses",
      },
      figure: shareFigure(inKroner(externalShare(statement)), all),
    },
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

/** Chapter 5: grants, statement, and the printed table held against itself. */
export function financingChapter({ statement }: ProjectBooks): Financing {
  const table = printedTable();
  const source = inDocument(expenseTable.source);
  return {
    funding: {
      rows: fundingTable.grants.map((grant) => ({
        grantor: grant.giver,
        scheme: grant.scheme,
        year: grant.year,
        purpose: grant.activity,
        amount: amountFigure(grant.amount, inDocument(grant.source)),
      })),
      total: amountFigure(fundingTable.printedSum, inDocument(fundingTable.source)),
    },
    statement: {
      columns: statement.columns.map(({ key, label }) =>
        key === "all" ? { label, kind: "total" } : { label, kind: "year", year: Number(key) },
      ),
      rows: statement.rows.map((row) => ({
        label: row.label,
        kind: kindOf(row),
        amounts: row.cells.map(({ amount, postings }) =>
          amountFigure(amount, inVouchers(postings)),
        ),
      })),
    },
    reconciliation: {
      table: expenseTable.title,
      checked: table.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)).length,
      findings: reconcile(table).map((finding) => ({
        at: `${finding.row}, ${finding.column}`,
        printed: amountFigure(finding.printed, source),
        computed: amountFigure(finding.computed, source, explained[finding.kind]),
        residual: amountFigure(finding.residual, source),
      })),
    },
    inKind: [],
    paragraphs: reportBooks(kongsbergReport).assumptions.map((text) => ({ text })),
  };
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
