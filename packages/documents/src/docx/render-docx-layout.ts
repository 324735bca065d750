import {
  AlignmentType,
  Bookmark,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  type Table as DocxTable,
  TextRun,
} from "docx";

import { messagesIn } from "../catalogue/messages.ts";
import { type Block, type DocumentLayout, type Picture, type Run } from "../layout/layout.ts";
import { drawPicture } from "../picture/draw-picture.ts";
import { printable } from "../text/printable.ts";
import { docxStyles } from "./docx-styles.ts";
import { docxTable } from "./docx-table.ts";
import { docxRuns, languageTags, sourceAnchor } from "./docx-text.ts";

/**
 * Makes a PNG of an SVG, so many pixels wide: for readers of DOCX that do not draw SVG. The
 * platform's own work, and so an argument.
 */
export type Rasterise = (svg: string, width: number) => Uint8Array | Promise<Uint8Array>;

const creator = "Kompetanseregion";
/** How many pixels of the PNG there are to one of the SVG. */
const sharpness = 2;

/** Writes a document as DOCX, with the same words in the same order as the page. */
export async function renderDocxLayout(
  layout: DocumentLayout,
  rasterise: Rasterise,
): Promise<Uint8Array> {
  const { extent, language, plainTitle, runningNote } = layout;
  const body = await Promise.all(layout.blocks.map((block) => blockOf(block, layout, rasterise)));
  const document = new Document({
    title: printable(plainTitle),
    creator,
    lastModifiedBy: creator,
    styles: docxStyles(languageTags[language], extent === "page"),
    numbering: { config: [bullets, numbers] },
    sections: [
      {
        properties: { titlePage: true, page: extent === "page" ? a4InFull : a4 },
        headers: {
          first: new Header({ children: [] }),
          default: new Header({
            children: [line("Running", `${plainTitle} · ${runningNote}`)],
          }),
        },
        footers: { first: pageNumber(), default: pageNumber() },
        children: [...cover(layout), ...contents(layout), ...body.flat(), ...sourceList(layout)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function cover({ kind, title, cover: facts, coverNote }: DocumentLayout): Paragraph[] {
  const isSaid = title.some((run) => run.kind === "text" && run.text === kind);
  return [
    ...(isSaid ? [] : [line("Kind", kind)]),
    new Paragraph({ style: "Title", children: docxRuns(title) }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: "Fact",
          tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
          children: docxRuns([{ kind: "text", text: `${label}:\t` }, ...value]),
        }),
    ),
    line("Lead", coverNote),
  ];
}

/** The chapters as links: a table of contents that needs no updating when it is opened. */
function contents(layout: DocumentLayout): Paragraph[] {
  const { blocks, extent, language, sources, sourcesTitle } = layout;
  const words = messagesIn(language).document;
  const chapters = blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 2 ? [{ id: block.id, runs: block.text }] : [],
  );
  if (extent !== undefined) return [];
  const last: { id: string; runs: readonly Run[] } = {
    id: "sources",
    runs: [{ kind: "text", text: sourcesTitle }],
  };
  return [
    line("Contents", words.contents),
    ...(sources.length === 0 ? chapters : [...chapters, last]).map(
      ({ id, runs }) =>
        new Paragraph({
          style: "ContentsLine",
          children: [new InternalHyperlink({ anchor: id, children: docxRuns(runs) })],
        }),
    ),
  ];
}

async function blockOf(
  block: Block,
  { language, blocks, extent }: DocumentLayout,
  rasterise: Rasterise,
): Promise<(Paragraph | DocxTable)[]> {
  const words = messagesIn(language).document;
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          pageBreakBefore: block === blocks[0] && extent === undefined,
          children: [new Bookmark({ id: block.id, children: docxRuns(block.text) })],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({ ...(block.lead ? { style: "Lead" } : {}), children: docxRuns(block.runs) }),
      ];
    case "quote":
      return [block.runs, block.attribution].map(
        (runs) => new Paragraph({ style: "Quotation", children: docxRuns(runs) }),
      );
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.ordered ? "numbers" : "bullets", level: 0 },
            children: docxRuns(item),
          }),
      );
    case "facts":
      return block.items.map(({ label, value, explanation }) => {
        const why: Run[] =
          explanation === undefined
            ? []
            : [{ kind: "text", text: " (" }, ...explanation, { kind: "text", text: ")" }];
        return new Paragraph({
          numbering: { reference: "bullets", level: 0 },
          children: [
            ...docxRuns([...label, { kind: "text", text: ": " }]),
            ...docxRuns(value, { bold: true }),
            ...docxRuns(why),
          ],
        });
      });
    case "table":
      return docxTable(block, words);
    case "picture":
      return pictureOf(block, words.figure, rasterise);
  }
}

async function pictureOf(picture: Picture, word: string, rasterise: Rasterise) {
  const { number, caption, alternative } = picture;
  const { svg, width, height } = drawPicture(picture);
  const name = `${word} ${number}`;
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: "svg",
          data: new TextEncoder().encode(svg),
          transformation: { width, height },
          fallback: { type: "png", data: await rasterise(svg, width * sharpness) },
          altText: { name, title: name, description: printable(alternative) },
        }),
      ],
    }),
    new Paragraph({
      style: "Caption",
      spacing: { after: 240 },
      children: docxRuns([{ kind: "text", text: `${word}\u00a0${number}. ` }, ...caption]),
    }),
  ];
}

function sourceList({ sources, sourcesTitle, sourcesLead }: DocumentLayout): Paragraph[] {
  if (sources.length === 0) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: "sources", children: [new TextRun(sourcesTitle)] })],
    }),
    line("Lead", sourcesLead),
    ...sources.map(
      ({ number, runs }) =>
        new Paragraph({
          style: "Source",
          tabStops: [{ type: TabStopType.LEFT, position: 560 }],
          children: [
            new Bookmark({
              id: sourceAnchor(number),
              children: [new TextRun(`[${number}]\t`)],
            }),
            ...docxRuns(runs),
          ],
        }),
    ),
  ];
}

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(printable(text))] });
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Running",
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}

const a4 = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(24),
    right: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(22),
    left: convertMillimetersToTwip(20),
  },
};

/** With the margins above and below that one page needs; those beside it are the tables' own. */
const a4InFull = {
  ...a4,
  margin: {
    ...a4.margin,
    top: convertMillimetersToTwip(14),
    bottom: convertMillimetersToTwip(14),
  },
};

const hanging = { paragraph: { indent: { left: 400, hanging: 280 } } };
const bullets = {
  reference: "bullets",
  levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: hanging }],
};
const numbers = {
  reference: "numbers",
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", style: hanging }],
};
