import { type Language } from "@kompetanseregion/domain";

import { fill } from "../catalogue/messages.ts";
import { facts, nothing } from "../compose/chapter.ts";
import { figureTable } from "../compose/figure-table.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Block, type DocumentLayout } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { OnePager } from "./one-pager.ts";

/** Lays the page out; see `layOut`. */
export function composeOnePager(page: OnePager, language: Language): DocumentLayout {
  const parsed = parseDocument(OnePager, page);
  const writer = createWriter(language, parsed.front.writtenIn);
  const { kinds } = writer.words;
  return frame(parsed.front, writer, {
    kind: kinds.onePager.kind,
    note: kinds.front.note,
    extent: "page",
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf({ purpose, money, training, benefits, next }: OnePager, writer: Writer): Block[] {
  const words = writer.words.kinds.onePager;
  const date = formatDate(training.asOf, writer.language);
  return [
    { kind: "paragraph", lead: true, runs: [writer.say(purpose)] },
    chapterHeading("training", words.training),
    training.courses.length === 0
      ? nothing(writer)
      : figureTable(writer, {
          caption: [{ kind: "text", text: fill(words.trainingCaption, { date }) }],
          columns: [{ label: words.course }, { label: words.completed, numeric: true }],
          rows: training.courses.map(({ course, completed }) => ({
            header: writer.say(course),
            entries: [completed],
          })),
        }),
    chapterHeading("money", words.money),
    money.length === 0 ? nothing(writer) : facts(writer, money),
    chapterHeading("benefits", words.benefits),
    benefits.length === 0 ? nothing(writer) : facts(writer, benefits),
    chapterHeading("next", words.next),
    points(
      next.map((step) => [writer.say(step)]),
      writer,
    ),
  ];
}
