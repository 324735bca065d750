import { formatOre, ore, type Ore, sumOre } from "@kompetanseregion/domain";

import { type PrintedTable } from "./printed-table.ts";

/** A printed figure that does not follow from the other figures of its table. */
export interface Finding {
  /**
   * - `row`: the sum column is not the sum of the row's other cells.
   * - `column`: a subtotal or closing is not what stands above it.
   * - `roll-forward`: a column does not open with what the one before closed with, or the sum
   *   column does not close with what the last one closed with.
   */
  readonly kind: "column" | "roll-forward" | "row";
  readonly row: string;
  readonly column: string;
  readonly printed: Ore;
  readonly computed: Ore;
  /** Printed less computed. */
  readonly residual: Ore;
  /** In plain English, with the amounts. */
  readonly message: string;
}

/**
 * Holds a printed table against itself, and says where its figures contradict each other.
 *
 * Nothing is corrected. A row whose other cells are all blank is not checked; a blank opening in
 * the sum column is the opening of the first column. Findings come row checks first, then columns,
 * then roll-forward, each from the top left.
 */
export function reconcile(table: PrintedTable): Finding[] {
  return [...rowFindings(table), ...columnFindings(table), ...rollForwardFindings(table)];
}

function rowFindings(table: PrintedTable): Finding[] {
  const { sumColumn } = table;
  if (sumColumn === undefined) return [];
  const sumAt = table.columns.indexOf(sumColumn);
  return table.rows.flatMap((row) => {
    // Balances do not add up over periods: they roll forward.
    if (row.role === "opening" || row.role === "closing") return [];
    const printed = row.cells[sumAt];
    const others = row.cells.filter((cell, index) => index !== sumAt && cell !== null);
    if (printed === null || printed === undefined || others.length === 0) return [];
    const computed = sumOre(others.filter(isPrinted));
    return finding("row", row.label, sumColumn, printed, computed, (said, sum, off) => {
      const names = table.columns.filter(
        (_, index) => index !== sumAt && isPrinted(row.cells[index]),
      );
      return `${row.label}, ${sumColumn}: printed ${said}, but ${list(names)} add up to ${sum} (${off})`;
    });
  });
}

function columnFindings(table: PrintedTable): Finding[] {
  return table.columns.flatMap((column, at) => {
    const found: Finding[] = [];
    let whole: number = openingOf(table, at) ?? 0;
    let since = 0;
    for (const { label, role, cells } of table.rows) {
      const printed = cells[at];
      if (role === "opening" || !isPrinted(printed)) continue;
      if (role === "line") {
        whole += printed;
        since += printed;
        continue;
      }
      const computed = ore(role === "subtotal" ? since : whole);
      found.push(
        ...finding("column", label, column, printed, computed, (said, sum, off) =>
          role === "subtotal"
            ? `${label}, ${column}: printed ${said}, but the lines above add up to ${sum} (${off})`
            : `${label}, ${column}: printed ${said}, but the column adds up to ${sum} (${off})`,
        ),
      );
      if (role === "subtotal") since = 0;
    }
    return found;
  });
}

function rollForwardFindings(table: PrintedTable): Finding[] {
  const opening = table.rows.find(({ role }) => role === "opening");
  if (opening === undefined) return [];
  const found: Finding[] = [];
  let before: { readonly column: string; readonly closing: Ore } | undefined;
  for (const [at, column] of table.columns.entries()) {
    if (column === table.sumColumn) continue;
    const printed = opening.cells[at];
    if (before !== undefined && isPrinted(printed)) {
      const { closing, column: earlier } = before;
      found.push(
        ...finding(
          "roll-forward",
          opening.label,
          column,
          printed,
          closing,
          (said, sum, off) =>
            `${opening.label}, ${column}: printed ${said}, but ${earlier} closes with ${sum} (${off})`,
        ),
      );
    }
    const closing = closingOf(table, at);
    before = closing && { column, closing: closing.amount };
  }
  const { sumColumn } = table;
  if (sumColumn === undefined || before === undefined) return found;
  const sumClosing = closingOf(table, table.columns.indexOf(sumColumn));
  const { column: last, closing } = before;
  if (sumClosing !== undefined) {
    found.push(
      ...finding(
        "roll-forward",
        sumClosing.label,
        sumColumn,
        sumClosing.amount,
        closing,
        (said, sum, off) =>
          `${sumClosing.label}, ${sumColumn}: printed ${said}, but ${last} closes with ${sum} (${off})`,
      ),
    );
  }
  return found;
}

/** The printed opening; the sum column's is that of the first column where it is blank. */
function openingOf(table: PrintedTable, at: number): Ore | undefined {
  const row = table.rows.find(({ role }) => role === "opening");
  const printed = row?.cells[at];
  if (isPrinted(printed)) return printed;
  if (table.columns[at] !== table.sumColumn) return undefined;
  return row?.cells.find((cell, index) => index !== at && isPrinted(cell)) ?? undefined;
}

function closingOf(
  table: PrintedTable,
  at: number,
): { readonly label: string; readonly amount: Ore } | undefined {
  for (const { label, role, cells } of table.rows.toReversed()) {
    const amount = cells[at];
    if (role === "closing" && isPrinted(amount)) return { label, amount };
  }
  return undefined;
}

function isPrinted(cell: Ore | null | undefined): cell is Ore {
  return cell !== null && cell !== undefined;
}

function finding(
  kind: Finding["kind"],
  row: string,
  column: string,
  printed: Ore,
  computed: Ore,
  say: (printed: string, computed: string, off: string) => string,
): Finding[] {
  const residual = ore(printed - computed);
  if (residual === 0) return [];
  const off = `${kroner(ore(Math.abs(residual)))} too ${residual > 0 ? "high" : "low"}`;
  const message = say(kroner(printed), kroner(computed), off);
  return [{ kind, row, column, printed, computed, residual, message }];
}

function kroner(amount: Ore): string {
  return `${formatOre(amount, "kroner")} kr`;
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
