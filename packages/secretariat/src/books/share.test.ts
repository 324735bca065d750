import { describe, expect, it } from "vitest";

import { invoiceLines } from "./invoice-basis.ts";
import { selfCost } from "./self-cost.ts";
import { shareByMonth } from "./share-months.ts";
import { shareAmount, type ShareQuery } from "./share.ts";

const byInhabitants: ShareQuery = {
  amount: "100 000",
  key: "inhabitants",
  weights: "kongsberg=26711,notodden=12600,tinn=5900",
  source: "made-up figures",
  asOf: "2015-01-01",
};

function sharesOf(query: ShareQuery): [string, string][] {
  const checked = shareAmount(query);
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer.shares.map(({ municipality, amount }) => [municipality, amount]);
}

function problemsOf(query: ShareQuery): unknown[] {
  const checked = shareAmount(query);
  return checked.ok ? [] : checked.issues.map(({ at, message }) => [at, message]);
}

describe("sharing a cost", () => {
  // 26 711, 12 600 and 5 900 of 45 211.
  it("by inhabitants gives each its part, to the øre", () => {
    expect(sharesOf(byInhabitants)).toEqual([
      ["kongsberg", "59080.76"],
      ["notodden", "27869.32"],
      ["tinn", "13049.92"],
    ]);
  });

  it("equally in Kongsbergregionen is between its seven municipalities of that day", () => {
    const shares = sharesOf({
      amount: "1 000",
      key: "equal",
      region: "kongsbergregionen",
      on: "2015-06-01",
    });

    expect(shares).toHaveLength(7);
    // 1 000 / 7 = 142,857…: the five øre left over go one each to the first five.
    expect(shares.map(([, amount]) => amount)).toEqual([
      ...Array.from({ length: 5 }, () => "142.86"),
      "142.85",
      "142.85",
    ]);
  });

  it("a third equally and the rest by inhabitants adds up at both levels", () => {
    expect(sharesOf({ ...byInhabitants, amount: "90 000", equalPercent: "33.33" })).toEqual([
      ["kongsberg", "45449.23"],
      ["notodden", "26721.43"],
      ["tinn", "17829.34"],
    ]);
  });

  it("is refused where a member of the region has no figure", () => {
    expect(problemsOf({ ...byInhabitants, region: "kongsbergregionen" })).toEqual([
      [undefined, expect.stringMatching(/no figure for "(?:flesberg|rollag)"/u)],
    ]);
  });

  it("names everything that is wrong at once", () => {
    const query = {
      amount: "1.234",
      key: "inhabitants",
      weights: "kongsberg=1,atlantis=2,tinn,kongsberg=3",
      asOf: "31.12.2015",
      equalPercent: "100",
    } as const;

    expect(problemsOf(query)).toEqual([
      ["amount", '"1.234" can be read as 1234 or as 1,234 kroner'],
      ["--as-of", '"31.12.2015" is not a date'],
      ["--weights", 'there is no municipality called "atlantis"'],
      ["--weights", '"tinn" is not a municipality with its figure'],
      ["--weights", '"kongsberg" stands twice'],
      ["--source", "the figures have no source"],
      ["--equal-percent", '"100" is no part in per cent'],
    ]);
  });

  it("asks for figures, source and date where they are missing", () => {
    expect(problemsOf({ amount: "1", key: "fte" }).length).toBe(4);
    expect(problemsOf({ amount: "1", key: "equal", on: "2015-01-01" })).toEqual([
      ["--region", "nobody is named to share with"],
    ]);
  });
});

describe("a self-cost fee", () => {
  const course = {
    direct: "45 000",
    indirect: "5 000",
    funded: "31 500",
    broughtForward: "0",
    payers: "24",
    step: "10",
  };

  // 18 500 / 24 = 770,83…, rounded up to 780: 18 720 is collected, and 220 is carried.
  it("recovers the cost and carries the rounding as a surplus", () => {
    expect(selfCost(course)).toEqual({
      ok: true,
      answer: {
        fee: "780.00",
        payers: 24,
        step: "10.00",
        toRecover: "18500.00",
        collected: "18720.00",
        carried: "-220.00",
      },
    });
  });

  it("is refused with every option that cannot be read", () => {
    const checked = selfCost({ ...course, direct: "much", payers: "0.5", step: "1.234" });

    expect(checked.ok ? [] : checked.issues.map(({ at }) => at)).toEqual([
      "--direct",
      "--step",
      "--payers",
    ]);
    expect(selfCost({ ...course, step: "0" })).toMatchObject({
      ok: false,
      issues: [{ at: "--step", code: "quantity" }],
    });
  });
});

describe("a cost that is shared month by month", () => {
  it("ends, for each, on what the whole shared as one comes to", () => {
    const checked = shareByMonth({ ...byInhabitants, amount: "100 000,05", months: "12" });
    const whole = sharesOf({ ...byInhabitants, amount: "100 000,05" });
    if (!checked.ok) throw new Error("it is refused");
    const { months, shares } = checked.answer;

    expect(months).toHaveLength(12);
    expect(new Set(months)).toEqual(new Set(["8333.34", "8333.33"]));
    expect(shares.map(({ municipality, amount }) => [municipality, amount])).toEqual(whole);
    // Twelve of 4 923,40 would be two øre more than 59 080,78.
    expect(shares[0]?.amount).toBe("59080.78");
    expect(shares[0]?.months.toSorted()).toEqual([
      ...["4923.39", "4923.39"],
      ...Array.from({ length: 10 }, () => "4923.40"),
    ]);
  });

  it("is refused with everything that is wrong, the number of months too", () => {
    for (const months of ["1", "61", "x", "1.5", ""]) {
      const checked = shareByMonth({ ...byInhabitants, amount: "1.234", months });

      expect(checked).toMatchObject({ ok: false, issues: [{ at: "--months" }, { at: "amount" }] });
    }
  });
});

describe("the basis of invoices", () => {
  const invoice = { ...byInhabitants, text: "Andel", reference: "§ 4", vatCode: "0" };

  it("has a line for each municipality that pays, with its organisation number", () => {
    const checked = invoiceLines({
      ...invoice,
      weights: "kongsberg=3,notodden=1,tinn=0",
      period: "2015-12",
    });

    expect(checked).toEqual({
      ok: true,
      answer: [
        {
          municipality: "kongsberg",
          name: "Kongsberg",
          organisationNumber: "942402465",
          text: "Andel",
          reference: "§ 4",
          period: { from: "2015-12-01", to: "2016-01-01" },
          amount: "75000.00",
          vatCode: "0",
        },
        expect.objectContaining({ municipality: "notodden", amount: "25000.00" }),
      ],
    });
    expect(invoiceLines({ ...invoice, period: "2015" })).toMatchObject({
      answer: [{ period: { from: "2015-01-01", to: "2016-01-01" } }, {}, {}],
    });
  });

  it("is refused with everything that is wrong, the period too", () => {
    expect(invoiceLines({ ...invoice, amount: "1.234", period: "2015-13" })).toMatchObject({
      ok: false,
      issues: [{ at: "--invoice" }, { at: "amount" }],
    });
  });
});
