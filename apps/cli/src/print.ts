import { type Command } from "commander";

/** Prints an answer as JSON, for programs. */
export function printJson(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
}

/** Says something to the person who waits; never mixed with the answer. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints rows in columns: the first and those of words to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const isLeft = head.map((_, column) => column === 0 || isOfWords(rows, column));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isLeft[column] === true ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  process.stdout.write(`${[line(head), rule, ...rows.map(line)].join("\n")}\n`);
}

/** Whether most of what a column says begins with a letter; a hidden figure is told in words too. */
function isOfWords(rows: readonly (readonly string[])[], column: number): boolean {
  const said = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
  return said.filter((cell) => /^\P{N}*\p{L}/u.test(cell)).length * 2 > said.length;
}

/** Prints rows as CSV with semicolons, as spreadsheets in Norwegian read them. */
export function printCsv(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const cell = (text: string): string => {
    // A spreadsheet would take a name that begins like this for a formula.
    const plain = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
    return /[";\n\r]/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  process.stdout.write([head, ...rows].map((row) => `${row.map(cell).join(";")}\r\n`).join(""));
}

/** The folder given to `kompetanse` itself. */
export function dataFolder(command: Command): string {
  return command.optsWithGlobals<{ data: string }>().data;
}
