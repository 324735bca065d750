import { type IStylesOptions, LineRuleType } from "docx";

const ink = "1C2530";
const soft = "4A5763";
const accent = "0B5A6B";

/** Styles by name, so that whoever edits the document can change each in one place. */
export function docxStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: "Arial", size: 20, color: ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 48, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 360 } },
      },
      heading1: {
        run: { size: 32, bold: true, color: accent },
        paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { size: 25, bold: true, color: ink },
        paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      style("Kind", { color: soft, size: 22 }, { before: 1200, after: 0 }),
      {
        ...style("Fact", {}, { after: 60 }),
        paragraph: {
          spacing: { after: 60 },
          indent: { left: 2600, hanging: 2600 },
        },
      },
      style("Lead", { color: soft }, { after: 160 }),
      style("Contents", { bold: true, size: 26, color: accent }, { before: 480, after: 120 }),
      style("ContentsLine", {}, { after: 40 }),
      {
        ...style("Quotation", { italics: true }, { after: 80 }),
        paragraph: { spacing: { after: 80 }, indent: { left: 400, right: 400 } },
      },
      style("Caption", { bold: true, size: 20 }, { before: 200, after: 80 }),
      style("TableText", { size: 18 }, { after: 0, line: 252, lineRule: LineRuleType.AUTO }),
      style("Note", { size: 17, color: soft }, { before: 40, after: 0 }),
      {
        ...style("Source", { size: 18 }, { after: 60 }),
        paragraph: {
          spacing: { after: 60 },
          indent: { left: 560, hanging: 560 },
        },
      },
      style("Running", { size: 16, color: soft }, { after: 0 }),
    ],
    characterStyles: [
      { id: "Citation", name: "Citation", basedOn: "DefaultParagraphFont", run: { size: 15 } },
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions["paragraphStyles"]>[number];

function style(
  name: string,
  run: NonNullable<ParagraphStyle["run"]>,
  spacing: NonNullable<NonNullable<ParagraphStyle["paragraph"]>["spacing"]>,
): ParagraphStyle {
  return { id: name, name, basedOn: "Normal", quickFormat: true, run, paragraph: { spacing } };
}
