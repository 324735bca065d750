import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { kr, sourceLedger } from "../../fixtures/source-report.ts";

import { funderReport } from "./funder-report.ts";

const ledger = sourceLedger({ splitByCourse: true });
const on = LocalDate.parse("2015-12-31");

describe("the report to a fund's giver", () => {
  const report = funderReport(ledger, { fund: "F1", on });

  it("has the award, a statement for each year, and every cost", () => {
    expect(report.fund.funder).toBe("Fylkesmannen i Telemark");
    expect(report.years.map(({ year, spent, carriedOut }) => [year, spent, carriedOut])).toEqual([
      [2014, kr(248_500), kr(251_500)],
      [2015, kr(251_500), 0],
    ]);
    expect(report.costs.reduce((sum, { amount }) => sum + amount, 0)).toBe(report.spent);
    expect(report).toMatchObject({ spent: kr(500_000), unusedAward: 0, issues: [] });
  });

  it("carries the journal's last hash, so that the giver holds the anchor", () => {
    const verified = ledger.verify();

    expect(verified).toMatchObject({ ok: true, head: report.anchor.head });
  });

  it("stops on the day", () => {
    const earlier = funderReport(ledger, { fund: "F1", on: LocalDate.parse("2014-06-30") });

    expect(earlier.years).toMatchObject([{ year: 2014, spent: 0, carriedOut: kr(500_000) }]);
    expect(earlier.costs).toEqual([]);
  });

  it("is refused for a fund that is not there", () => {
    expect(() => funderReport(ledger, { fund: "F9", on })).toThrow(
      expect.objectContaining({ code: "fund-unknown" }),
    );
  });
});
