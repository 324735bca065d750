import writeExcelFile from "write-excel-file/universal";

import { type Sheet, type SheetCell } from "./sheet.ts";

/** An Excel workbook with one sheet: typed cells, the first row frozen. */
export async function writeXlsx({ columns, rows }: Sheet): Promise<Blob> {
  const head = columns.map((value) => ({ type: String, value, fontWeight: "bold" as const }));
  return writeExcelFile([head, ...rows.map((row) => row.map(cellOf))], {
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: Math.min(40, Math.max(12, column.length + 2)) })),
  }).toBlob();
}

function cellOf(cell: SheetCell) {
  switch (cell.kind) {
    case "text":
      return { type: String, value: cell.text };
    case "number":
      return { type: Number, value: Number(cell.value) };
    case "date":
      return { type: Date, value: new Date(cell.date), format: "dd.mm.yyyy" };
    case "empty":
      return null;
  }
}
