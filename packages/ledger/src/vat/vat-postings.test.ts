import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, project } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { fundStatement } from "../fund/fund-statement.ts";
import { openLedger } from "../journal/ledger.ts";

import { purchasePostings, splitVat } from "./vat-postings.ts";

const chart = [
  ...accounts,
  Account.parse({ id: "429", name: "Mva", cls: "expense", art: "429", openFrom: "2013-01-01" }),
  Account.parse({ id: "729", name: "Komp.", cls: "income", art: "729", openFrom: "2013-01-01" }),
  Account.parse({ id: "owed", name: "Krav", cls: "asset", openFrom: "2013-01-01" }),
];
const used = {
  cost: "services",
  vat: "429",
  compensation: "729",
  receivable: "owed",
  bank: "bank",
};

describe("VAT (I17)", () => {
  it("of 25 % in 12 500 is 2 500", () => {
    expect(splitVat(kr(12_500), 2500)).toEqual({
      base: kr(10_000),
      vat: kr(2_500),
      gross: kr(12_500),
    });
  });

  it("and base are always the gross amount", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(0, 1200, 1500, 2500), (amount, rate) => {
        const { base, vat, gross } = splitVat(ore(amount), rate);

        expect(BigInt(base) + BigInt(vat)).toBe(BigInt(gross));
      }),
    );
  });

  it("that is compensated costs the fund nothing; that is not, it pays", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.boolean(), (gross, compensated) => {
        const split = splitVat(ore(gross), 2500);
        const ledger = openLedger({ accounts: chart, funds, projects: [project] });
        ledger.post(
          {
            series: "A",
            date: LocalDate.parse("2015-05-05"),
            text: "Kjøp",
            idempotencyKey: "purchase",
            actor: "secretariat",
            postings: purchasePostings(
              split,
              used,
              { project: project.id, fund: "F3" },
              { compensated },
            ),
          },
          postedAt,
        );

        expect(fundStatement(ledger, { fund: "F3" }).carriedOut).toBe(
          0 - (compensated ? split.base : split.gross),
        );
      }),
    );
  });

  it.each([-1, 10_001, 0.5])("is refused at %d basis points", (rate) => {
    expect(() => splitVat(kr(1), rate)).toThrow(expect.objectContaining({ code: "vat" }));
  });
});
