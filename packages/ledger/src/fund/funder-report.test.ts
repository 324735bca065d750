import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import {
  accounts,
  cost,
  funds,
  kr,
  postedAt,
  project,
  receipt,
  sourceLedger,
} from "../../fixtures/source-report.ts";
import { openLedger } from "../journal/ledger.ts";

import { Fund } from "./fund.ts";
import { funderReport } from "./funder-report.ts";

const on = LocalDate.parse("2015-12-31");

describe("the report to a fund's giver", () => {
  it("has the award, a statement for each year, and every cost", () => {
    const report = funderReport(sourceLedger({ splitByCourse: true }), { fund: "F1", on });

    expect(report.fund.funder).toBe("Fylkesmannen i Telemark");
    expect(report.years.map(({ year, spent, carriedOut }) => [year, spent, carriedOut])).toEqual([
      [2014, kr(248_500), kr(251_500)],
      [2015, kr(251_500), 0],
    ]);
    expect(report.costs.reduce((sum, { amount }) => sum + amount, 0)).toBe(report.spent);
    expect(report).toMatchObject({ spent: kr(500_000), unusedAward: 0, issues: [] });
  });

  it("names each cost with its voucher, account, course and text", () => {
    const { costs, spent, unusedAward } = funderReport(sourceLedger({ splitByCourse: true }), {
      fund: "F5",
      on,
    });

    expect(costs).toEqual([
      {
        voucher: "A-2015-4",
        posting: 2,
        amount: kr(150_000),
        date: "2015-12-31",
        booked: "2015-12-31",
        account: "services",
        activity: "en-god-start",
        text: "Kjøpte tjenester på OU 2015",
      },
    ]);
    expect([spent, unusedAward]).toEqual([kr(150_000), 0]);
  });

  it("carries the journal's last hash, so that the giver holds the anchor", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const { anchor } = funderReport(ledger, { fund: "F1", on });

    expect(ledger.verify()).toMatchObject({ ok: true, head: anchor.head, count: anchor.vouchers });
  });

  it("stops on the day", () => {
    const earlier = funderReport(sourceLedger({ splitByCourse: true }), {
      fund: "F1",
      on: LocalDate.parse("2014-06-30"),
    });

    expect(earlier.years).toMatchObject([{ year: 2014, spent: 0, carriedOut: kr(500_000) }]);
    expect(earlier).toMatchObject({ costs: [], spent: 0, unusedAward: kr(500_000) });
  });

  it("has the years in order, the report dates to come, and what is to be said of the last year", () => {
    const due = ["2015-02-01", "2015-12-31", "2016-02-01"].map((date) => LocalDate.parse(date));
    const reported = funds.map((fund) =>
      fund.id === "F1" ? Fund.parse({ ...fund, reportDue: due }) : fund,
    );
    const ledger = openLedger({ accounts, funds: reported, projects: [project] });
    ledger.post(cost("late", "2015-04-01", "admin", [{ fund: "F1", amount: kr(30) }]), postedAt);
    ledger.post(receipt("award", "2014-03-01", "skjonn", "F1", kr(20)), postedAt);
    const report = funderReport(ledger, { fund: "F1", on });

    expect(report.years.map(({ year }) => year)).toEqual([2014, 2015]);
    expect(report.reportsDue).toEqual(["2015-12-31", "2016-02-01"]);
    expect(report.issues).toMatchObject([{ code: "fund-overdrawn" }]);
    expect(report.costs[0]).not.toHaveProperty("activity");
    expect(funderReport(ledger, { fund: "F2", on })).toMatchObject({
      years: [],
      reportsDue: [],
      issues: [],
    });
  });

  it("is refused for a fund that is not there", () => {
    expect(() => funderReport(sourceLedger({ splitByCourse: true }), { fund: "F9", on })).toThrow(
      expect.objectContaining({
        code: "fund-unknown",
        message: 'there is no fund "F9"',
        remedy: "Use one of these: F0, F1, F2, F3, F4, F5.",
      }),
    );
  });
});
