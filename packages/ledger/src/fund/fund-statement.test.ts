import { LocalDate, ore, type Ore } from "@kompetanseregion/domain";
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
import { type Ledger, openLedger } from "../journal/ledger.ts";

import { fundStatement } from "./fund-statement.ts";

describe("the fund statements of the source report", () => {
  it("leave 251 500 of each 2014 award at the end of 2014", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const left = funds.map(({ id }) => fundStatement(ledger, { fund: id, year: 2014 }).carriedOut);

    expect(left).toEqual([0, kr(251_500), kr(251_500), 0, 0, 0]);
  });

  it("leave 132 400 at the end of 2015, all of it Telemark's 2015 award", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const left = funds.map(({ id }) => fundStatement(ledger, { fund: id }).carriedOut);

    expect(left).toEqual([0, 0, 0, kr(132_400), 0, 0]);
  });

  it("lose no krone: 150 000 + 2 604 400 = 2 622 000 + 132 400", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const all = funds.map(({ id }) => fundStatement(ledger, { fund: id }));
    const sum = (field: "carriedOut" | "received" | "spent" | "transferredIn"): number =>
      all.reduce((total, statement) => total + statement[field], 0);

    expect(sum("transferredIn")).toBe(kr(150_000));
    expect(sum("received")).toBe(kr(2_604_400));
    expect(sum("spent")).toBe(kr(2_622_000));
    expect(sum("carriedOut")).toBe(kr(132_400));
  });

  // The report does not say what each course cost, so that OU is fully used is an inference.
  it("say only within bounds what is left where costs do not name their course", () => {
    const unsplit = sourceLedger({ splitByCourse: false });

    expect(fundStatement(unsplit, { fund: "F4" })).toMatchObject({
      spent: kr(364_400),
      carriedOut: 0,
      undetermined: { least: 0, most: kr(132_400) },
      issues: [
        {
          code: "activity-missing",
          severity: "warning",
          message:
            'costs on fund "F4" do not say which activity they are for, so what is left is known only within bounds',
          remedy: "Split those costs by activity.",
        },
      ],
    });
    // Nothing was charged without a course before 2015, and the award is not overdrawn then.
    expect(fundStatement(unsplit, { fund: "F4", year: 2014 })).not.toHaveProperty("undetermined");
    expect(fundStatement(sourceLedger({ splitByCourse: true }), { fund: "F4" })).not.toHaveProperty(
      "undetermined",
    );
  });

  it("know what is left of a fund for a whole project, whatever course the cost is for", () => {
    expect(fundStatement(sourceLedger({ splitByCourse: true }), { fund: "F1" })).toMatchObject({
      byActivity: [{ activity: "", spent: kr(500_000) }],
      issues: [],
    });
  });
});

function books(): {
  ledger: Ledger;
  post: (...drafts: readonly ReturnType<typeof cost>[]) => void;
} {
  const ledger = openLedger({ accounts, funds, projects: [project] });
  return {
    ledger,
    post: (...drafts) => {
      for (const draft of drafts) ledger.post(draft, postedAt);
    },
  };
}

/** A cost of F1 for a course. */
const paid = (on: string, amount: Ore, activity: string) =>
  cost(`${activity} ${on}`, on, "services", [{ fund: "F1", amount, activity }]);

/** F1 through two years: received, spent on three courses, partly returned, partly passed on. */
function twoYears(): Ledger {
  const { ledger, post } = books();
  post(
    receipt("award", "2014-03-01", "skjonn", "F1", kr(500)),
    receipt("from the pre-project", "2014-03-02", "bound", "F1", kr(70)),
    paid("2014-04-01", kr(100), "b"),
    paid("2014-05-01", kr(60), "c"),
    paid("2014-06-01", kr(40), "c"),
    paid("2014-07-01", kr(150), "a"),
    receipt("paid back", "2015-02-01", "skjonn", "F1", kr(-50)),
    receipt("on to operation", "2015-03-01", "bound", "F1", kr(-30)),
    paid("2015-04-01", kr(20), "a"),
  );
  return ledger;
}

describe("a fund's statement", () => {
  it("tells where every krone of a year came from and went", () => {
    expect(fundStatement(twoYears(), { fund: "F1", year: 2014 })).toEqual({
      fund: "F1",
      year: 2014,
      carriedIn: 0,
      transferredIn: kr(70),
      received: kr(500),
      spent: kr(350),
      returned: 0,
      transferredOut: 0,
      carriedOut: kr(220),
      // The largest first; those alike by name.
      byActivity: [
        { activity: "a", spent: kr(150) },
        { activity: "b", spent: kr(100) },
        { activity: "c", spent: kr(100) },
      ],
      issues: [],
    });
  });

  it("carries what is left into the next year", () => {
    expect(fundStatement(twoYears(), { fund: "F1", year: 2015 })).toEqual({
      fund: "F1",
      year: 2015,
      carriedIn: kr(220),
      transferredIn: 0,
      received: 0,
      spent: kr(20),
      returned: kr(50),
      transferredOut: kr(30),
      carriedOut: kr(120),
      byActivity: [{ activity: "a", spent: kr(20) }],
      issues: [],
    });
  });

  it("is of the fund's whole life where no year is asked for", () => {
    const statement = fundStatement(twoYears(), { fund: "F1" });

    expect(statement).not.toHaveProperty("year");
    expect(statement).toMatchObject({ carriedIn: 0, spent: kr(370), carriedOut: kr(120) });
  });

  it("stops on a day, or at the end of the year where that is before", () => {
    const ledger = twoYears();
    const spent = (on: string, year?: number): Ore =>
      fundStatement(ledger, { fund: "F1", on: LocalDate.parse(on), ...(year && { year }) }).spent;

    expect(spent("2014-05-01", 2014)).toBe(kr(160));
    expect(spent("2014-04-30", 2014)).toBe(kr(100));
    expect(spent("2015-12-31", 2014)).toBe(kr(350));
    expect(spent("2014-05-01")).toBe(kr(160));
  });

  it("takes a reversal off what it takes back", () => {
    const { ledger, post } = books();
    post(
      receipt("award", "2014-03-01", "skjonn", "F1", kr(500)),
      receipt("paid back", "2014-03-02", "skjonn", "F1", kr(-20)),
      receipt("in", "2014-03-03", "bound", "F1", kr(70)),
      receipt("out", "2014-03-04", "bound", "F1", kr(-30)),
      paid("2014-04-01", kr(100), "a"),
    );
    for (const voucher of ledger.vouchers) {
      ledger.reverse({ voucher: voucher.id, reason: "wrong", actor: "secretariat" }, postedAt);
    }

    expect(fundStatement(ledger, { fund: "F1" })).toMatchObject({
      received: 0,
      returned: 0,
      transferredIn: 0,
      transferredOut: 0,
      spent: 0,
      carriedOut: 0,
    });
  });

  it("nets a transfer within its voucher", () => {
    const { ledger, post } = books();
    const draft = receipt("moved", "2014-03-01", "bound", "F1", kr(70));
    const rest = receipt("rest", "2014-03-01", "bound", "F1", kr(-20));
    post({ ...draft, postings: [...draft.postings, ...rest.postings] });

    expect(fundStatement(ledger, { fund: "F1" })).toMatchObject({
      transferredIn: kr(50),
      transferredOut: 0,
    });
  });

  it("says that an advance is spent beyond what it received", () => {
    const { ledger, post } = books();
    post(paid("2014-04-01", kr(100), "a"));

    expect(fundStatement(ledger, { fund: "F1" }).issues).toEqual([
      {
        code: "fund-overdrawn",
        severity: "warning",
        message: 'fund "F1" is spent beyond what it received',
        remedy: "Move costs to another fund, or ask for more.",
      },
    ]);
  });

  it("says that a refund is advanced by the project until it is paid", () => {
    const { ledger, post } = books();
    const onCourse = [{ fund: "F5", amount: kr(100), activity: "en-god-start" }];
    post(cost("lecturer", "2015-04-01", "services", onCourse));

    expect(fundStatement(ledger, { fund: "F5" }).issues).toEqual([
      {
        code: "fund-overdrawn",
        severity: "warning",
        message: 'fund "F5" is advanced by the project until the refund is paid',
        remedy: "Claim the refund.",
      },
    ]);
  });

  it("bounds what is left by the costs that name no course, and by what the projects have", () => {
    const { ledger, post } = books();
    const unnamed = (amount: number) => [{ fund: "F5", amount: kr(amount) }];
    post(
      receipt("award", "2015-01-15", "ou", "F5", kr(100)),
      cost("lecturer", "2015-04-01", "services", unnamed(80)),
      receipt("Telemark", "2015-05-01", "skjonn", "F3", kr(1_000)),
    );
    const bounds = (on: string) =>
      fundStatement(ledger, { fund: "F5", on: LocalDate.parse(on) }).undetermined;

    // In April the project has 20 kroner, whoever they belong to; in May it has plenty.
    expect(bounds("2015-04-30")).toEqual({ least: kr(20), most: kr(20) });
    expect(bounds("2015-05-31")).toEqual({ least: kr(20), most: kr(100) });
    post(cost("more", "2015-06-01", "services", unnamed(50)));
    expect(bounds("2015-06-30")).toEqual({ least: 0, most: kr(100) });
  });

  it("is refused for a fund that is not there", () => {
    expect(() => fundStatement(twoYears(), { fund: "F9" })).toThrow(
      expect.objectContaining({
        code: "fund-unknown",
        message: 'there is no fund "F9"',
        remedy: "Use one of these: F0, F1, F2, F3, F4, F5.",
      }),
    );
  });

  it("has nothing to say of a fund that nothing is booked on", () => {
    expect(fundStatement(books().ledger, { fund: "F4" })).toMatchObject({
      carriedOut: ore(0),
      byActivity: [],
      issues: [],
    });
  });
});
