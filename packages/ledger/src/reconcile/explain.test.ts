import { ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { kr, printedExpenses } from "../../fixtures/source-report.ts";

import { explain } from "./explain.ts";
import { PrintedTable } from "./printed-table.ts";
import { slipBetween } from "./slip.ts";

const services = "Kjøpte tjenester ifm. kursutvikling";
const wages = "Lønn og sosiale utgifter";

describe("explaining the source report's expense table", () => {
  const [first, second, ...others] = explain(printedExpenses);

  it("says first that the two sums are wrong: with 1 146 000 and 1 260 000 everything closes", () => {
    expect(first).toMatchObject({
      kind: "recomputed",
      closes: true,
      cells: [
        { row: wages, column: "Begge år", printed: kr(1_261_000), instead: kr(1_146_000) },
        { row: services, column: "Begge år", printed: kr(1_185_000), instead: kr(1_260_000) },
      ],
    });
  });

  it("says next that the services of 2014 stand among the wages, with one digit slip", () => {
    expect(second).toMatchObject({
      kind: "reclassified",
      closes: true,
      moved: { amount: kr(115_000), from: services, to: wages, cell: "2014" },
      cells: [{ row: services, printed: kr(1_185_000), instead: kr(1_145_000), slip: "digit" }],
    });
  });

  it("ranks moving an amount that stands nowhere below that", () => {
    expect(others[0]).toMatchObject({
      kind: "reclassified",
      closes: true,
      moved: { amount: kr(75_000), from: services, to: wages },
      cells: [{ row: wages, printed: kr(1_261_000), instead: kr(1_221_000), slip: "digit" }],
    });
  });

  it("knows that a column from an earlier draft contradicts the printed balances", () => {
    expect(others.at(-1)).toMatchObject({ kind: "earlier-draft", closes: false });
    expect(others.find(({ kind }) => kind === "earlier-draft")?.cells).toMatchObject([
      { row: wages, column: "2014", instead: kr(550_000) },
      { row: services, column: "2014", instead: kr(40_000) },
    ]);
  });
});

describe("explaining a printed table", () => {
  it("has nothing to say where nothing is wrong", () => {
    const table = PrintedTable.parse({ columns: ["a"], rows: [] });

    expect(explain(table)).toEqual([]);
  });

  it("finds the one cell with two digits the wrong way round", () => {
    const table = PrintedTable.parse({
      columns: ["2014", "2015", "sum"],
      sumColumn: "sum",
      rows: [
        { label: "wages", role: "line", cells: [540_00, 100_00, 550_00] },
        { label: "travel", role: "line", cells: [10_00, 20_00, 30_00] },
        { label: "total", role: "closing", cells: [460_00, 120_00, 580_00] },
      ],
    });

    // The column's total and the row's sum both say 450: the printed 540 is the odd one out.
    expect(explain(table)[0]).toMatchObject({
      kind: "one-cell",
      closes: true,
      cells: [{ row: "wages", column: "2014", instead: 450_00, slip: "transposition" }],
    });
  });
});

describe("a slip between two figures", () => {
  it.each([
    [1_145_000, 1_185_000, [], "digit"],
    [435_000, 453_000, [], "transposition"],
    [503_000, -503_000, [], "sign"],
    [300, 200, [100, 200], "omitted"],
    [310, 520, [100, 210], "doubled"],
    [1_146_000, 1_261_000, [435_000, 711_000], undefined],
    [100, 1000, [], undefined],
    [100, 100, [], undefined],
    [1_234, 4_321, [], undefined],
  ])("that turns %d into %d (of %j) is %s", (from, to, parts, kind) => {
    expect(slipBetween(ore(from), ore(to), parts.map(ore))).toBe(kind);
  });
});
