import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { Fund } from "../fund/fund.ts";

import { claimAmount, type ClaimLine } from "./claim-amount.ts";

const ou = Fund.parse({
  ...funds.find(({ id }) => id === "F4"),
  awarded: kr(1_000_000),
  caps: { perUnit: { unit: "lecturerDay", max: kr(18_000) }, coverageBp: 7000, excludeVat: true },
  eligible: { allow: ["150", "160", "270"] },
});
const account = (art: string): Account =>
  Account.parse({ ...accounts[0], id: `art ${art}`, cls: "expense", art });
const line = (more: Partial<ClaimLine> = {}): ClaimLine => ({
  account: account("270"),
  project: "hovedprosjekt",
  activity: "kompetanseledelse",
  date: LocalDate.parse("2015-05-05"),
  amount: kr(500_000),
  vat: kr(0),
  units: 25,
  ...more,
});

describe("a refund claim on OU-midler", () => {
  // KS's own example of 2021 and 2024.
  it("of 25 days at 20 000 has a basis of 450 000 and comes to 315 000", () => {
    expect(claimAmount(ou, [line()])).toEqual({
      fund: "F4",
      applied: kr(500_000),
      basis: kr(450_000),
      claim: kr(315_000),
      cuts: [{ line: 0, code: "fund-cap", amount: kr(50_000) }],
      issues: [],
    });
  });

  it("leaves out VAT before it looks at the cap", () => {
    const { basis, cuts } = claimAmount(ou, [
      line({ amount: kr(22_500), vat: kr(4_500), units: 1 }),
    ]);

    expect(basis).toBe(kr(18_000));
    expect(cuts).toEqual([{ line: 0, code: "vat", amount: kr(4_500) }]);
  });

  it("has no cap for a line without units, such as travel", () => {
    const { units: _, ...travel } = line({ account: account("160"), amount: kr(30_000) });

    expect(claimAmount(ou, [travel]).basis).toBe(kr(30_000));
  });

  it.each([
    ["wages", "fund-ineligible", { account: account("010") }],
    ["substitutes", "fund-ineligible", { account: account("020") }],
    ["room hire", "fund-ineligible", { account: account("190") }],
    ["food and lodging", "fund-ineligible", { account: account("115") }],
    ["another course", "fund-purpose", { activity: "en-god-start" }],
    ["a day after the award expired", "fund-window", { date: LocalDate.parse("2016-01-01") }],
  ])("takes out %s as %s", (_, code, more) => {
    expect(claimAmount(ou, [line(more)])).toMatchObject({
      basis: 0,
      claim: 0,
      cuts: [{ code, amount: kr(500_000) }],
      issues: [{ code, at: "lines[0]" }],
    });
  });

  it("stops at what is left of the award", () => {
    expect(claimAmount(ou, [line()], kr(800_000))).toMatchObject({
      claim: kr(200_000),
      issues: [{ code: "fund-cap" }],
    });
  });

  it("covers no more than the receiver's own share leaves", () => {
    const half = Fund.parse({ ...ou, ownShareBp: 5000 });

    expect(claimAmount(half, [line()]).claim).toBe(kr(225_000));
  });

  it("accounts for every øre that was applied for, and never claims more than the share", () => {
    const lines = fc.array(
      fc.record({
        amount: fc.nat(10_000_000),
        vatShare: fc.nat(20),
        units: fc.nat(10),
        art: fc.constantFrom("010", "160", "270"),
      }),
      { maxLength: 8 },
    );

    fc.assert(
      fc.property(lines, fc.nat(100_000_000), (list, before) => {
        const { applied, basis, claim, cuts } = claimAmount(
          ou,
          list.map(({ amount, vatShare, units, art }) =>
            line({
              amount: ore(amount),
              vat: ore(Math.floor((amount * vatShare) / 100)),
              units,
              account: account(art),
            }),
          ),
          ore(before),
        );

        expect(basis + cuts.reduce((sum, { amount }) => sum + amount, 0)).toBe(applied);
        expect(claim * 10_000).toBeLessThanOrEqual(basis * 7000);
        expect(claim).toBeLessThanOrEqual(Math.max(0, ou.awarded - before));
      }),
    );
  });
});
