import { nothing, opening, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 8. */
export function transition(report: FinalReport, writer: Writer): Block[] {
  const { recommendations, successor, paragraphs } = report.transition;
  const words = writer.words.transition;
  const blocks = opening(writer, {
    id: "transition",
    number: 8,
    title: words.title,
    lead: words.lead,
    paragraphs,
  });
  blocks.push(
    recommendations.length === 0
      ? nothing(writer)
      : figureTable(writer, {
          caption: [{ kind: "text", text: words.caption }],
          columns: [
            { label: words.id },
            { label: words.recommendation },
            { label: words.addressedTo },
            { label: words.status },
          ],
          rows: recommendations.map(({ id, text, addressedTo, status }) => ({
            header: { kind: "text", text: id },
            entries: [
              writer.say(text),
              writer.say(addressedTo),
              { kind: "text", text: words.statuses[status] },
            ],
          })),
        }),
  );
  if (successor === undefined) return blocks;
  const name = writer.say(successor.name);
  return [
    ...blocks,
    subheading("successor", writer.fill(words.successor, { name })),
    { kind: "paragraph", runs: writer.fill(words.successorLead, { name }) },
    { kind: "list", ordered: true, items: successor.goals.map((goal) => [writer.say(goal)]) },
  ];
}
