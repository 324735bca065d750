import { type CountView } from "../training-report/training-report.ts";
import { type ExportColumn } from "./export-table.ts";

/** The column that says of a row of counts how many of them are hidden. */
export const hiddenColumn: ExportColumn = {
  name: "hidden",
  kind: "count",
  about: "how many of the row's figures are left empty because they would show a small group",
};

/** The counts as cells: what is hidden is empty, and 0 is 0; last, how many are hidden. */
export function countCells(counts: readonly CountView[]): (number | null)[] {
  const cells = counts.map((count) => (count === "suppressed" ? null : count));
  return [...cells, cells.filter((cell) => cell === null).length];
}
