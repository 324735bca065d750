import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { day, emptyLedger, ledgers, postedAt } from "../../fixtures/random-journal.ts";

import { type Dimension } from "./balances.ts";
import { type Ledger } from "./ledger.ts";
import { type Posting, type VoucherDraft } from "./voucher.ts";

const dimensions: readonly Dimension[] = [
  "account",
  "activity",
  "fund",
  "municipality",
  "period",
  "project",
  "year",
];

/** Every balance added up voucher by voucher, as one would by hand. */
function byHand(ledger: Ledger, by: readonly Dimension[], from: LocalDate, to: LocalDate) {
  const sums = new Map<string, { opening: number; movement: number }>();
  for (const { booked, postings } of ledger.vouchers) {
    if (booked >= to) continue;
    for (const posting of postings) {
      const all = { ...posting, period: booked.slice(0, 7), year: booked.slice(0, 4) };
      const key = JSON.stringify(by.map((name) => all[name] ?? ""));
      const sum = sums.get(key) ?? { opening: 0, movement: 0 };
      sums.set(key, sum);
      if (booked < from) sum.opening += posting.amount;
      else sum.movement += posting.amount;
    }
  }
  return [...sums].map(([key, { opening, movement }]) => [key, opening, movement]);
}

describe("balances", () => {
  it("are what every posting adds up to, told apart by whatever is asked for", () => {
    // All seven together have more combinations than a number holds; two have a table.
    const asked = fc.shuffledSubarray([...dimensions]);

    fc.assert(
      fc.property(ledgers, asked, day, day, (ledger, by, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const { rows, total } = ledger.balances({ from, to, groupBy: by });
        const found = rows.map(({ key, opening, movement }) => [
          JSON.stringify(by.map((name) => key[name])),
          opening,
          movement,
        ]);
        const expected = byHand(ledger, by, from, to);
        const sum = (at: 1 | 2): number => expected.reduce((all, row) => all + Number(row[at]), 0);

        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(rows.every((row) => row.closing === row.opening + row.movement)).toBe(true);
        expect(total).toEqual({ opening: sum(1), movement: sum(2), closing: sum(1) + sum(2) });
      }),
    );
  });

  it("are so by everything at once, too", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const [from, to] = [LocalDate.parse("2015-01-01"), LocalDate.parse("2017-01-01")];
        for (const by of [dimensions, dimensions.slice(0, 5)]) {
          const { rows } = ledger.balances({ from, to, groupBy: by });

          expect(rows).toHaveLength(byHand(ledger, by, from, to).length);
        }
      }),
    );
  });

  const line = (account: string, amount: number, more: Partial<Posting> = {}): Posting => ({
    account,
    amount: ore(amount),
    project: "hovedprosjekt",
    fund: "free1",
    ...more,
  });
  const draft = (key: string, date: string, postings: readonly Posting[]): VoucherDraft => ({
    series: "A",
    date: LocalDate.parse(date),
    text: key,
    idempotencyKey: key,
    actor: "secretariat",
    postings,
  });

  it("stand in the order of their keys, with the first day in and the last day out", () => {
    const ledger = emptyLedger();
    const moved = (key: string, date: string, amount: number): VoucherDraft =>
      draft(key, date, [line("asset2", amount), line("asset1", 0 - amount)]);
    ledger.postAll(
      [moved("a", "2015-12-31", 3), moved("b", "2015-01-01", 2), moved("c", "2016-01-01", 1)],
      postedAt,
    );
    const asked = { from: LocalDate.parse("2015-01-01"), to: LocalDate.parse("2016-01-01") };
    const year = { ...asked, account: "asset2" };

    expect(ledger.balances({ ...asked, groupBy: ["account", "period"] }).rows).toEqual([
      { key: { account: "asset1", period: "2015-01" }, opening: 0, movement: -2, closing: -2 },
      { key: { account: "asset1", period: "2015-12" }, opening: 0, movement: -3, closing: -3 },
      { key: { account: "asset2", period: "2015-01" }, opening: 0, movement: 2, closing: 2 },
      { key: { account: "asset2", period: "2015-12" }, opening: 0, movement: 3, closing: 3 },
    ]);
    expect(ledger.balances({ ...year, groupBy: ["year"] }).rows).toEqual([
      { key: { year: "2015" }, opening: 0, movement: 5, closing: 5 },
    ]);
    expect(ledger.balances({ account: "asset2", from: asked.to, groupBy: [] }).total).toEqual({
      opening: 5,
      movement: 1,
      closing: 6,
    });
  });

  it("are of every line of a voucher, however many it has", () => {
    const ledger = emptyLedger();
    const lines = Array.from({ length: 200 }, (_, at) =>
      line("expense1", at + 1, { activity: `course ${at % 7}` }),
    );
    const both = (key: string): VoucherDraft =>
      draft(key, "2015-01-01", [...lines, line("asset1", -20_100)]);
    ledger.postAll([both("a"), both("b")], postedAt);
    const { rows } = ledger.balances({ cls: "expense", groupBy: ["account", "activity"] });

    expect(rows).toHaveLength(7);
    expect(rows.reduce((sum, { closing }) => sum + closing, 0)).toBe(40_200);
    expect(ledger.verify()).toMatchObject({ ok: true, count: 2 });
  });

  it("are exact up to 2^53 − 1 øre, and refused beyond", () => {
    const half = (Number.MAX_SAFE_INTEGER - 1) / 2;
    const ledger = emptyLedger();
    const move = (key: string, amount: number): VoucherDraft =>
      draft(key, "2015-01-01", [line("asset1", amount), line("liability1", 0 - amount)]);
    ledger.postAll([move("a", half), move("b", half), move("c", 1)], postedAt);
    const closing = (account: string): number =>
      ledger.balances({ account, groupBy: ["account"] }).total.closing;

    expect(closing("asset1")).toBe(Number.MAX_SAFE_INTEGER);
    expect(closing("liability1")).toBe(Number.MIN_SAFE_INTEGER);
    expect(ledger.balances({ groupBy: [] }).total.closing).toBe(0);
    ledger.postAll([move("d", 1)], postedAt);
    for (const [account, sum] of [
      ["asset1", "9007199254740992"],
      ["liability1", "-9007199254740992"],
    ] as const) {
      expect(() => closing(account)).toThrow(
        expect.objectContaining({
          code: "overflow",
          message: `a balance of ${sum} øre is beyond what is counted exactly`,
          remedy: "Ask for balances of fewer postings, by year or by fund.",
        }),
      );
    }
  });

  it("of what a fund has paid are never lost in counting: beyond 2^53 − 1 øre it pays no more", () => {
    const half = (Number.MAX_SAFE_INTEGER - 1) / 2;
    const ledger = emptyLedger();
    const pay = (key: string): VoucherDraft =>
      draft(key, "2015-01-01", [line("expense1", half), line("asset1", 0 - half)]);
    ledger.postAll([pay("a"), pay("b")], postedAt);
    const { issues, vouchers } = ledger.postAll([pay("c")], postedAt);

    expect(vouchers).toEqual([]);
    expect(issues).toEqual([
      {
        code: "overflow",
        severity: "error",
        at: "drafts[0].postings",
        message: 'what fund "free1" has paid adds up to more than can be counted exactly',
        remedy: "Check the amounts; nothing of this size is booked.",
      },
    ]);
  });

  it("are not asked of a voucher whose own amounts cannot be counted", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const issues = emptyLedger().validate(
      draft("a", "2015-01-01", [line("expense1", most), line("unknown", 0 - most)]),
    );

    expect(issues.map(({ code }) => code)).toEqual(["overflow", "account-unknown"]);
  });
});
