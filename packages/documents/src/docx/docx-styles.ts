import { type IStylesOptions, LineRuleType } from "docx";

const ink = "1C2530";
const soft = "4A5763";
const accent = "0B5A6B";

/**
 * Styles by name, so that whoever edits the document can change each in one place.
 *
 * @param language - The tag of the language that the words are in.
 * @param isOnePage - Sets everything smaller and closer, so that it stands on one page.
 */
export function docxStyles(language: string, isOnePage: boolean): IStylesOptions {
  const styles = stylesOf(language);
  return isOnePage ? { ...styles, ...closer(styles) } : styles;
}

function stylesOf(language: string) {
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
  } satisfies IStylesOptions;
}

/** The same styles in type of eight tenths, with a third of the room between them. */
function closer({ default: base, paragraphStyles }: ReturnType<typeof stylesOf>): IStylesOptions {
  return {
    default: {
      document: { run: smaller(base.document.run), paragraph: nearer(base.document.paragraph) },
      title: { run: smaller(base.title.run), paragraph: nearer(base.title.paragraph) },
      heading1: { run: smaller(base.heading1.run), paragraph: nearer(base.heading1.paragraph) },
      heading2: { run: smaller(base.heading2.run), paragraph: nearer(base.heading2.paragraph) },
    },
    paragraphStyles: paragraphStyles.map((each) => ({
      ...each,
      run: smaller(each.run ?? {}),
      paragraph: nearer(each.paragraph ?? {}),
    })),
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

function smaller<Run extends NonNullable<ParagraphStyle["run"]>>(run: Run): Run {
  return typeof run.size === "number" ? { ...run, size: Math.round(run.size * 0.8) } : run;
}

function nearer<Spaced extends NonNullable<ParagraphStyle["paragraph"]>>(
  paragraph: Spaced,
): Spaced {
  const { before, after, ...rest } = paragraph.spacing ?? {};
  const third = (room: number): number => Math.round(room / 3);
  return {
    ...paragraph,
    spacing: {
      ...rest,
      ...(before === undefined ? {} : { before: third(before) }),
      ...(after === undefined ? {} : { after: third(after) }),
    },
  };
}
