import { type Language } from "@kompetanseregion/domain";
import { InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";

import { type Run, type TextRun as Words } from "../layout/layout.ts";
import { printable } from "../text/printable.ts";

/** The language tags that Word knows its spelling by. */
export const languageTags: Readonly<Record<Language, string>> = {
  nb: "nb-NO",
  nn: "nn-NO",
  en: "en-GB",
};

interface Look {
  readonly bold?: boolean;
}

/** Running text for Word: words in their own language, and references that lead to the source. */
export function docxRuns(runs: readonly Run[], look: Look = {}): ParagraphChild[] {
  return runs.map((run) => {
    switch (run.kind) {
      case "text":
        return new TextRun(wordsOf(run, look));
      case "citation":
        return new InternalHyperlink({
          anchor: sourceAnchor(run.source),
          children: [new TextRun({ text: `[${run.source}]`, style: "Citation" })],
        });
      case "note":
        return new TextRun({ text: run.letter, superScript: true });
    }
  });
}

function wordsOf({ text, strong, language }: Words, { bold = false }: Look): IRunOptions {
  return {
    text: printable(text),
    // Set where it is so, never taken away: captions and headings are bold by their style.
    ...(strong === true || bold ? { bold: true } : {}),
    ...(language === undefined ? {} : { language: { value: languageTags[language] } }),
  };
}

/** Where a reference to a source leads. */
export function sourceAnchor(source: number): string {
  return `source-${source}`;
}
