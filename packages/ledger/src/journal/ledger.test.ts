import { LocalDate, ore } from "@kompetanseregion/domain";
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
import { Fund } from "../fund/fund.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { openLedger } from "./ledger.ts";
import { VoucherDraft } from "./voucher.ts";

const empty = () => openLedger({ accounts, funds, projects: [project] });
const codes = (issues: readonly { code: string; severity: string }[]): string[] =>
  issues.map(({ code, severity }) => `${severity} ${code}`);

describe("a draft voucher", () => {
  const draft = cost("wages", "2014-12-31", "wages", [{ fund: "F1", amount: kr(435_000) }]);

  it("is told everything that is wrong with it at once, with the field and the amount", () => {
    const [first, second] = draft.postings;
    const wrong = VoucherDraft.parse({
      ...draft,
      date: "2016-01-01",
      postings: [
        { ...first, account: "travel" },
        { ...second, fund: "F9", amount: kr(-434_000) },
      ],
    });

    expect(
      empty()
        .validate(wrong)
        .map(({ code, at, message }) => [code, at, message]),
    ).toEqual([
      ["unbalanced", "postings", "the postings add up to 1000.00 kr, not 0"],
      ["unbalanced-fund", "postings", 'the postings on fund "F1" add up to 435000.00 kr, not 0'],
      ["unbalanced-fund", "postings", 'the postings on fund "F9" add up to -434000.00 kr, not 0'],
      ["account-unknown", "postings[0].account", 'there is no account "travel"'],
      [
        "project-period",
        "postings[0].project",
        '2016-01-01 is outside the period of project "hovedprosjekt"',
      ],
      [
        "project-period",
        "postings[1].project",
        '2016-01-01 is outside the period of project "hovedprosjekt"',
      ],
      ["fund-unknown", "postings[1].fund", 'there is no fund "F9"'],
    ]);
  });

  it("is refused with all of it, and nothing is written", () => {
    const ledger = empty();
    const wrong = { ...draft, postings: draft.postings.slice(0, 1) };

    expect(() => ledger.post(wrong, postedAt)).toThrow(
      expect.objectContaining({
        name: LedgerError.name,
        code: "unbalanced",
        message: expect.stringContaining("435000.00 kr") as string,
      }),
    );
    expect(ledger.vouchers).toEqual([]);
  });

  it("takes the whole batch with it when it is refused", () => {
    const ledger = empty();
    const income = receipt("skjønn", "2014-03-01", "skjonn", "F1", kr(500_000));
    const wrong = { ...draft, postings: draft.postings.slice(0, 1) };
    const before = ledger.postAll([income], postedAt).vouchers;
    const { vouchers, issues } = ledger.postAll(
      [{ ...income, idempotencyKey: "b" }, wrong],
      postedAt,
    );

    expect(vouchers).toEqual([]);
    expect(ledger.vouchers).toEqual(before);
    expect(issues[0]).toMatchObject({ code: "unbalanced", at: "drafts[1].postings" });
    expect(ledger.post({ ...income, idempotencyKey: "c" }, postedAt).id).toBe("A-2014-2");
    expect(ledger.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it("cannot be booked before its account is opened or after it is closed", () => {
    const chart = accounts.map((account) =>
      account.id === "wages" ? { ...account, closedFrom: LocalDate.parse("2014-12-31") } : account,
    );
    const ledger = openLedger({ accounts: chart, funds, projects: [project] });

    expect(codes(ledger.validate(draft))).toContain("error account-closed");
  });

  it("warns of a supplier's invoice that is booked already, until that is reversed", () => {
    const ledger = empty();
    const invoice = { supplier: "942402465", number: "1007" };
    const { id } = ledger.post({ ...draft, invoice }, postedAt);
    const again = { ...draft, invoice, idempotencyKey: "again" };

    expect(codes(ledger.validate(again))).toContain("warning duplicate-invoice");

    ledger.reverse({ voucher: id, reason: "wrong fund", actor: "secretariat" }, postedAt);

    expect(codes(ledger.validate(again))).not.toContain("warning duplicate-invoice");
  });

  it("takes a voucher back in words of the caller's, or says plainly what it does", () => {
    const reversed = (text: { text?: string }): string => {
      const ledger = empty();
      const { id } = ledger.post(draft, postedAt);
      return ledger.reverse({ voucher: id, reason: "wrong", actor: "s", ...text }, postedAt).text;
    };

    expect(reversed({})).toBe("Reverses A-2014-1");
    expect(reversed({ text: "Tilbakefører A-2014-1" })).toBe("Tilbakefører A-2014-1");
  });

  it("cannot hold amounts beyond what is counted exactly", () => {
    const most = ore(Number.MAX_SAFE_INTEGER);
    const ledger = empty();

    expect(codes(ledger.validate(receipt("a", "2014-03-01", "skjonn", "F1", most)))).toEqual([
      "error overflow",
    ]);
    expect(
      VoucherDraft.safeParse({ ...draft, postings: [{ ...draft.postings[0], amount: 2 ** 53 }] })
        .success,
    ).toBe(false);
  });
});

describe("the conditions of a fund (I5)", () => {
  const ledger = sourceLedger({ splitByCourse: true });
  const charge = (fund: string, debit: string, on: string, activity?: string) =>
    codes(
      ledger.validate(
        cost("more", on, debit, [{ fund, amount: kr(1), ...(activity && { activity }) }]),
      ),
    );

  it("let OU-midler pay only the course they are given for", () => {
    expect(charge("F3", "services", "2015-12-01", "en-god-start")).toEqual([]);
    expect(charge("F4", "services", "2015-12-01", "en-god-start")).toContain("error fund-purpose");
    expect(charge("F4", "services", "2015-12-01")).toContain("warning activity-missing");
  });

  it("never let OU-midler pay wages", () => {
    expect(charge("F4", "wages", "2015-12-01", "kompetanseledelse")).toContain(
      "error fund-ineligible",
    );
  });

  it("keep costs out that are dated before or after the award", () => {
    expect(charge("F4", "services", "2014-12-31", "kompetanseledelse")).toContain(
      "error fund-window",
    );
    expect(charge("F3", "services", "2016-01-01")).toContain("error fund-window");
  });

  it("warn of an overdraft, or block it where the fund says so", () => {
    expect(charge("F1", "admin", "2015-12-01")).toEqual(["warning fund-overdrawn"]);

    const strict = funds.map((fund) => Fund.parse({ ...fund, onOverdraw: "block" }));
    const { issues } = openLedger({ accounts, funds: strict, projects: [project] }).postAll(
      [cost("admin", "2014-12-01", "admin", [{ fund: "F1", amount: kr(1) }])],
      postedAt,
    );

    expect(codes(issues)).toEqual(["error fund-overdrawn"]);
  });

  it("let a fund that refunds be spent before it is paid, but not beyond the award", () => {
    const before = empty();
    const claim = (amount: number) =>
      codes(
        before.validate(
          cost("course", "2015-05-01", "services", [
            { fund: "F5", amount: kr(amount), activity: "en-god-start" },
          ]),
        ),
      );

    expect(claim(150_000)).toEqual([]);
    expect(claim(150_001)).toEqual(["warning fund-overdrawn"]);
  });
});

describe("a large journal", () => {
  it("is added up exactly where sums pass 2^53 on the way", () => {
    const ledger = empty();
    const big = ore(2 ** 52);
    const income = (key: string, amount: number) =>
      receipt(key, "2014-03-01", "skjonn", "F1", ore(amount));
    for (const [index, amount] of [big, big, 1, 0 - big, 0 - big, 2].entries()) {
      // A voucher holds twice the amount, so each is posted in halves that can be counted.
      ledger.post(income(`a${index}`, Math.trunc(amount / 2)), postedAt);
      ledger.post(income(`b${index}`, amount - Math.trunc(amount / 2)), postedAt);
    }

    expect(ledger.balances({ account: "bank", groupBy: [] }).total.closing).toBe(3);
  });

  it("refuses to print a balance that cannot be counted", () => {
    const ledger = empty();
    for (const key of ["a", "b", "c", "d"]) {
      ledger.post(receipt(key, "2014-03-01", "skjonn", "F1", ore(2 ** 51 + 1)), postedAt);
    }

    expect(() => ledger.balances({ account: "bank", groupBy: [] })).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});

describe("opening a journal", () => {
  it("refuses two accounts of one id", () => {
    expect(() =>
      openLedger({ accounts: [...accounts, ...accounts], funds, projects: [project] }),
    ).toThrow(expect.objectContaining({ code: "duplicate-id" }));
  });

  it("goes on where the stored journal ended", () => {
    const stored = sourceLedger({ splitByCourse: true });
    const opened = openLedger({
      accounts,
      funds,
      projects: [project],
      vouchers: stored.vouchers,
    });

    expect(opened.verify()).toEqual(stored.verify());
    expect(opened.balances({ groupBy: ["account", "fund", "year"] })).toEqual(
      stored.balances({ groupBy: ["account", "fund", "year"] }),
    );
    expect(opened.post(receipt("more", "2015-12-31", "skjonn", "F3", kr(1)), postedAt).id).toBe(
      "A-2015-9",
    );
  });

  it("cannot reverse what is not there", () => {
    expect(() =>
      empty().reverse({ voucher: "A-2014-1", reason: "none", actor: "secretariat" }, postedAt),
    ).toThrow(expect.objectContaining({ code: "voucher-unknown" }));
  });
});
