import { facts, nothing, opening } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 7. */
export function effects(report: FinalReport, writer: Writer): Block[] {
  const { goals, paragraphs } = report.effects;
  const words = writer.words.effects;
  const blocks = opening(writer, {
    id: "effects",
    number: 7,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });
  if (goals.length === 0) return [...blocks, nothing(writer)];

  const indicators = goals.flatMap((goal) => goal.indicators);
  return [
    ...blocks,
    figureTable(writer, {
      caption: [{ kind: "text", text: words.caption }],
      columns: [{ label: words.goal }, { label: words.status }, { label: words.reason }],
      rows: goals.map(({ text, status, reason }) => ({
        header: writer.say(text),
        entries: [{ kind: "text", text: words.statuses[status] }, writer.say(reason)],
      })),
    }),
    ...(indicators.length === 0 ? [] : [facts(writer, indicators)]),
  ];
}
