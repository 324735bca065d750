import { facts, opening, subheading } from "../../compose/chapter.ts";
import { type Writer } from "../../compose/writer.ts";
import { type Block } from "../../layout/layout.ts";
import { type FinalReport } from "../final-report.ts";

/** Chapter 1. */
export function introduction(report: FinalReport, writer: Writer): Block[] {
  const { quote, keyFigures, paragraphs, backgroundDocuments } = report.introduction;
  const words = writer.words.introduction;
  const lead = writer.fill(words.lead, {
    project: writer.say(report.project),
    region: writer.say(report.region.name),
  });

  const blocks = opening(writer, {
    id: "introduction",
    number: 1,
    title: words.title,
    lead,
    paragraphs,
  });
  if (quote !== undefined) {
    blocks.splice(1, 0, {
      kind: "quote",
      runs: [writer.say(quote.text)],
      attribution: [writer.say(quote.attribution)],
    });
  }
  if (keyFigures.length > 0) {
    blocks.push(subheading("key-figures", words.keyFigures), facts(writer, keyFigures));
  }
  if (backgroundDocuments.length > 0) {
    blocks.push(subheading("background", words.background), {
      kind: "list",
      ordered: false,
      items: backgroundDocuments.map(({ title, locator }) => [
        writer.say(title),
        { kind: "text", text: " – " },
        writer.say(locator),
      ]),
    });
  }
  return blocks;
}
