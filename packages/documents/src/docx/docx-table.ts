import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";

import { type Messages } from "../catalogue/messages.ts";
import { type Cell, type Row, type Run, type Table } from "../layout/layout.ts";
import { columnWidths } from "./column-widths.ts";
import { docxRuns } from "./docx-text.ts";

const indentOfDepth = 240;
const fill = "EEF2F5";

/** A numbered table with its caption, its header row on every page, its notes and its sources. */
export function docxTable(table: Table, words: Messages["document"]): (Paragraph | DocxTable)[] {
  const { number, caption, columns, rows, notes, sources } = table;
  const widths = columnWidths(table);
  const text = (said: string): Run => ({ kind: "text", text: said });
  return [
    new Paragraph({
      style: "Caption",
      keepNext: true,
      children: docxRuns([text(`${words.table}\u00a0${number}. `), ...caption]),
    }),
    new DocxTable({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: tableBorders,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column, index) =>
            cellOf(column, { width: widths[index], bold: true, shaded: true, keepNext: true }),
          ),
        }),
        ...rows.map((row, index) => rowOf(row, widths, index === 0)),
      ],
    }),
    ...notes.map(
      ({ letter, runs }) =>
        new Paragraph({ style: "Note", children: docxRuns([text(`${letter} `), ...runs]) }),
    ),
    new Paragraph({
      style: "Note",
      spacing: { after: 240 },
      children: sources.length === 0 ? [] : docxRuns([text(`${words.source}: `), ...sources]),
    }),
  ];
}

function rowOf({ header, cells, emphasis, depth = 0 }: Row, widths: number[], isFirst: boolean) {
  const look = { bold: emphasis !== undefined, shaded: emphasis === "total", keepNext: isFirst };
  return new TableRow({
    cantSplit: true,
    children: [header, ...cells].map((cell, index) =>
      cellOf(cell, { ...look, width: widths[index], indent: index === 0 ? depth : 0 }),
    ),
  });
}

interface CellLook {
  readonly width: number | undefined;
  readonly bold: boolean;
  readonly shaded: boolean;
  readonly keepNext: boolean;
  readonly indent?: number;
}

function cellOf({ runs, numeric }: Cell, look: CellLook): TableCell {
  return new TableCell({
    ...(look.width === undefined ? {} : { width: { size: look.width, type: WidthType.DXA } }),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(look.shaded ? { shading: { type: ShadingType.CLEAR, fill, color: "auto" } } : {}),
    children: [
      new Paragraph({
        style: "TableText",
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { left: (look.indent ?? 0) * indentOfDepth },
        keepNext: look.keepNext,
        children: docxRuns(runs, { bold: look.bold }),
      }),
    ],
  });
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: "C3CCD4" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const tableBorders = {
  top: rule,
  bottom: rule,
  insideHorizontal: rule,
  left: none,
  right: none,
  insideVertical: none,
};
