import { type Sheet, type SheetCell } from "./sheet.ts";

/**
 * CSV that Excel opens as it should with Norwegian settings: UTF-8 with a byte order mark,
 * semicolons, CRLF, decimal comma, dates as dd.mm.yyyy.
 *
 * A text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10).
 */
export function writeCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(quoted), ...rows.map((row) => row.map(written))];
  return `\uFEFF${lines.map((cells) => cells.join(";")).join("\r\n")}\r\n`;
}

function written(cell: SheetCell): string {
  switch (cell.kind) {
    case "text":
      return quoted(cell.text);
    case "number":
      return cell.value.replace(".", ",");
    case "date":
      return cell.date.split("-").reverse().join(".");
    case "empty":
      return "";
  }
}

function quoted(text: string): string {
  const harmless = /^\s*[=+\-@\t\r\0＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
