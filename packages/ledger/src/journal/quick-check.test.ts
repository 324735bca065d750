import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, project, receipt } from "../../fixtures/source-report.ts";
import { Fund } from "../fund/fund.ts";

import { openLedger } from "./ledger.ts";
import { type VoucherDraft } from "./voucher.ts";

/** Money of every kind on terms of every kind, some of which a draft fails. */
const posting = fc.record(
  {
    account: fc.constantFrom(...accounts.map(({ id }) => id), "nowhere"),
    amount: fc.constantFrom(...[-100, -1, 1, 100].map((kroner) => kr(kroner))),
    project: fc.constantFrom(project.id, project.id, project.id, "another"),
    fund: fc.constantFrom(...funds.map(({ id }) => id), "nobody"),
    activity: fc.constantFrom("kompetanseledelse", "en-god-start", "a-new-course"),
    units: fc.constantFrom(0.5, 1, 2),
  },
  { requiredKeys: ["account", "amount", "project", "fund"] },
);

const drafts: fc.Arbitrary<VoucherDraft> = fc
  .record({
    date: fc.constantFrom(
      ...["2013-04-30", "2013-12-31", "2014-06-01", "2015-06-01", "2016-01-01"].map((date) =>
        LocalDate.parse(date),
      ),
    ),
    postings: fc.array(posting, { minLength: 1, maxLength: 4 }),
    isBalanced: fc.boolean(),
  })
  .map(({ date, postings, isBalanced }) => ({
    series: "A",
    date,
    text: "a draft",
    idempotencyKey: "draft",
    actor: "secretariat",
    postings: isBalanced
      ? postings.flatMap((line) => [
          line,
          { ...line, account: "bank", amount: ore(0 - line.amount) },
        ])
      : postings,
  }));

const closed = accounts.map((account) =>
  account.id === "meetings" ? { ...account, closedFrom: LocalDate.parse("2015-01-01") } : account,
);
const capped = funds.map((fund) =>
  fund.id === "F1" || fund.id === "F5"
    ? Fund.parse({
        ...fund,
        caps: { perUnit: { unit: "lecturerDay", max: kr(50) }, coverageBp: 7000 },
      })
    : fund,
);
const blocking = capped.map((fund) => Fund.parse({ ...fund, onOverdraw: "block" }));

describe("a draft checked by numbers", () => {
  // The number of an invoice is looked up by the full check only, and so has every rule told.
  const invoice = { supplier: "974760673", number: "1" };

  it("is told exactly what the full check tells", () => {
    let clean = 0;
    fc.assert(
      fc.property(drafts, fc.boolean(), (draft, hasMoney) => {
        const ledger = openLedger({ accounts: closed, funds: blocking, projects: [project] });
        if (hasMoney) {
          for (const { id } of funds) {
            ledger.post(receipt(id, "2014-01-01", "skjonn", id, kr(150)), postedAt);
          }
        }
        const issues = ledger.validate(draft);
        if (issues.length === 0) clean += 1;

        expect(issues).toEqual(ledger.validate({ ...draft, invoice }));
      }),
      { numRuns: 1000 },
    );

    expect(clean).toBeGreaterThan(20);
  });

  it("leaves the same journal as the full check", () => {
    fc.assert(
      fc.property(fc.array(drafts, { minLength: 1, maxLength: 8 }), (list) => {
        const numbered = list.map((draft, at) => ({ ...draft, idempotencyKey: `k${at}` }));
        const [quick, full] = [
          openLedger({ accounts: closed, funds: capped, projects: [project] }),
          openLedger({ accounts: closed, funds: capped, projects: [project] }),
        ];
        for (const [at, draft] of numbered.entries()) {
          quick.postAll([draft], postedAt);
          full.postAll([{ ...draft, invoice: { supplier: "1", number: `${at}` } }], postedAt);
        }
        const groupBy = ["account", "fund", "project", "activity", "period"] as const;

        expect(quick.balances({ groupBy })).toEqual(full.balances({ groupBy }));
        expect(quick.audit()).toEqual(full.audit());
        expect(quick.verify().ok).toBe(true);
      }),
    );
  });
});
