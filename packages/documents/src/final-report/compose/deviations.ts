import { fill } from "../../catalogue/messages.ts";
import { opening, said, subheading } from "../../compose/chapter.ts";
import { figureTable } from "../../compose/figure-table.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type Deviation } from "../chapters/deviation.ts";
import { type FinalReport } from "../final-report.ts";

/** «Avvik og merknader»: what does not add up. */
export function deviations(report: FinalReport, writer: Writer): Block[] {
  const words = writer.words.deviations;
  const { deviations: found, deviationMarks: marks = [] } = report;
  const blocks = opening(writer, {
    id: "deviations",
    title: words.title,
    lead: words.lead,
    paragraphs: [],
  });
  if (found.length === 0) return [...blocks, said(words.none)];

  const errors = found.filter(({ severity }) => severity === "error");
  const warnings = found.filter(({ severity }) => severity === "warning");
  return [
    ...blocks,
    said(fill(words.counted, { errors: errors.length, warnings: warnings.length })),
    ...marks.map(({ mark, title }): Block => ({
      kind: "paragraph",
      runs: writer.fill(words.mark, { mark, title: writer.say(title) }),
    })),
    ...group("errors", words.errors, errors, writer),
    ...group("remarks", words.remarks, warnings, writer),
  ];
}

function group(id: string, title: string, found: readonly Deviation[], writer: Writer): Block[] {
  if (found.length === 0) return [];
  const words = writer.words.deviations;
  return [
    subheading(id, title),
    figureTable(writer, {
      caption: [{ kind: "text", text: fill(words.caption, { title }) }],
      columns: [
        { label: words.number },
        { label: words.finding },
        { label: words.printed },
        { label: words.computed },
        { label: words.remedy },
      ],
      rows: found.map(({ number, place, finding, printed, computed, remedy }, index) => ({
        header: { kind: "text", text: (number ?? String(index + 1)).replaceAll(" ", "\u00a0") },
        entries: [
          [
            { ...writer.say(place), strong: true },
            { kind: "text", text: ": " },
            writer.say(finding),
          ],
          printed === undefined ? null : writer.say(printed),
          computed === undefined ? null : writer.say(computed),
          writer.say(remedy),
        ],
      })),
    }),
  ];
}
