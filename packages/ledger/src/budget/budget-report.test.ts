import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { kr, project, sourceLedger } from "../../fixtures/source-report.ts";

import { BudgetLine, Commitment } from "./budget-line.ts";
import { budgetReport } from "./budget-report.ts";

const ledger = sourceLedger({ splitByCourse: true });
const line = (account: string, period: string, kroner: number, kind = "approved") =>
  BudgetLine.parse({ project: project.id, account, period, amount: kr(kroner), kind });
const query = {
  projects: [project.id],
  years: [2014, 2015],
  on: LocalDate.parse("2015-12-31"),
  forecast: "budgetRest" as const,
  lines: [
    line("wages", "2014-06", 500_000),
    line("wages", "2015-06", 700_000),
    line("wages", "2015-06", 20_000, "adjustment"),
    line("admin", "2014-01", 74_000),
    line("skjonn", "2014-01", -1_000_000),
  ],
  commitments: [
    Commitment.parse({
      project: project.id,
      account: "services",
      period: "2015-12",
      amount: kr(40_000),
    }),
    Commitment.parse({
      project: project.id,
      account: "services",
      period: "2015-12",
      amount: kr(99_000),
      until: "2015-11-01",
    }),
  ],
};
const rowOf = (account: string, year: number, more = {}) =>
  budgetReport(ledger, { ...query, ...more }).rows.find(
    (row) => row.account === account && row.year === year,
  );

describe("a budget report", () => {
  it("shows approved, adjusted, actual and deviation for each year by itself", () => {
    expect(rowOf("wages", 2014)).toMatchObject({
      approved: kr(500_000),
      adjusted: kr(500_000),
      actual: kr(435_000),
      deviation: kr(-65_000),
    });
    expect(rowOf("wages", 2015)).toMatchObject({
      approved: kr(700_000),
      adjusted: kr(720_000),
      actual: kr(711_000),
      deviation: kr(-9_000),
    });
  });

  it("holds income against its target", () => {
    expect(rowOf("skjonn", 2014)).toMatchObject({ actual: kr(-1_000_000), deviation: 0 });
  });

  it("lists accounts that nobody budgeted for", () => {
    const { issues } = budgetReport(ledger, query);

    expect(issues.map(({ at }) => at)).toEqual([
      "hovedprosjekt 2014 meetings",
      "hovedprosjekt 2014 services",
      "hovedprosjekt 2015 admin",
      "hovedprosjekt 2015 meetings",
      "hovedprosjekt 2015 ou",
      "hovedprosjekt 2015 services",
      "hovedprosjekt 2015 skjonn",
    ]);
  });

  it("counts what is committed and not yet called off", () => {
    expect(rowOf("services", 2015)).toMatchObject({
      committed: kr(40_000),
      actual: kr(1_145_000),
      forecast: kr(1_185_000),
    });
  });

  it("looks only at what is booked on the day, and expects the rest of the budget", () => {
    expect(rowOf("wages", 2015, { on: LocalDate.parse("2015-05-31") })).toMatchObject({
      actual: 0,
      forecast: kr(720_000),
      expectedDeviation: 0,
    });
  });

  it("or expects the same pace for the rest of the year", () => {
    const on = LocalDate.parse("2014-12-31");

    expect(rowOf("wages", 2014, { on, forecast: "linear" })?.forecast).toBe(kr(435_000));
    // 500 000 received by 1 July, the 182nd day of 365.
    const income = rowOf("skjonn", 2014, { on: LocalDate.parse("2014-07-01"), forecast: "linear" });
    expect(income?.forecast).toBe(-2_005_494_51);
  });
});
