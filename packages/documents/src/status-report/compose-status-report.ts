import { type Language } from "@kompetanseregion/domain";

import { facts, nothing, said } from "../compose/chapter.ts";
import { figureTable } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { statementBlocks } from "../final-report/compose/statement.ts";
import { trainingBlocks } from "../final-report/compose/training.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { StatusReport } from "./status-report.ts";

/** Lays the report out; see `layOut`. */
export function composeStatusReport(report: StatusReport, language: Language): DocumentLayout {
  const parsed = parseDocument(StatusReport, report);
  const writer = createWriter(language, parsed.front.writtenIn);
  const { kinds } = writer.words;
  const date: Run = { kind: "text", text: formatDate(parsed.asOf, language) };
  return frame(parsed.front, writer, {
    kind: kinds.statusReport.kind,
    note: kinds.front.note,
    cover: [{ label: kinds.statusReport.asOf, value: [date] }],
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf(report: StatusReport, writer: Writer): Block[] {
  const { keyFigures, statement, undecided, remarks } = report;
  const words = writer.words.kinds.statusReport;
  return [
    chapterHeading("key-figures", words.keyFigures),
    keyFigures.length === 0 ? nothing(writer) : facts(writer, keyFigures),
    chapterHeading("undecided", words.undecided),
    undecided.length === 0
      ? said(words.nothingUndecided)
      : points(
          undecided.map(({ id, text, status }) => [
            { kind: "text", text: `${id}: `, strong: true },
            writer.say(text),
            { kind: "text", text: ` (${writer.words.plan.statuses[status]})` },
          ]),
          writer,
        ),
    chapterHeading("goals", words.goals),
    goalTable(report, writer),
    chapterHeading("money", words.money),
    ...(statement === undefined ? [nothing(writer)] : statementBlocks(statement, writer)),
    ...trainingBlocks(report.training, writer),
    chapterHeading("remarks", words.remarks),
    remarks.length === 0
      ? said(words.noRemarks)
      : points(
          remarks.map((remark) => [writer.say(remark)]),
          writer,
        ),
  ];
}

function goalTable({ goals }: StatusReport, writer: Writer): Block {
  if (goals.length === 0) return nothing(writer);
  const words = writer.words.activities;
  return figureTable(writer, {
    caption: [{ kind: "text", text: words.summaryCaption }],
    columns: [
      { label: words.goal },
      { label: writer.words.kinds.statusReport.text },
      { label: words.status },
      { label: words.subGoals, numeric: true },
    ],
    rows: goals.map(({ id, text, status, reached }) => ({
      header: { kind: "text", text: id },
      entries: [writer.say(text), { kind: "text", text: words.statuses[status] }, reached ?? null],
    })),
  });
}
