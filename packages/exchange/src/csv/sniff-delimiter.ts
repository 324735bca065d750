import { CsvError, parse } from "csv-parse/sync";

/** What may stand between the cells. */
export type Delimiter = ";" | "," | "\t" | "|";

/** The likeliest first where the rows do not tell: a Norwegian file has commas inside amounts. */
const delimiters: readonly Delimiter[] = [";", "\t", ",", "|"];

const sample = 50;

/** What Excel takes as the delimiter's own line: `sep=;`. */
export const separatorLine = /^sep=(?<delimiter>[;,\t|])(?:\r\n|\n|\r|$)/iu;

/**
 * Finds what stands between the cells: that by which most of the first 50 rows have as many cells
 * as one another, and more than one.
 *
 * @param text - The beginning of the file; the last row may be cut off.
 * @param whole - Whether the text is the whole file, so that its last row counts too.
 */
export function sniffDelimiter(text: string, whole: boolean): Delimiter {
  const stated = separatorLine.exec(text)?.groups?.["delimiter"];
  const named = delimiters.find((delimiter) => delimiter === stated);
  if (named !== undefined) return named;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ";", score: 0 };
  for (const delimiter of delimiters) {
    const score = consistency(text, whole, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of rows that have the commonest number of cells, a little more for many cells. */
function consistency(text: string, whole: boolean, delimiter: Delimiter): number {
  if (!text.includes(delimiter)) return 0;
  const rows = beginningOf(text, delimiter);
  const counted = whole || rows.length >= sample ? rows : rows.slice(0, -1);
  const widths = new Map<number, number>();
  for (const row of counted.length === 0 ? rows : counted) {
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, count / rows.length + Math.min(width, 100) / 10_000);
  }
  return best;
}

/** The first rows as that delimiter would have them, as far as they can be read. */
function beginningOf(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      to: sample,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
