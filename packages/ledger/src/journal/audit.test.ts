import { ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { drafts, emptyLedger, ledgers, postedAt } from "../../fixtures/random-journal.ts";
import { accounts, cost, funds, kr, project, sourceLedger } from "../../fixtures/source-report.ts";
import { Fund } from "../fund/fund.ts";

import { openLedger } from "./ledger.ts";

describe("every posted voucher held against the rules again", () => {
  it("has nothing said to it that was not said when it was posted", () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const ledger = emptyLedger();
        const { issues } = ledger.postAll(list, postedAt);
        const said = (list: readonly { code: string; message: string }[]) =>
          list.map(({ code, message }) => `${code}: ${message}`);

        expect(said(ledger.audit())).toEqual(said(issues));
      }),
    );
  });

  it("finds nothing in the vouchers of the source report", () => {
    const ledger = sourceLedger({ splitByCourse: true });

    expect(ledger.audit()).toEqual([]);
  });

  it("is told what a fund that is given on other terms says today", () => {
    const vouchers = sourceLedger({ splitByCourse: true }).vouchers;
    const stricter = funds.map((fund) =>
      fund.id === "F4" ? Fund.parse({ ...fund, eligible: { deny: ["270"] } }) : fund,
    );
    const ledger = openLedger({ accounts, funds: stricter, projects: [project], vouchers });

    expect(ledger.audit()).toMatchObject([
      { code: "fund-ineligible", at: "A-2015-4.postings[0].account", severity: "error" },
    ]);
  });

  it("is found where it does not balance, though its hash is right", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const forged = sourceLedger({ splitByCourse: true }).vouchers.map((voucher, place) =>
      place === 3
        ? {
            ...voucher,
            postings: voucher.postings.map((posting, index) =>
              index === 0 ? { ...posting, amount: ore(posting.amount + 1) } : posting,
            ),
          }
        : voucher,
    );
    const opened = openLedger({ accounts, funds, projects: [project], vouchers: forged });

    expect(opened.verify()).toMatchObject({ ok: false, place: 3 });
    expect(opened.audit().map(({ code }) => code)).toContain("unbalanced");
    expect(ledger.audit()).toEqual([]);
  });

  it("is found where it is booked in a month that was closed then", () => {
    const ledger = sourceLedger({ splitByCourse: true });
    const late = cost("late", "2015-12-30", "wages", [{ fund: "F3", amount: kr(1) }]);
    const december = { period: "2015-12", by: "accountant", reason: "year-end" };
    const [voucher] = ledger.postAll([late], postedAt).vouchers;
    const before = ledger.vouchers.length - 1;
    const change = ledger.setPeriod({ ...december, status: "closed" }, postedAt);
    const opened = openLedger({
      accounts,
      funds,
      projects: [project],
      vouchers: ledger.vouchers,
      periodChanges: [{ ...change, count: before }],
    });

    expect(ledger.audit()).toEqual([]);
    expect(opened.audit()).toMatchObject([
      { code: "period-locked", at: `${voucher?.id ?? ""}.booked` },
    ]);
  });

  it("keeps reversals out of the conditions of funds, as when they were posted", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, at) => {
        const before = ledger.audit();
        const { id } = ledger.vouchers[at % ledger.vouchers.length] ?? { id: "" };
        ledger.reverse({ voucher: id, reason: "wrong", actor: "secretariat" }, postedAt);

        expect(ledger.audit()).toEqual(before);
      }),
    );
  });
});
