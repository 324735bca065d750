import { ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { amountFigure } from "../../figure/figure.ts";
import { kongsbergregionen, sourceReport } from "../fixtures/kongsbergregionen.ts";
import { checkFinalReport } from "./check-final-report.ts";

describe("checking the final report", () => {
  it("finds nothing in a report that is right", () => {
    expect(checkFinalReport(kongsbergregionen)).toEqual([]);
  });

  it("finds the three sums that the source printed wrong", () => {
    const { statement } = kongsbergregionen.financing;
    if (statement === undefined) throw new Error("the fixture has a statement");
    const printed = new Map([
      ["Lønn og sosiale utgifter", 1_261_000],
      ["Kjøpte tjenester ifm. kursutvikling", 1_185_000],
    ]);
    const rows = statement.rows.map((row) => {
      const total = printed.get(typeof row.label === "string" ? row.label : row.label.nb);
      if (total === undefined) return row;
      return {
        ...row,
        amounts: [
          ...row.amounts.slice(0, 2),
          amountFigure(ore(total * 100), sourceReport("side 7")),
        ],
      };
    });
    const found = checkFinalReport({
      ...kongsbergregionen,
      financing: { ...kongsbergregionen.financing, statement: { ...statement, rows } },
    });

    expect(found.map(({ code }) => code)).toEqual(["column-sum", "row-sum", "row-sum"]);
    expect(found[0]?.message).toContain("\u221292\u00a0400");
  });
});
