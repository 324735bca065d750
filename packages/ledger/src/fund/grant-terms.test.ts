import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { Account } from "../chart/account.ts";
import { claimAmount } from "../claim/claim-amount.ts";
import { Fund } from "./fund.ts";
import { grantTerms, termsOn } from "./grant-terms.ts";

const on = LocalDate.parse("2021-03-01");

describe("the terms of OU-midler", () => {
  const award = Fund.parse({
    id: "ou",
    funder: "KS",
    name: "OU-midler 2021",
    restriction: { level: "activity", activities: ["ledelse"] },
    awarded: 315_000_00,
    window: { from: "2021-01-01", to: "2022-01-01" },
    ...termsOn("ou-midler", on).fund,
  });
  const line = (id: string, art: string) => ({
    account: Account.parse({ id, name: id, cls: "expense", art, openFrom: "2014-01-01" }),
    project: "p",
    activity: "ledelse",
    date: on,
    amount: ore(500_000_00),
    vat: ore(0),
  });

  it("give KS' own example: 25 days of 20 000 → basis 450 000 → 315 000", () => {
    expect(claimAmount(award, [{ ...line("lecturers", "270"), units: 25 }])).toMatchObject({
      basis: 450_000_00,
      claim: 315_000_00,
    });
  });

  it.each([
    ["wages", "010"],
    ["substitutes", "020"],
    ["pension", "090"],
    ["employer's contributions", "099"],
    ["food", "115"],
    ["rooms", "190"],
  ])("refund no %s (art %s)", (id, art) => {
    expect(claimAmount(award, [line(id, art)])).toMatchObject({
      basis: 0,
      cuts: [{ code: "fund-ineligible", amount: 500_000_00 }],
    });
  });

  it("had another cap for a lecturer's day before", () => {
    expect(termsOn("ou-midler", LocalDate.parse("2016-03-01")).fund.caps?.perUnit?.max).toBe(
      16_000_00,
    );
  });
});

describe("the terms that ship", () => {
  it("ask for half of the cost in the years a county governor did, and no longer", () => {
    expect(termsOn("prosjektskjonn", LocalDate.parse("2016-01-01")).fund.ownShareBp).toBe(5000);
    expect(termsOn("prosjektskjonn", on).fund.ownShareBp).toBeUndefined();
    expect(termsOn("prosjektskjonn", on).least).toBe(150_000_00);
  });

  it("follow one another without overlap, and every rule has its source", () => {
    for (const scheme of ["ou-midler", "prosjektskjonn"]) {
      const dated = grantTerms.filter((terms) => terms.scheme === scheme);

      expect(dated.slice(1).map(({ from }) => from)).toEqual(
        dated.slice(0, -1).map(({ to }) => to),
      );
    }
    const rules = grantTerms.flatMap((terms) => terms.rules);
    expect(rules.filter(({ rule, source }) => rule === "" || source === "")).toEqual([]);
  });

  it("are not guessed for a day before them", () => {
    expect(() => termsOn("ou-midler", LocalDate.parse("2010-01-01"))).toThrow(
      expect.objectContaining({ code: "fund-unknown" }),
    );
  });
});
