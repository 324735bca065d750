import { formatOre, ore, type Ore, sumOre } from "@kompetanseregion/domain";

import { type PrintedTable } from "./printed-table.ts";
import { type Finding, reconcile } from "./reconcile.ts";
import { slipBetween, type SlipKind } from "./slip.ts";

/** A printed cell that would stand differently if the explanation is right. */
export interface SuggestedCell {
  readonly row: string;
  readonly column: string;
  readonly printed: Ore;
  readonly instead: Ore;
  /** How the one can have become the other, where a known slip does it. */
  readonly slip?: SlipKind;
}

/** An amount that was counted in one row and belongs to another. */
export interface MovedAmount {
  readonly amount: Ore;
  readonly from: string;
  readonly to: string;
  /** The column of `from` whose whole cell it is, if it is a printed cell. */
  readonly cell?: string;
}

/** One way the contradictions of a table can have come about. Nothing is edited by it. */
export interface Explanation {
  /**
   * - `recomputed`: the sums are wrong, and the cells they are made of are right.
   * - `one-cell`: a single other cell is wrong.
   * - `reclassified`: an amount was counted in another row, and the rest are slips.
   * - `earlier-draft`: the sum column was made from other figures for one of the columns.
   */
  readonly kind: "earlier-draft" | "one-cell" | "reclassified" | "recomputed";
  readonly cells: readonly SuggestedCell[];
  readonly moved?: MovedAmount;
  /** Whether every column adds up and every year rolls forward with the cells as suggested. */
  readonly closes: boolean;
  /** How much it takes for granted; the list begins with the least. */
  readonly cost: number;
  /** In plain English. */
  readonly message: string;
}

/** The largest number of explanations that are worth a person's time. */
const worthReading = 8;

/**
 * Ranked explanations of what {@link reconcile} found: digit slips, transpositions, signs, omitted
 * and doubled cells, whole or part cells counted in another row, a column from an earlier draft.
 *
 * Each is tried on the table and reconciled again. Those that close come first; among them, those
 * that take least for granted: recomputing the sums 0, a slip 1, a whole cell moved 1, part of a
 * cell moved 2, a wrong cell without a known slip 2. At most eight are returned, none where the
 * table has no findings.
 */
export function explain(table: PrintedTable): Explanation[] {
  const findings = reconcile(table);
  if (findings.length === 0) return [];
  const wrong = wrongSums(table, findings);
  const candidates = [
    ...recomputed(table, wrong),
    ...oneCell(table, findings),
    ...reclassified(table, wrong),
    ...earlierDraft(table, wrong),
  ];
  const seen = new Set<string>();
  return candidates
    .toSorted((a, b) => Number(b.closes) - Number(a.closes) || a.cost - b.cost)
    .filter(({ cells, moved }) => {
      const key = JSON.stringify([cells.map((c) => [c.row, c.column, c.instead]), moved]);
      return seen.has(key) ? false : seen.add(key);
    })
    .slice(0, worthReading);
}

/** A sum that does not follow from its row. */
interface WrongSum {
  readonly row: string;
  readonly parts: readonly { readonly column: string; readonly amount: Ore }[];
  readonly printed: Ore;
  readonly computed: Ore;
}

/** The rows of a table that have a sum, wrong or not. */
function sums(table: PrintedTable): WrongSum[] {
  const sumAt = table.columns.indexOf(table.sumColumn ?? "");
  return table.rows.flatMap(({ label, role, cells }) => {
    const printed = cells[sumAt];
    if (role !== "line" || printed === null || printed === undefined) return [];
    const parts = table.columns.flatMap((column, at) => {
      const amount = cells[at];
      return at === sumAt || amount === null || amount === undefined ? [] : [{ column, amount }];
    });
    const computed = sumOre(parts.map(({ amount }) => amount));
    return parts.length === 0 ? [] : [{ row: label, parts, printed, computed }];
  });
}

function wrongSums(table: PrintedTable, findings: readonly Finding[]): WrongSum[] {
  const rows = new Set(findings.filter(({ kind }) => kind === "row").map(({ row }) => row));
  return sums(table).filter(({ row }) => rows.has(row));
}

function recomputed(table: PrintedTable, wrong: readonly WrongSum[]): Explanation[] {
  const { sumColumn } = table;
  if (wrong.length === 0 || sumColumn === undefined) return [];
  const cells = wrong.map(({ row, parts, printed, computed }) => {
    const slip = slipBetween(
      computed,
      printed,
      parts.map(({ amount }) => amount),
    );
    return { row, column: sumColumn, printed, instead: computed, ...(slip && { slip }) };
  });
  const closes = reconcile(edited(table, cells)).length === 0;
  return [
    {
      kind: "recomputed",
      cells,
      closes,
      cost: 0,
      message: `${sumColumn} is added up wrongly: ${say(cells)}`,
    },
  ];
}

function oneCell(table: PrintedTable, findings: readonly Finding[]): Explanation[] {
  const found: Explanation[] = [];
  const sizes = new Set(findings.flatMap(({ residual }) => [residual, 0 - residual]));
  for (const { label, cells } of table.rows) {
    for (const [at, printed] of cells.entries()) {
      if (printed === null) continue;
      for (const size of sizes) {
        const column = table.columns[at] ?? "";
        const instead = ore(printed + size);
        const slip = slipBetween(instead, printed);
        const cell = { row: label, column, printed, instead, ...(slip && { slip }) };
        if (reconcile(edited(table, [cell])).length > 0) continue;
        found.push({
          kind: "one-cell",
          cells: [cell],
          closes: true,
          cost: slip ? 1 : 2,
          message: `one cell is wrong: ${say([cell])}`,
        });
      }
    }
  }
  return found;
}

function reclassified(table: PrintedTable, wrong: readonly WrongSum[]): Explanation[] {
  const { sumColumn } = table;
  if (sumColumn === undefined) return [];
  const found: Explanation[] = [];
  for (const to of wrong) {
    for (const from of sums(table)) {
      if (from.row === to.row) continue;
      const amounts: { amount: Ore; cell?: string }[] = from.parts.map(({ column, amount }) => ({
        amount,
        cell: column,
      }));
      for (const { printed, computed } of wrong) {
        amounts.push({ amount: ore(Math.abs(printed - computed)) });
      }
      for (const { amount, cell } of amounts) {
        const others = wrong.filter(({ row }) => row !== to.row && row !== from.row);
        const left = [
          slipAfter(to, ore(to.computed + amount), sumColumn),
          slipAfter(from, ore(from.computed - amount), sumColumn),
          ...others.map((other) => slipAfter(other, other.computed, sumColumn)),
        ];
        // A cell that no known slip explains leaves the story no better than recomputing.
        if (amount === 0 || left.includes("unexplained")) continue;
        const cells = left.filter((slipped) => typeof slipped === "object");
        const moved = { amount, from: from.row, to: to.row, ...(cell && { cell }) };
        const whole = from.parts.some((part) => part.amount === amount);
        if (!cell && whole) continue;
        found.push({
          kind: "reclassified",
          cells,
          moved,
          closes: reconcile(edited(table, cells)).every(({ kind }) => kind === "row"),
          cost: (cell ? 1 : 2) + cells.length,
          message:
            `${kroner(amount)}${cell ? `, all of ${from.row} ${cell},` : ""} is counted in ${to.row} instead of ${from.row}` +
            (cells.length > 0 ? `, and ${say(cells)}` : ""),
        });
      }
    }
  }
  return found;
}

/** Nothing where the sum is as expected, the slip where one explains it. */
function slipAfter(
  sum: WrongSum,
  expected: Ore,
  column: string,
): SuggestedCell | "unexplained" | undefined {
  if (sum.printed === expected) return undefined;
  const slip = slipBetween(expected, sum.printed);
  if (slip === undefined) return "unexplained";
  return { row: sum.row, column, printed: sum.printed, instead: expected, slip };
}

function earlierDraft(table: PrintedTable, wrong: readonly WrongSum[]): Explanation[] {
  if (wrong.length === 0) return [];
  return table.columns
    .filter((column) => wrong.every(({ parts }) => parts.some((part) => part.column === column)))
    .map((column) => {
      const cells = wrong.map(({ row, parts, printed, computed }) => {
        const amount = parts.find((part) => part.column === column)?.amount ?? ore(0);
        return { row, column, printed: amount, instead: ore(amount + printed - computed) };
      });
      return {
        kind: "earlier-draft" as const,
        cells,
        closes: reconcile(edited(table, cells)).length === 0,
        cost: 2 + cells.length,
        message: `the sums are of an earlier ${column}: ${say(cells)}`,
      };
    });
}

function edited(table: PrintedTable, cells: readonly SuggestedCell[]): PrintedTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => {
        const found = cells.find((c) => c.row === row.label && c.column === table.columns[at]);
        return found === undefined ? cell : found.instead;
      }),
    })),
  };
}

const slips: Record<SlipKind, string> = {
  digit: "one digit off",
  transposition: "two digits changed places",
  sign: "the other sign",
  omitted: "a cell left out",
  doubled: "a cell counted twice",
};

function say(cells: readonly SuggestedCell[]): string {
  return cells
    .map(
      ({ row, column, printed, instead, slip }) =>
        `${row}, ${column} would be ${kroner(instead)}, not ${kroner(printed)}${slip ? ` (${slips[slip]})` : ""}`,
    )
    .join("; ");
}

function kroner(amount: Ore): string {
  return `${formatOre(amount, "kroner")} kr`;
}
