import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { Account } from "../chart/account.ts";
import { checkFunds, leftInFund } from "./fund-rules.ts";
import { Fund } from "./fund.ts";

const award = Fund.parse({
  id: "ou",
  funder: "KS",
  name: "OU-midler",
  restriction: { level: "activity", activities: ["ledelse"] },
  eligible: { deny: ["010", "wine"] },
  mode: "reimbursement",
  awarded: 1_000,
  window: { from: "2015-01-01" },
  unused: "return",
  onOverdraw: "block",
});
const advance = Fund.parse({ ...award, mode: "advance", onOverdraw: "warn" });
const accounts = new Map(
  [{ id: "wages", art: "010" }, { id: "wine" }, { id: "services", art: "270" }].map((of) => [
    of.id,
    Account.parse({ ...of, name: of.id, cls: "expense", openFrom: "2014-01-01" }),
  ]),
);

function told(fund: Fund, account: string, amount: number, activity?: string, date = "2015-06-01") {
  const posting = { account, amount: ore(amount), project: "p", fund: "ou" };
  return checkFunds(
    { accounts, funds: new Map([["ou", fund]]) },
    {
      date: LocalDate.parse(date),
      postings: [activity === undefined ? posting : { ...posting, activity }],
    },
    () => ({ unspent: 500, spent: 400 }),
  ).map(({ severity, code, at = "", message, remedy }) =>
    [severity, code, at, message, remedy].join(" | "),
  );
}

describe("what a fund says to a cost, with the field and the remedy", () => {
  it.each([
    [
      "another course",
      () => told(award, "services", 1, "another"),
      'error | fund-purpose | postings[0].fund | fund "ou" is given for another activity | Charge a fund that is given for this cost.',
    ],
    [
      "no course",
      () => told(award, "services", 1),
      `warning | activity-missing | postings[0].activity | fund "ou" is given for an activity, and the cost does not say which | Name the activity; until then the fund's remainder is known only within bounds.`,
    ],
    [
      "an art it does not pay",
      () => told(award, "wages", 1, "ledelse"),
      'error | fund-ineligible | postings[0].account | fund "ou" does not pay account "wages" (art 010) | Charge another fund; drawFunds says which can pay.',
    ],
    [
      "an account it does not pay",
      () => told(award, "wine", 1, "ledelse"),
      'error | fund-ineligible | postings[0].account | fund "ou" does not pay account "wine" | Charge another fund; drawFunds says which can pay.',
    ],
    [
      "a date outside its days",
      () => told(award, "services", 1, "ledelse", "2014-12-31"),
      'error | fund-window | date | 2014-12-31 is outside the days fund "ou" may be spent (2015-01-01 until further notice) | Charge another fund, or ask the giver for a longer period.',
    ],
    [
      "a refund beyond the award: 400 spent, 601 more, 1 000 awarded",
      () => told(award, "services", 601, "ledelse"),
      'error | fund-overdrawn | postings | fund "ou" would be overdrawn by 0.01 kr | Charge the rest to another fund, or book the money received first.',
    ],
    [
      "an advance beyond what is left: 500 left, 501 more",
      () => told(advance, "services", 501, "ledelse"),
      'warning | fund-overdrawn | postings | fund "ou" would be overdrawn by 0.01 kr | Charge the rest to another fund, or book the money received first.',
    ],
  ])("%s", (_, issues, line) => {
    expect(issues()).toEqual([line]);
  });

  it("is nothing where the cost takes the last øre", () => {
    expect(told(award, "services", 600, "ledelse")).toEqual([]);
    expect(told(advance, "services", 500, "ledelse")).toEqual([]);
  });

  it("is nothing to what gives money back, though the fund is overdrawn", () => {
    const overdrawn = { unspent: -100, spent: 2_000 };

    expect(leftInFund(advance, overdrawn, { unspent: 10, spent: -10 })).toBe(0);
    expect(leftInFund(advance, overdrawn, { unspent: 0, spent: 0 })).toBe(0);
    expect(leftInFund(award, overdrawn, { unspent: 10, spent: -10 })).toBe(0);
    expect(leftInFund(advance, overdrawn, { unspent: -1, spent: 0 })).toBe(-101);
    expect(leftInFund(award, overdrawn, { unspent: 5, spent: 1 })).toBe(-1_001);
  });
});
