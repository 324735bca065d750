import { describe, expect, it } from "vitest";

import { funds, kr, sourceLedger } from "../../fixtures/source-report.ts";

import { fundStatement } from "./fund-statement.ts";

const split = sourceLedger({ splitByCourse: true });
const unsplit = sourceLedger({ splitByCourse: false });

describe("the fund statements of the source report", () => {
  it("leave 251 500 of each 2014 award at the end of 2014", () => {
    const left = funds.map(({ id }) => fundStatement(split, { fund: id, year: 2014 }).carriedOut);

    expect(left).toEqual([0, kr(251_500), kr(251_500), 0, 0, 0]);
  });

  it("leave 132 400 at the end of 2015, all of it Telemark's 2015 award", () => {
    const left = funds.map(({ id }) => fundStatement(split, { fund: id }).carriedOut);

    expect(left).toEqual([0, 0, 0, kr(132_400), 0, 0]);
  });

  it("lose no krone: 150 000 + 2 604 400 = 2 622 000 + 132 400", () => {
    const all = funds.map(({ id }) => fundStatement(split, { fund: id }));
    const sum = (field: "carriedOut" | "received" | "spent" | "transferredIn"): number =>
      all.reduce((total, statement) => total + statement[field], 0);

    expect(sum("transferredIn")).toBe(kr(150_000));
    expect(sum("received")).toBe(kr(2_604_400));
    expect(sum("spent")).toBe(kr(2_622_000));
    expect(sum("carriedOut")).toBe(kr(132_400));
  });

  // The report does not say what each course cost, so that OU is fully used is an inference.
  it("say only within bounds what is left where costs do not name their course", () => {
    expect(fundStatement(unsplit, { fund: "F4" })).toMatchObject({
      spent: kr(364_400),
      carriedOut: 0,
      undetermined: { least: 0, most: kr(132_400) },
      issues: [{ code: "activity-missing", severity: "warning" }],
    });
    expect(fundStatement(split, { fund: "F4" }).undetermined).toBeUndefined();
  });
});
