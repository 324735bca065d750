import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { accounts, funds, postedAt, project, sourceLedger } from "../../fixtures/source-report.ts";
import { Fund } from "../fund/fund.ts";

import { type Ledger, type LedgerInput, openLedger } from "./ledger.ts";
import { type VoucherDraft } from "./voucher.ts";

const projects = [project];

describe("a chart with the same id twice", () => {
  it.each<[string, Partial<LedgerInput>]>([
    ["account", { accounts: [...accounts, ...accounts.slice(0, 1)] }],
    ["fund", { funds: [...funds, ...funds.slice(0, 1)] }],
    ["project", { projects: [project, project] }],
  ])("of an %s is refused, with the kind, the id and what to do", (kind, twice) => {
    const id = { account: accounts[0]?.id, fund: funds[0]?.id, project: project.id }[kind] ?? "";

    expect(() => openLedger({ accounts, funds, projects, ...twice })).toThrow(
      expect.objectContaining({
        code: "duplicate-id",
        message: `there are two ${kind}s with the id "${id}"`,
        remedy: "Give each its own id.",
      }),
    );
  });
});

describe("a voucher by its id", () => {
  const ledger = sourceLedger({ splitByCourse: true });
  const draft = (at: number, series: string): VoucherDraft => ({
    series,
    date: LocalDate.parse("2014-06-01"),
    text: "moved",
    idempotencyKey: `more-${series}-${at}`,
    actor: "secretariat",
    postings: [1, -1].map((amount) => ({
      account: "bank",
      amount: ore(amount),
      project: project.id,
      fund: "F1",
    })),
  });
  for (let at = 0; at < 12; at += 1) {
    ledger.post(draft(at, "LONG"), postedAt);
    ledger.post(draft(at, "B"), postedAt);
  }

  it("is found whatever its series and number, each in a series of its own", () => {
    for (const voucher of ledger.vouchers) {
      expect(ledger.voucher(voucher.id)?.idempotencyKey).toBe(voucher.idempotencyKey);
    }
    expect(ledger.voucher("LONG-2014-12")?.idempotencyKey).toBe("more-LONG-11");
    expect(ledger.voucher("B-2014-2")?.idempotencyKey).toBe("more-B-1");
  });

  it("is none where the id is not written exactly so", () => {
    for (const id of [
      ...["", "B", "B-2014", "B-2014-", "B-2014-0", "B-2014-13", "B-2015-1", "b-2014-1"],
      ...["B-2014-01", "B-2014-1x", "B-2014-1-", "xB-2014-1", "\nB-2014-1", "-2014-1"],
      ...["B-02014-1", "B--2014-1"],
    ]) {
      expect(ledger.voucher(id)).toBeUndefined();
    }
  });

  it("is made once, and so is the list of all until something is posted", () => {
    const [first] = ledger.vouchers;

    expect(first && ledger.voucher(first.id)).toBe(first);
    const list = ledger.vouchers;
    expect(ledger.vouchers).toBe(list);
    ledger.post(draft(99, "B"), postedAt);
    expect(ledger.vouchers).not.toBe(list);
    expect(ledger.vouchers).toHaveLength(list.length + 1);
    expect(ledger.vouchers[0]).toBe(first);
  });
});

describe("a stored journal", () => {
  const { vouchers } = sourceLedger({ splitByCourse: true });
  const withHash = (hash: string): Ledger =>
    openLedger({
      accounts,
      funds,
      projects,
      vouchers: vouchers.map((one, at) => (at === 4 ? { ...one, hash } : one)),
    });

  it("has a hash that is none where it is longer than one, or has something before or behind", () => {
    const { hash = "" } = vouchers[4] ?? {};

    for (const changed of [`${hash}00`, `00${hash}`, hash.slice(2), hash.toUpperCase(), ""]) {
      expect(withHash(changed).verify()).toMatchObject({ ok: false, place: 4, why: "hash" });
    }
    expect(withHash(hash).verify()).toMatchObject({ ok: true });
  });

  it("is read though the chart of today has nothing of what it is booked on", () => {
    const ledger = openLedger({ accounts: [], funds: [], projects: [], vouchers });

    expect(ledger.verify()).toMatchObject({ ok: true, count: 15 });
    expect(ledger.vouchers).toEqual(vouchers);
    expect(openLedger({ accounts: [], funds, projects, vouchers }).vouchers).toHaveLength(15);
    expect(openLedger({ accounts, funds: [], projects, vouchers }).vouchers).toHaveLength(15);
  });
});

describe("what a fund has left", () => {
  const [advance, refund] = (["advance", "reimbursement"] as const).map((mode) =>
    Fund.parse({
      id: mode,
      funder: "a giver",
      name: mode,
      restriction: { level: "none" },
      mode,
      awarded: 1000,
      window: { from: "2014-01-01" },
      unused: "carry",
      onOverdraw: "block",
    }),
  );
  if (advance === undefined || refund === undefined) throw new Error("both are made");
  const open = (): Ledger => openLedger({ accounts, funds: [advance, refund], projects });
  let next = 0;
  const move = (fund: string, account: string, amount: number): VoucherDraft => {
    next += 1;
    return {
      series: "A",
      date: LocalDate.parse("2014-06-01"),
      text: "money",
      idempotencyKey: `k${next}`,
      actor: "secretariat",
      // An activity that nobody has named before: the voucher is told in full, not by numbers.
      postings: [
        { account, amount: ore(amount), project: project.id, fund, activity: `course ${next}` },
        { account: "bank", amount: ore(0 - amount), project: project.id, fund },
      ],
    };
  };
  const isRefused = (ledger: Ledger, draft: VoucherDraft): boolean =>
    ledger.validate(draft).some(({ code }) => code === "fund-overdrawn");

  it("is what was received less what was spent, to the øre", () => {
    const ledger = open();
    ledger.post(move("advance", "skjonn", -1000), postedAt);
    ledger.post(move("advance", "wages", 600), postedAt);

    expect(isRefused(ledger, move("advance", "wages", 400))).toBe(false);
    expect(isRefused(ledger, move("advance", "wages", 401))).toBe(true);
  });

  it("is what was awarded less what was spent, where it is refunded; income changes nothing", () => {
    const ledger = open();
    ledger.post(move("reimbursement", "wages", 600), postedAt);
    ledger.post(move("reimbursement", "skjonn", -500), postedAt);

    expect(isRefused(ledger, move("reimbursement", "wages", 400))).toBe(false);
    expect(isRefused(ledger, move("reimbursement", "wages", 401))).toBe(true);
    ledger.post(move("reimbursement", "wages", -100), postedAt);
    expect(isRefused(ledger, move("reimbursement", "wages", 500))).toBe(false);
    expect(isRefused(ledger, move("reimbursement", "wages", 501))).toBe(true);
  });
});
