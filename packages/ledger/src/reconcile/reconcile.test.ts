import { describe, expect, it } from "vitest";

import { kr, printedExpenses } from "../../fixtures/source-report.ts";

import { PrintedTable } from "./printed-table.ts";
import { reconcile } from "./reconcile.ts";

const lines = (cells: (number | null)[][], role = "line") =>
  cells.map((row, index) => ({ label: `row ${index + 1}`, role, cells: row }));

describe("reconciling the source report's expense table", () => {
  it("finds the two wrong cells and the column that does not add up, and nothing else", () => {
    expect(
      reconcile(printedExpenses).map(({ kind, row, column, printed, computed, residual }) => [
        kind,
        row,
        column,
        printed,
        computed,
        residual,
      ]),
    ).toEqual([
      ["row", "Lønn og sosiale utgifter", "Begge år", kr(1_261_000), kr(1_146_000), kr(115_000)],
      [
        "row",
        "Kjøpte tjenester ifm. kursutvikling",
        "Begge år",
        kr(1_185_000),
        kr(1_260_000),
        kr(-75_000),
      ],
      ["column", "Total", "Begge år", kr(-132_400), kr(-92_400), kr(-40_000)],
    ]);
  });

  it("says it in a sentence", () => {
    expect(reconcile(printedExpenses)[0]?.message.replaceAll("\u00a0", " ")).toBe(
      "Lønn og sosiale utgifter, Begge år: printed 1 261 000 kr, but 2014 and 2015 add up to " +
        "1 146 000 kr (115 000 kr too high)",
    );
  });
});

describe("reconciling a printed table", () => {
  // A92: SUM, eksterne midler kr 2 604 400.
  it("accepts the funding table of the source report", () => {
    const table = PrintedTable.parse({
      columns: ["Beløp"],
      rows: [
        ...lines([[500_000], [500_000], [1_090_000], [364_400], [150_000]]),
        { label: "SUM, eksterne midler", role: "closing", cells: [2_604_400] },
      ],
    });

    expect(reconcile(table)).toEqual([]);
  });

  it("finds a year that does not open with what the year before closed with", () => {
    const table = PrintedTable.parse({
      columns: ["2014", "2015"],
      rows: [
        { label: "opening", role: "opening", cells: [100, 140] },
        ...lines([[50, 10]]),
        { label: "closing", role: "closing", cells: [150, 150] },
      ],
    });

    expect(reconcile(table)).toMatchObject([
      { kind: "roll-forward", column: "2015", printed: 140, computed: 150, residual: -10 },
    ]);
  });

  it("finds a subtotal that is off, and does not count it twice", () => {
    const table = PrintedTable.parse({
      columns: ["2014"],
      rows: [
        ...lines([[10], [20]]),
        { label: "costs", role: "subtotal", cells: [31] },
        ...lines([[-5]]),
        { label: "income", role: "subtotal", cells: [-5] },
        { label: "result", role: "closing", cells: [25] },
      ],
    });

    expect(reconcile(table)).toMatchObject([
      { kind: "column", row: "costs", printed: 31, computed: 30, residual: 1 },
    ]);
  });

  it("does not add up blank cells", () => {
    const table = PrintedTable.parse({
      columns: ["a", "b", "sum"],
      sumColumn: "sum",
      rows: lines([
        [null, null, 7],
        [3, null, 3],
      ]),
    });

    expect(reconcile(table)).toEqual([]);
  });

  it.each([
    ["a row without a cell for each column", { columns: ["a", "b"], rows: lines([[1]]) }],
    ["two columns of one name", { columns: ["a", "a"], rows: [] }],
    ["a sum column that is not there", { columns: ["a"], sumColumn: "b", rows: [] }],
    ["part of an øre", { columns: ["a"], rows: lines([[0.5]]) }],
  ])("refuses %s", (_, table) => {
    expect(PrintedTable.safeParse(table).success).toBe(false);
  });
});
