import { type Cell, type Table } from "../layout/layout.ts";

/** The width of the text on an A4 page with margins of 20 mm, in twentieths of a point. */
const textWidth = 9638;
/** One sign of the table's type, and what stands to its left and right, in twentieths of a point. */
const sign = 108;
const margins = 180;
/** So many signs of a column of words are asked for at most: longer texts are broken. */
const comfortable = 34;

/**
 * How wide each column is, in twentieths of a point; together as wide as the text.
 *
 * A column gets the room of its longest word, and numbers of their whole text; what is left is
 * shared by how much text there is.
 */
export function columnWidths({ columns, rows }: Pick<Table, "columns" | "rows">): number[] {
  const cellsOf = columns.map((column, index) => [
    column,
    ...rows.flatMap(({ header, cells }) => (index === 0 ? header : cells[index - 1]) ?? []),
  ]);
  const least = cellsOf.map((cells) => longest(cells.map(unbroken)) * sign + margins);
  const wished = cellsOf.map(
    (cells) => Math.min(longest(cells.map((cell) => textOf(cell).length)), comfortable) * sign,
  );
  const needed = least.reduce((sum, each) => sum + each, 0);
  if (needed >= textWidth) return wholeNumbers(squeezed(least));

  const wanting = wished.map((wish, index) => Math.max(1, wish - (least[index] ?? 0)));
  const total = wanting.reduce((sum, each) => sum + each, 0);
  return wholeNumbers(
    least.map((each, index) => each + ((wanting[index] ?? 0) / total) * (textWidth - needed)),
  );
}

/** Columns that ask for less than an even share get what they ask for; the others share the rest. */
function squeezed(least: readonly number[]): number[] {
  let even = textWidth / least.length;
  for (;;) {
    const kept = least.filter((each) => each < even);
    const rest = textWidth - kept.reduce((sum, each) => sum + each, 0);
    const next = rest / (least.length - kept.length);
    if (next <= even) return least.map((each) => (each < even ? each : next));
    even = next;
  }
}

/** Rounded down, with what is left given to the first: the widths add up to the text's. */
function wholeNumbers(widths: readonly number[]): number[] {
  const floors = widths.map(Math.floor);
  const rest = textWidth - floors.reduce((sum, each) => sum + each, 0);
  return floors.map((each, index) => (index === 0 ? each + rest : each));
}

/** How many signs of a cell must stand on one line: all of a number, the longest word of a text. */
function unbroken(cell: Cell): number {
  const text = textOf(cell);
  return cell.numeric
    ? longest(text.split("\n").map(firstLine))
    : longest(text.split(/[ \-/]/u).map(({ length }) => length));
}

/** A number may be broken before what explains it: «42 av 53» and «(79,2 %)». */
function firstLine(text: string): number {
  return longest(text.split(" (").map(({ length }) => length));
}

function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, each) => Math.max(most, each), 1);
}

function textOf({ runs }: Cell): string {
  return runs
    .map((run) => {
      switch (run.kind) {
        case "text":
          return run.text;
        case "citation":
          return `[${run.source}]`;
        case "note":
          return run.letter;
      }
    })
    .join("");
}
