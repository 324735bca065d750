import { describe, expect, it } from "vitest";

import { groups, kr, project, sourceLedger } from "../../fixtures/source-report.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { projectStatement } from "./project-statement.ts";

const ledger = sourceLedger({ splitByCourse: true });
const labels = {
  opening: "Inngående balanse",
  expenses: "Sum utgifter",
  income: "Inntekter / eksterne midler",
  closing: "Utgående balanse",
  allYears: "Begge år",
};
const statement = projectStatement(ledger, {
  project: project.id,
  years: [2014, 2015],
  groups,
  labels,
});

describe("the statement of the source report's project", () => {
  it("has the report's rows and columns, with the two wrong cells recomputed", () => {
    expect(statement.columns.map(({ label }) => label)).toEqual(["2014", "2015", "Begge år"]);
    expect(
      statement.rows.map(({ label, cells }) => [label, ...cells.map((c) => c.amount)]),
    ).toEqual([
      ["Inngående balanse", kr(-150_000), kr(-503_000), kr(-150_000)],
      ["Lønn og sosiale utgifter", kr(435_000), kr(711_000), kr(1_146_000)],
      ["Administrative utgifter", kr(74_000), kr(36_000), kr(110_000)],
      ["Møter, bevertning og reise", kr(23_000), kr(83_000), kr(106_000)],
      ["Kjøpte tjenester ifm. kursutvikling", kr(115_000), kr(1_145_000), kr(1_260_000)],
      ["Sum utgifter", kr(647_000), kr(1_975_000), kr(2_622_000)],
      ["Inntekter / eksterne midler", kr(-1_000_000), kr(-1_604_400), kr(-2_604_400)],
      ["Utgående balanse", kr(-503_000), kr(-132_400), kr(-132_400)],
    ]);
  });

  it("opens each figure down to postings that add up to it", () => {
    for (const row of statement.rows) {
      for (const cell of row.cells) {
        const posted = cell.postings.map(
          ({ voucher, posting }) => ledger.voucher(voucher)?.postings[posting]?.amount ?? NaN,
        );

        expect(posted.reduce<number>((sum, amount) => sum + amount, 0)).toBe(cell.amount);
      }
    }
  });

  it("shows that the surplus is the pre-project's money (A.10 7)", () => {
    const sum = (key: string) =>
      statement.rows.find((row) => row.key === key)?.cells[2]?.amount ?? 0;

    expect(sum("expenses") + sum("income")).toBe(kr(17_600));
    expect(sum("closing")).toBe(kr(17_600 - 150_000));
  });

  it("lists expenses that are in no group rather than leaving them out", () => {
    const { rows } = projectStatement(ledger, {
      project: project.id,
      years: [2014, 2015],
      groups: groups.slice(1),
    });
    const other = rows.find(({ kind }) => kind === "other");

    expect(other?.cells.map(({ amount }) => amount)).toEqual([
      kr(435_000),
      kr(711_000),
      kr(1_146_000),
    ]);
  });

  it.each([
    ["project-unknown", { project: "drift", years: [2014], groups }],
    ["years", { project: project.id, years: [2014, 2016], groups }],
    ["years", { project: project.id, years: [], groups }],
    ["account-group", { project: project.id, years: [2014], groups: [...groups, ...groups] }],
    [
      "account-group",
      {
        project: project.id,
        years: [2014],
        groups: [{ key: "b", label: "B", accounts: ["bank"] }],
      },
    ],
  ])("refuses %s", (code, query) => {
    expect(() => projectStatement(ledger, query)).toThrow(
      expect.objectContaining({ name: LedgerError.name, code }),
    );
  });
});
