import { type Ore, sumOre } from "@kompetanseregion/domain";

import { type PrintedRow, type PrintedStatement } from "./schema/money.ts";

/** The amounts of a year's rows of some kinds; what is not printed is left out. */
export function amountsOf(
  { rows }: PrintedStatement,
  year: number,
  ...kinds: readonly PrintedRow["kind"][]
): Ore[] {
  return rows
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ byYear }) => byYear[year] ?? []);
}

/** Expenses and income of a year, by its index: debit positive, so a surplus is negative. */
export function resultOf(statement: PrintedStatement, year: number): Ore {
  return sumOre(amountsOf(statement, year, "expense", "income"));
}
