import { nothing, opening } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 4. */
export function communication(report: FinalReport, writer: Writer): Block[] {
  const { measures, paragraphs } = report.communication;
  const words = writer.words.communication;
  const blocks = opening(writer, {
    id: "communication",
    number: 4,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });
  if (measures.length === 0) return [...blocks, nothing(writer)];
  return [
    ...blocks,
    figureTable(writer, {
      caption: [{ kind: "text", text: words.caption }],
      columns: [{ label: words.measure }, { label: words.channel }, { label: words.audience }],
      rows: measures.map(({ channel, audience, measure }) => ({
        header: writer.say(measure),
        entries: [{ kind: "text", text: words.channels[channel] }, writer.say(audience)],
      })),
    }),
  ];
}
