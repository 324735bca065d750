import { addDays, LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { day, drafts, emptyLedger, ledgers, postedAt } from "../../fixtures/random-journal.ts";
import { fundStatement } from "../fund/fund-statement.ts";
import { projectStatement } from "../statement/project-statement.ts";

import { type Balances } from "./balances.ts";
import { canonicalBytes } from "./canonical.ts";
import { type Ledger } from "./ledger.ts";
import { type Voucher } from "./voucher.ts";

const dimensions = ["account", "fund", "project", "activity"] as const;

function closings(ledger: Ledger, groupBy: readonly (typeof dimensions)[number][]): Balances {
  return ledger.balances({ groupBy });
}

function bytesOf(vouchers: readonly Voucher[]): string {
  return vouchers.map((voucher) => canonicalBytes(voucher).join(",") + voucher.hash).join("\n");
}

describe("any journal", () => {
  it("has vouchers that balance in total and within each fund, and refuses others (I1, I2)", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.integer({ min: 1, max: 1000 }), (list, at, off) => {
        const ledger = emptyLedger();
        const [first] = list;
        fc.pre(first !== undefined);
        const wrong = first.postings.map((posting, index) =>
          index === at % first.postings.length
            ? { ...posting, amount: ore(posting.amount + off) }
            : posting,
        );
        const { vouchers, issues } = ledger.postAll(
          [...list, { ...first, postings: wrong, idempotencyKey: "wrong" }],
          postedAt,
        );

        expect(vouchers).toEqual([]);
        expect(ledger.vouchers).toEqual([]);
        expect(issues.map(({ code }) => code)).toContain("unbalanced-fund");
        for (const voucher of emptyLedger().postAll(list, postedAt).vouchers) {
          const funds = new Map<string, number>();
          for (const { fund, amount } of voucher.postings) {
            funds.set(fund, (funds.get(fund) ?? 0) + amount);
          }
          expect([...funds.values()].filter((sum) => sum !== 0)).toEqual([]);
        }
      }),
    );
  });

  it("adds up to 0 on any date (I3)", () => {
    fc.assert(
      fc.property(ledgers, day, (ledger, to) => {
        expect(ledger.balances({ to, groupBy: ["account"] }).total.closing).toBe(0);
      }),
    );
  });

  it("loses nothing of a fund, in any year (I4)", () => {
    fc.assert(
      fc.property(ledgers, fc.integer({ min: 2014, max: 2016 }), (ledger, year) => {
        for (const fund of ledger.funds.keys()) {
          const s = fundStatement(ledger, { fund, year });
          const to = LocalDate.parse(`${year + 1}-01-01`);
          const held = (["asset", "liability"] as const).map(
            (cls) => ledger.balances({ fund, cls, to, groupBy: [] }).total.closing,
          );

          expect(s.carriedIn + s.transferredIn + s.received).toBe(
            s.spent + s.returned + s.transferredOut + s.carriedOut,
          );
          // What is unspent is what the bank's side holds for the fund.
          expect(s.carriedOut).toBe(held.reduce<number>((sum, amount) => sum + amount, 0));
          expect(fundStatement(ledger, { fund, year: year + 1 }).carriedIn).toBe(s.carriedOut);
        }
      }),
    );
  });

  it("opens each year with what the year before closed with (I6)", () => {
    fc.assert(
      fc.property(ledgers, day, (ledger, date) => {
        const groupBy = ["account", "fund"] as const;
        const before = ledger.balances({ to: date, groupBy });
        const after = ledger.balances({ from: date, groupBy });
        const opened = after.rows.filter(({ opening }) => opening !== 0);

        expect(opened.map(({ key, opening }) => [key, opening])).toEqual(
          before.rows
            .filter(({ closing }) => closing !== 0)
            .map(({ key, closing }) => [key, closing]),
        );
      }),
    );
  });

  it("leaves the bytes of what is posted as they are when more is posted (I7)", () => {
    fc.assert(
      fc.property(drafts, fc.nat(12), (list, cut) => {
        const ledger = emptyLedger();
        ledger.postAll(list.slice(0, cut), postedAt);
        const before = bytesOf(ledger.vouchers);
        ledger.postAll(list.slice(cut), postedAt);

        expect(bytesOf(ledger.vouchers.slice(0, cut))).toBe(before);
      }),
    );
  });

  it("numbers each series and year from 1 without a gap (I9)", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const numbers = new Map<string, number[]>();
        for (const { series, year, number } of ledger.vouchers) {
          const key = `${series}-${year}`;
          numbers.set(key, [...(numbers.get(key) ?? []), number]);
        }

        for (const list of numbers.values()) {
          expect(list).toEqual(list.map((_, index) => index + 1));
        }
      }),
    );
  });

  it("is back where it was when a voucher is reversed, which happens once (I11)", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, at) => {
        const voucher = ledger.vouchers[at % ledger.vouchers.length];
        fc.pre(voucher !== undefined);
        const reversal = { voucher: voucher.id, reason: "wrong amount", actor: "secretariat" };
        const others = emptyLedger();
        others.postAll(
          ledger.vouchers.filter(({ id }) => id !== voucher.id),
          postedAt,
        );
        const back = ledger.reverse(reversal, postedAt);
        const used = (balances: Balances) => balances.rows.filter(({ closing }) => closing !== 0);

        expect(used(closings(ledger, dimensions))).toEqual(used(closings(others, dimensions)));
        expect(() => ledger.reverse(reversal, postedAt)).toThrow(/is reversed by/u);
        expect(() => ledger.reverse({ ...reversal, voucher: back.id }, postedAt)).toThrow(
          /is itself a reversal/u,
        );
        expect(ledger.verify().ok).toBe(true);
      }),
    );
  });

  it("takes the same draft many times as once, and refuses its key for another (I12)", () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 2, max: 4 }), (list, times) => {
        const ledger = emptyLedger();
        const once = ledger.postAll(list, postedAt).vouchers;
        for (let again = 1; again < times; again += 1) {
          expect(ledger.postAll(list, postedAt).vouchers).toEqual(once);
        }
        expect(ledger.vouchers).toHaveLength(list.length);
        const [first] = list;
        fc.pre(first !== undefined);
        expect(ledger.validate({ ...first, text: `${first.text}!` })).toMatchObject([
          { code: "idempotency-conflict", severity: "error" },
        ]);
      }),
    );
  });

  it("has the same balances in whatever order it is posted (I13)", () => {
    fc.assert(
      fc.property(
        drafts.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          const one = emptyLedger();
          const other = emptyLedger();
          one.postAll(list, postedAt);
          other.postAll(shuffled, postedAt);

          expect(closings(other, dimensions)).toEqual(closings(one, dimensions));
        },
      ),
    );
  });

  it("keeps effort that is not paid out of every other balance (I16)", () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const isMemo = (account: string): boolean => account.startsWith("memo");
        const withMemo = emptyLedger();
        const without = emptyLedger();
        withMemo.postAll(list, postedAt);
        without.postAll(
          list.map((draft) => ({
            ...draft,
            postings: draft.postings.filter(({ account }) => !isMemo(account)),
          })),
          postedAt,
        );
        const rows = closings(withMemo, ["account", "fund"]).rows;

        expect(rows.filter(({ key }) => !isMemo(key.account ?? ""))).toEqual(
          closings(without, ["account", "fund"]).rows,
        );
      }),
    );
  });

  it("opens every figure down to postings that add up to it, whichever way (I18)", () => {
    fc.assert(
      fc.property(ledgers, day, fc.nat(400), (ledger, from, days) => {
        const to = addDays(from, days + 1);
        const { rows, total } = ledger.balances({ from, to, groupBy: ["account", "fund"] });
        for (const { key, movement } of rows) {
          const drilled = ledger.drill({
            from,
            to,
            account: key.account ?? "",
            fund: key.fund ?? "",
          });

          expect(drilled.reduce((sum, { amount }) => sum + amount, 0)).toBe(movement);
        }
        expect(rows.reduce((sum, { movement }) => sum + movement, 0)).toBe(total.movement);
      }),
    );
  });

  it("has project statements that roll forward and agree with the balances (I6, I18)", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { rows } = projectStatement(ledger, {
          project: "hovedprosjekt",
          years: [2014, 2015, 2016],
          groups: [{ key: "one", label: "One", accounts: ["expense1"] }],
        });
        const amounts = (key: string): number[] =>
          rows.find((row) => row.key === key)?.cells.map(({ amount }) => amount) ?? [0, 0, 0, 0];
        const [opening, closing] = [amounts("opening"), amounts("closing")];
        const parts = ["expenses", "income", "transfers"].map(amounts);
        const { total } = ledger.balances({
          project: "hovedprosjekt",
          cls: "expense",
          groupBy: [],
        });

        for (const column of [0, 1, 2, 3]) {
          const moved = parts.reduce((sum, cells) => sum + (cells[column] ?? 0), 0);
          expect((opening[column] ?? 0) + moved).toBe(closing[column]);
        }
        expect(opening.slice(1, 3)).toEqual(closing.slice(0, 2));
        expect(opening[3]).toBe(opening[0]);
        expect(closing[3]).toBe(closing[2]);
        expect(amounts("expenses")[3]).toBe(total.closing);
      }),
    );
  });
});
