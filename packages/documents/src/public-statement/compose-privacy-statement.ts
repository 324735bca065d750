import { type Language } from "@kompetanseregion/domain";

import { subheading } from "../compose/chapter.ts";
import { chapterHeading, frame, points } from "../compose/frame.ts";
import { parseDocument } from "../compose/parse-document.ts";
import { createWriter, type Writer } from "../compose/writer.ts";
import { type Block, type DocumentLayout, type Run } from "../layout/layout.ts";
import { type Text } from "../text/text.ts";
import { type PrivacyPurpose, PrivacyStatement } from "./privacy-statement.ts";

/** Lays the statement out; see `layOut`. */
export function composePrivacyStatement(
  statement: PrivacyStatement,
  language: Language,
): DocumentLayout {
  const parsed = parseDocument(PrivacyStatement, statement);
  const writer = createWriter(language, parsed.front.writtenIn);
  const words = writer.words.kinds.privacy;
  return frame(parsed.front, writer, {
    kind: words.kind,
    note: words.note,
    extent: "brief",
    blocks: blocksOf(parsed, writer),
  });
}

function blocksOf(statement: PrivacyStatement, writer: Writer): Block[] {
  const { controller, processor, officer, purposes } = statement;
  const words = writer.words.kinds.privacy;
  const who = (label: string, { name, contact }: PrivacyStatement["controller"]): Run[] => [
    { kind: "text", text: `${label}: `, strong: true },
    writer.say(name),
    { kind: "text", text: ", " },
    writer.say(contact),
  ];
  return [
    chapterHeading("who", words.who),
    {
      kind: "list",
      ordered: false,
      items: [
        who(words.controller, controller),
        ...(processor === undefined ? [] : [who(words.processor, processor)]),
        [{ kind: "text", text: `${words.officer}: `, strong: true }, writer.say(officer)],
      ],
    },
    chapterHeading("purposes", words.purposes),
    ...purposes.flatMap((purpose, index) => purposeBlocks(purpose, index, writer)),
    chapterHeading("rights", words.rights),
    points(
      Object.values(words.rightsList).map((text) => [{ kind: "text", text }]),
      writer,
    ),
  ];
}

function purposeBlocks(purpose: PrivacyPurpose, index: number, writer: Writer): Block[] {
  const words = writer.words.kinds.privacy;
  const line = (label: string, texts: readonly Text[], none = ""): Run[] => [
    { kind: "text", text: `${label}: `, strong: true },
    ...(texts.length === 0
      ? [{ kind: "text" as const, text: none }]
      : texts.flatMap((text, at) => [
          ...(at === 0 ? [] : [{ kind: "text" as const, text: ", " }]),
          writer.say(text),
        ])),
  ];
  return [
    subheading(`purpose-${index + 1}`, [writer.say(purpose.purpose)]),
    {
      kind: "list",
      ordered: false,
      items: [
        line(words.legalBasis, [purpose.legalBasis]),
        line(words.dataSubjects, purpose.dataSubjects),
        line(words.categories, purpose.categories),
        line(words.recipients, purpose.recipients, words.noRecipients),
        line(words.transfers, purpose.transfers, words.noTransfers),
        line(words.retention, [purpose.retention]),
      ],
    },
  ];
}
