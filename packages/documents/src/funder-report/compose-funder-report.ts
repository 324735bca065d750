import { type Language } from "@kompetanseregion/domain";

import { fill } from "../catalogue/messages.ts";
import { facts, said } from "../compose/chapter.ts";
import { figureTable } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { formatDate, formatPeriod } from "../text/format-date.ts";
import { FunderReport } from "./funder-report.ts";

/** Lays the report out; see `layOut`. */
export function composeFunderReport(report: FunderReport, language: Language): DocumentLayout {
  const parsed = parseDocument(FunderReport, report);
  const writer = createWriter(language, parsed.front.writtenIn);
  const words = writer.words.kinds.funderReport;
  const { fund, on } = parsed;
  const text = (said: string): Run[] => [{ kind: "text", text: said }];
  return frame(parsed.front, writer, {
    kind: words.kind,
    note: writer.words.kinds.front.note,
    cover: [
      { label: words.fund, value: [writer.say(fund.name)] },
      ...(fund.reference === undefined
        ? []
        : [{ label: words.reference, value: [writer.say(fund.reference)] }]),
      { label: words.window, value: text(formatPeriod(fund.window, language)) },
      { label: words.on, value: text(formatDate(on, language)) },
    ],
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf(report: FunderReport, writer: Writer): Block[] {
  const { fund, spent, unused, remarks, reportsDue, anchor } = report;
  const words = writer.words.kinds.funderReport;
  return [
    chapterHeading("sum", words.summary),
    facts(writer, [
      { label: words.awarded, figure: fund.awarded },
      { label: words.spent, figure: spent },
      { label: words.unused, figure: unused },
    ]),
    chapterHeading("terms", words.terms),
    points(
      fund.conditions.map((condition) => [writer.say(condition)]),
      writer,
    ),
    chapterHeading("years", words.years),
    yearTable(report, writer),
    chapterHeading("costs", words.costs),
    costTable(report, writer),
    chapterHeading("remarks", words.remarks),
    remarks.length === 0
      ? said(words.noRemarks)
      : points(
          remarks.map((remark) => [writer.say(remark)]),
          writer,
        ),
    ...(reportsDue.length === 0
      ? []
      : [
          said(
            fill(words.due, {
              dates: reportsDue.map((date) => formatDate(date, writer.language)).join(", "),
            }),
          ),
        ]),
    ...(anchor === undefined
      ? []
      : [said(fill(words.anchor, { vouchers: anchor.vouchers, hash: anchor.hash }))]),
  ];
}

function yearTable({ years }: FunderReport, writer: Writer): Block {
  const words = writer.words.kinds.funderReport;
  const numeric = true as const;
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.yearsCaption }],
    columns: [
      { label: words.year },
      { label: words.carriedIn, numeric },
      { label: words.received, numeric },
      { label: words.spent, numeric },
      { label: words.returned, numeric },
      { label: words.carriedOut, numeric },
    ],
    rows: years.map(({ year, carriedIn, received, spent, returned, carriedOut }) => ({
      header: { kind: "text", text: String(year) },
      entries: [carriedIn, received, spent, returned, carriedOut],
    })),
  });
}

function costTable({ costs, spent }: FunderReport, writer: Writer): Block {
  const { language } = writer;
  const words = writer.words.kinds.funderReport;
  const text = (said: string): Run => ({ kind: "text", text: said });
  return figureTable(writer, {
    caption: [text(words.costsCaption)],
    columns: [
      { label: words.voucher },
      { label: words.date },
      { label: words.account },
      { label: words.activity },
      { label: words.amount, numeric: true },
    ],
    rows: [
      ...costs.map(({ voucher, date, account, activity, amount }) => ({
        header: text(voucher),
        entries: [
          text(formatDate(date, language)),
          writer.say(account),
          activity === undefined ? null : writer.say(activity),
          amount,
        ],
      })),
      {
        header: text(words.total),
        entries: [text(""), text(""), text(""), spent],
        emphasis: "total" as const,
      },
    ],
  });
}
