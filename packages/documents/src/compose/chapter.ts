import { type NamedFigure } from "../figure/figure.ts";
import { type Block, type Run } from "../layout/layout.ts";
import { type Paragraph } from "../text/paragraph.ts";
import { type Writer } from "./writer.ts";

/** What a chapter begins with: its numbered heading, its standing lead and the data's paragraphs. */
export function opening(
  writer: Writer,
  chapter: {
    readonly id: string;
    /** Absent for the chapters after the numbered ones. */
    readonly number?: number;
    readonly title: string;
    readonly lead: readonly Run[] | string;
    readonly paragraphs: readonly Paragraph[];
  },
): Block[] {
  const { id, number, title, lead, paragraphs } = chapter;
  const heading = number === undefined ? title : `${number} ${title}`;
  return [
    { kind: "heading", level: 2, id, text: [{ kind: "text", text: heading }] },
    {
      kind: "paragraph",
      lead: true,
      runs: typeof lead === "string" ? [{ kind: "text", text: lead }] : lead,
    },
    ...paragraphs.map((paragraph): Block => ({
      kind: "paragraph",
      runs: writer.paragraph(paragraph),
    })),
  ];
}

/** A heading inside a chapter. */
export function subheading(id: string, text: string | Run[]): Block {
  return {
    kind: "heading",
    level: 3,
    id,
    text: typeof text === "string" ? [{ kind: "text", text }] : text,
  };
}

/** A paragraph in the document's own words. */
export function said(text: string): Block {
  return { kind: "paragraph", runs: [{ kind: "text", text }] };
}

/** «Not registered», in place of what the data does not have. */
export function nothing(writer: Writer): Block {
  return said(writer.words.document.none);
}

/** Figures with their labels, explanations and sources. */
export function facts(writer: Writer, figures: readonly NamedFigure[]): Block {
  return {
    kind: "facts",
    items: figures.map(({ label, figure }) => ({
      label: [writer.say(label)],
      value: writer.figure(figure),
      ...explanationOf(writer, figure),
    })),
  };
}

function explanationOf(writer: Writer, figure: NamedFigure["figure"]): { explanation?: Run[] } {
  if (figure.explanation !== undefined) return { explanation: [writer.say(figure.explanation)] };
  return figure.value.kind === "unknown" ? { explanation: [writer.say(figure.value.reason)] } : {};
}
