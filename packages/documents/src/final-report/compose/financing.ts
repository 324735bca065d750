import { facts, nothing, opening, said, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type Financing } from "../chapters/financing.ts";
import { type FinalReport } from "../final-report.ts";
import { statementBlocks } from "./statement.ts";

/** Chapter 5. */
export function financing(report: FinalReport, writer: Writer): Block[] {
  const { funding, statement, reconciliation, inKind, paragraphs } = report.financing;
  const words = writer.words.financing;
  return [
    ...opening(writer, {
      id: "financing",
      number: 5,
      title: words.title,
      lead: words.lead,
      paragraphs,
    }),
    subheading("funding", words.external),
    funding === undefined ? nothing(writer) : fundingTable(funding, writer),
    subheading("in-kind", words.inKind),
    inKind.length === 0 ? said(words.inKindNone) : facts(writer, inKind),
    subheading("statement", words.expenses),
    ...(statement === undefined ? [nothing(writer)] : statementBlocks(statement, writer)),
    ...(reconciliation === undefined ? [] : reconciliationBlocks(reconciliation, writer)),
  ];
}

function fundingTable(funding: NonNullable<Financing["funding"]>, writer: Writer): Block {
  const words = writer.words.financing;
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.fundingCaption }],
    columns: [
      { label: words.grantor },
      { label: words.scheme },
      { label: words.year },
      { label: words.purpose },
      { label: words.amount, numeric: true },
    ],
    rows: [
      ...funding.rows.map(({ grantor, scheme, year, purpose, amount }) => ({
        header: writer.say(grantor),
        entries: [
          writer.say(scheme),
          { kind: "text" as const, text: String(year) },
          writer.say(purpose),
          amount,
        ],
      })),
      {
        header: { kind: "text", text: words.total },
        entries: [
          { kind: "text", text: "" },
          { kind: "text", text: "" },
          { kind: "text", text: "" },
          funding.total,
        ],
        emphasis: "total",
      },
    ],
  });
}

function reconciliationBlocks(
  { table, checked, findings }: NonNullable<Financing["reconciliation"]>,
  writer: Writer,
): Block[] {
  const words = writer.words.financing;
  const message = findings.length === 0 ? words.reconciled : words.reconciledWithFindings;
  const blocks: Block[] = [
    subheading("reconciliation", words.reconciliation),
    {
      kind: "paragraph",
      runs: writer.fill(message, {
        checked: String(checked),
        findings: String(findings.length),
        table: writer.say(table),
      }),
    },
  ];
  if (findings.length === 0) return blocks;
  return [
    ...blocks,
    figureTable(writer, {
      caption: [{ kind: "text", text: words.reconciliationCaption }],
      columns: [
        { label: words.place },
        { label: words.printed, numeric: true },
        { label: words.computed, numeric: true },
        { label: words.residual, numeric: true },
      ],
      rows: findings.map(({ at, printed, computed, residual, explanation }) => ({
        header: writer.say(at),
        entries: [
          printed,
          computed,
          explanation === undefined ? residual : { ...residual, explanation },
        ],
      })),
    }),
  ];
}
