import { type PrintedTable } from "@kompetanseregion/ledger";
import { type ProjectReport } from "@kompetanseregion/regions";

/** The report's expense table as the ledger's reconciliation takes it. */
export function printedTable({ expenseTable }: Pick<ProjectReport, "expenseTable">): PrintedTable {
  const { columns, rows } = expenseTable;
  const roles = {
    opening: "opening",
    line: "line",
    income: "line",
    closing: "closing",
    total: "closing",
  } as const;
  const sumColumn = columns.at(-1)?.label;
  return {
    columns: columns.map(({ label }) => label),
    ...(sumColumn === undefined ? {} : { sumColumn }),
    rows: rows.map(({ label, role, cells }) => ({
      label,
      role: roles[role],
      cells: columns.map(({ id }) => cells[id] ?? null),
    })),
  };
}
