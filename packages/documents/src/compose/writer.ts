import { type Language } from "@kompetanseregion/domain";

import { type Messages, messagesIn } from "../catalogue/messages.ts";
import { type Figure, type FigureSource } from "../figure/figure.ts";
import { formatBare, formatValue } from "../figure/format-value.ts";
import { type Cell, type ListedSource, type Run, type TextRun } from "../layout/layout.ts";
import { type Paragraph, partsOf } from "../text/paragraph.ts";
import { speak, type Text } from "../text/text.ts";

/** Writes the parts of one document, and keeps count of its sources, tables and pictures. */
export interface Writer {
  readonly language: Language;
  readonly words: Messages;
  /** A text of the data, marked with its language where that is not the document's. */
  readonly say: (text: Text) => TextRun;
  /** A text of the data as plain words. */
  readonly plain: (text: Text) => string;
  /** A reference to the source. */
  readonly cite: (source: FigureSource) => Run;
  /** A figure in running text, with its unit and source. */
  readonly figure: (figure: Figure) => Run[];
  readonly paragraph: (paragraph: Paragraph) => Run[];
  /** The words with runs in their `{places}`. */
  readonly fill: (message: string, runs: Readonly<Record<string, Run | Run[] | string>>) => Run[];
  /** The number of the source, without referring to it. */
  readonly numberOf: (source: FigureSource) => number;
  readonly nextTable: () => number;
  readonly nextPicture: () => number;
  /** Every source referred to so far, by number. */
  readonly sources: () => ListedSource[];
}

/** A writer with nothing written. */
export function createWriter(language: Language, writtenIn: Language): Writer {
  const words = messagesIn(language);
  const listed = new Map<string, { number: number; source: FigureSource; uses: number }>();
  let tables = 0;
  let pictures = 0;

  const say = (text: Text): TextRun => {
    const spoken = speak(text, language, writtenIn);
    return spoken.language === language
      ? { kind: "text", text: spoken.text }
      : { kind: "text", text: spoken.text, language: spoken.language };
  };
  const plain = (text: Text) => speak(text, language, writtenIn).text;

  const entryOf = (source: FigureSource) => {
    const key = JSON.stringify([plain(source.label), plain(source.locator)]);
    const entry = listed.get(key) ?? { number: listed.size + 1, source, uses: 0 };
    listed.set(key, entry);
    return entry;
  };
  const cite = (source: FigureSource): Run => {
    const entry = entryOf(source);
    entry.uses += 1;
    return { kind: "citation", source: entry.number, use: entry.uses };
  };
  const figure = (shown: Figure): Run[] => [
    { kind: "text", text: formatValue(shown.value, language) },
    cite(shown.source),
  ];
  const fillWith: Writer["fill"] = (message, runs) =>
    partsOf(message).flatMap((part): Run | Run[] => {
      if ("words" in part) return { kind: "text", text: part.words };
      const run = runs[part.place] ?? `{${part.place}}`;
      return typeof run === "string" ? { kind: "text", text: run } : run;
    });

  return {
    language,
    words,
    say,
    plain,
    cite,
    figure,
    fill: fillWith,
    paragraph: ({ text, figures = {} }) => {
      const spoken = speak(text, language, writtenIn);
      return partsOf(spoken.text).flatMap((part): Run | Run[] => {
        if ("words" in part) {
          const run: Run = { kind: "text", text: part.words };
          return spoken.language === language ? run : { ...run, language: spoken.language };
        }
        const shown = figures[part.place];
        return shown === undefined ? [] : figure(shown);
      });
    },
    numberOf: (source) => entryOf(source).number,
    nextTable: () => (tables += 1),
    nextPicture: () => (pictures += 1),
    sources: () =>
      [...listed.values()].map(({ number, source, uses }) => ({
        number,
        uses,
        runs: [say(source.label), { kind: "text", text: ": " }, say(source.locator)],
      })),
  };
}

/** A cell of plain words in the document's language. */
export function plainCell(text: string): Cell {
  return { runs: [{ kind: "text", text }] };
}

/** The value of a figure for a cell whose heading says the unit. */
export function bareRun(figure: Figure, language: Language): Run {
  return { kind: "text", text: formatBare(figure.value, language) };
}
