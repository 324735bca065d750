import { type ChartTable } from "./chart.ts";

/** The summary and every figure, as one reads them aloud: `Tinn: 42 av 53; Rollag: skjult.` */
export function describe(summary: string | undefined, { columns, rows }: ChartTable): string {
  const [, ...headings] = columns;
  const said = rows.map(([label = "", ...cells]) => {
    const named =
      headings.length === 1
        ? cells
        : cells.map((cell, index) => `${headings[index] ?? ""} ${cell}`);
    return `${label}: ${named.join(", ")}`;
  });
  const all = said.join("; ");
  return [
    ...(summary === undefined || summary === "" ? [] : [summary]),
    // A figure may end in an abbreviation, whose full stop is the sentence's too.
    ...(said.length === 0 ? [] : [all.endsWith(".") ? all : `${all}.`]),
  ].join(" ");
}
