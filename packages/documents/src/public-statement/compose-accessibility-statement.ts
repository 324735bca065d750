import { type Language } from "@kompetanseregion/domain";

import { fill } from "../catalogue/messages.ts";
import { said } from "../compose/chapter.ts";
import { figureTable } from "../compose/figure-table.ts";
import { chapterHeading, frame } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Block, type DocumentLayout } from "../layout/layout.ts";
import { formatDate } from "../text/format-date.ts";
import { AccessibilityStatement } from "./accessibility-statement.ts";

/** Lays the statement out; see `layOut`. */
export function composeAccessibilityStatement(
  statement: AccessibilityStatement,
  language: Language,
): DocumentLayout {
  const parsed = parseDocument(AccessibilityStatement, statement);
  const writer = createWriter(language, parsed.front.writtenIn);
  const words = writer.words.kinds.accessibility;
  return frame(parsed.front, writer, {
    kind: words.kind,
    note: words.note,
    cover: [
      { label: words.service, value: [writer.say(parsed.service)] },
      { label: words.address, value: [{ kind: "text", text: parsed.address }] },
    ],
    extent: "brief",
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf(statement: AccessibilityStatement, writer: Writer): Block[] {
  const { standard, tested, gaps, contact, supervisor } = statement;
  const words = writer.words.kinds.accessibility;
  const status = gaps.length === 0 ? words.full : words.partial;
  return [
    chapterHeading("status", words.status),
    {
      kind: "paragraph",
      runs: writer.fill(status, { standard: writer.say(standard) }),
    },
    {
      kind: "paragraph",
      runs: writer.fill(words.tested, {
        date: formatDate(tested.on, writer.language),
        how: writer.say(tested.how),
      }),
    },
    chapterHeading("gaps", words.gaps),
    gaps.length === 0 ? said(words.noGaps) : gapTable(statement, writer),
    chapterHeading("contact", words.contact),
    { kind: "paragraph", runs: writer.fill(words.tell, { contact: writer.say(contact) }) },
    {
      kind: "paragraph",
      runs: writer.fill(words.complain, { supervisor: writer.say(supervisor) }),
    },
  ];
}

function gapTable({ gaps, standard }: AccessibilityStatement, writer: Writer): Block {
  const words = writer.words.kinds.accessibility;
  return figureTable(writer, {
    caption: [
      { kind: "text", text: fill(words.gapsCaption, { standard: writer.plain(standard) }) },
    ],
    columns: [
      { label: words.what },
      { label: words.criterion },
      { label: words.remedy },
      { label: words.by },
    ],
    rows: gaps.map(({ what, criterion, remedy, by }) => ({
      header: writer.say(what),
      entries: [
        { kind: "text", text: criterion },
        writer.say(remedy),
        by === undefined ? null : { kind: "text", text: formatDate(by, writer.language) },
      ],
    })),
  });
}
