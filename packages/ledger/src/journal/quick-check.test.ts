import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, project, receipt } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { Project } from "../chart/project.ts";
import { Fund } from "../fund/fund.ts";

import { emptyColumns } from "./columns.ts";
import { openLedger } from "./ledger.ts";
import {
  begin,
  isClean as isCleanVoucher,
  isCleanDraft,
  quickCheck,
  settle,
  take,
} from "./quick-check.ts";
import { ruleTables } from "./rule-tables.ts";
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
    let tried = 0;
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
        tried += 1;
        if (issues.length === 0) clean += 1;

        expect(issues).toEqual(ledger.validate({ ...draft, invoice }));
      }),
      { numRuns: 1000 },
    );

    // Both answers come up: a draft in fifty has nothing wrong.
    expect(clean).toBeGreaterThan(tried / 50);
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
describe("a draft that one rule alone speaks against", () => {
  const chart = [
    ["bank", "asset", "2014-01-01"],
    ["income", "income", "2014-01-01"],
    ["wages", "expense", "2015-02-01", "2015-12-01", "010"],
    ["effort", "memo", "2014-01-01"],
    ["counter", "memo", "2014-01-01"],
  ].map(([id = "", cls, openFrom, closedFrom, art]) =>
    Account.parse({
      id,
      name: id,
      cls,
      openFrom,
      ...(closedFrom === undefined ? {} : { closedFrom, art }),
    }),
  );
  const grant = Fund.parse({
    id: "grant",
    funder: "a giver",
    name: "a grant",
    restriction: { level: "none" },
    mode: "advance",
    awarded: 0,
    window: { from: "2015-03-01", to: "2015-11-01" },
    unused: "carry",
    onOverdraw: "block",
  });
  const others = [
    Fund.parse({ ...grant, id: "denies", eligible: { deny: ["010"] } }),
    Fund.parse({ ...grant, id: "capped", caps: { coverageBp: 5000 } }),
    Fund.parse({
      ...grant,
      id: "course",
      restriction: { level: "activity", activities: ["a-course"] },
    }),
  ];
  const main = Project.parse({
    id: "main",
    name: "main",
    period: { from: "2015-04-01", to: "2015-10-01" },
  });
  type Leg = readonly [
    account: string,
    amount: number,
    fund?: string | undefined,
    activity?: string | undefined,
  ];

  /** A check with a thousand øre in every fund. */
  function check() {
    const { dictionary } = emptyColumns();
    const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
      new Map(things.map((thing) => [thing.id, thing]));
    const tables = ruleTables(
      { accounts: byId(chart), projects: byId([main]), funds: byId([grant, ...others]) },
      dictionary,
    );
    const totals = [grant, ...others].map(() => ({ unspent: 1000, spent: 0 }));
    return { totals, check: quickCheck(tables, dictionary, totals) };
  }

  const draft = (date: string, legs: readonly Leg[], project = "main"): VoucherDraft => ({
    series: "A",
    date: LocalDate.parse(date),
    text: "a draft",
    idempotencyKey: "k",
    actor: "s",
    postings: legs.map(([account, amount, fund = "grant", activity]) => ({
      account,
      amount: ore(amount),
      project,
      fund,
      ...(activity === undefined ? {} : { activity }),
    })),
  });
  const isClean = (date: string, legs: readonly Leg[], project?: string): boolean =>
    isCleanDraft(check().check, draft(date, legs, project));
  const cost = (amount: number, fund?: string, activity?: string): Leg[] => [
    ["wages", amount, fund, activity],
    ["bank", 0 - amount, fund],
  ];

  it("is clean within all bounds, at both ends of each", () => {
    expect(isClean("2015-06-01", cost(1000))).toBe(true);
    expect(isClean("2015-04-01", cost(1))).toBe(true);
    expect(isClean("2015-09-30", cost(1))).toBe(true);
    expect(isClean("2015-06-01", cost(1, "course", "a-course"))).toBe(false);
  });

  it.each<[string, string, readonly Leg[], string?]>([
    [
      "an account nobody knows",
      "2015-06-01",
      [
        ["gifts", 1],
        ["bank", -1],
      ],
    ],
    ["a project nobody knows", "2015-06-01", cost(1), "another"],
    ["a fund nobody knows", "2015-06-01", cost(1, "nobody")],
    [
      "debit that is more than credit",
      "2015-06-01",
      [
        ["wages", 2],
        ["bank", -1],
      ],
    ],
    [
      "credit that is more than debit",
      "2015-06-01",
      [
        ["wages", 1],
        ["bank", -2],
      ],
    ],
    [
      "effort booked against money",
      "2015-06-01",
      [
        ["effort", 1],
        ["bank", -1],
      ],
    ],
    [
      "two funds that are even together only",
      "2015-06-01",
      [
        ["wages", 1],
        ["bank", -1, "denies"],
      ],
    ],
    ["no line at all", "2015-06-01", []],
    ["an øre more than the fund has", "2015-06-01", cost(1001)],
    ["a day before the project", "2015-03-31", cost(1)],
    ["the day the project is over", "2015-10-01", cost(1)],
    ["a kind of cost the fund does not pay", "2015-06-01", cost(1, "denies")],
    ["a fund with caps", "2015-06-01", cost(1, "capped")],
    ["a cost that does not say which course", "2015-06-01", cost(1, "course")],
    [
      "more than can be counted",
      "2015-06-01",
      [
        ["bank", Number.MAX_SAFE_INTEGER],
        ["income", 0 - Number.MAX_SAFE_INTEGER],
      ],
    ],
  ])("is not clean with %s", (_, date, legs, project) => {
    expect(isClean(date, legs, project)).toBe(false);
  });

  it("is not clean outside the days of an account or a fund, where the project is on", () => {
    const long = new Map([["main", Project.parse({ ...main, period: { from: "2014-01-01" } })]]);
    const { dictionary } = emptyColumns();
    const clean = (date: string, account: string, days: Partial<Fund["window"]> = {}): boolean => {
      const fund = Fund.parse({ ...grant, window: { ...grant.window, ...days } });
      const tables = ruleTables(
        {
          accounts: new Map(chart.map((entry) => [entry.id, entry])),
          projects: long,
          funds: new Map([[fund.id, fund]]),
        },
        dictionary,
      );
      const one = quickCheck(tables, dictionary, [{ unspent: 1000, spent: 0 }]);
      return isCleanDraft(
        one,
        draft(date, [
          [account, 1],
          ["bank", -1],
        ]),
      );
    };
    const wide = { from: LocalDate.parse("2014-01-01"), to: LocalDate.parse("2020-01-01") };

    expect(
      ["2015-01-31", "2015-02-01", "2015-11-30", "2015-12-01"].map((date) =>
        clean(date, "wages", wide),
      ),
    ).toEqual([false, true, true, false]);
    expect(
      ["2015-02-28", "2015-03-01", "2015-10-31", "2015-11-01"].map((date) => clean(date, "wages")),
    ).toEqual([false, true, true, false]);
    // Only costs are held against a fund's days.
    expect(clean("2014-06-01", "income")).toBe(true);
  });

  it("may take a cost back whenever it likes, and pays nothing by it", () => {
    expect(isClean("2015-06-01", cost(-1, "denies"))).toBe(true);
    expect(isClean("2015-06-01", cost(-1, "capped"))).toBe(true);
  });

  it("counts in its fund once it is settled, and not before", () => {
    const { check: one, totals } = check();
    const spending = draft("2015-06-01", cost(600));

    expect([isCleanDraft(one, spending), isCleanDraft(one, spending)]).toEqual([true, true]);
    settle(one);
    expect(totals[0]).toEqual({ unspent: 400, spent: 600 });
    expect(isCleanDraft(one, spending)).toBe(false);
    expect(
      isCleanDraft(
        one,
        draft("2015-06-01", [
          ["bank", 500],
          ["income", -500],
        ]),
      ),
    ).toBe(true);
    settle(one);
    expect(totals[0]).toEqual({ unspent: 900, spent: 600 });
    expect(isCleanDraft(one, spending)).toBe(true);
    expect(totals.slice(1)).toEqual(others.map(() => ({ unspent: 1000, spent: 0 })));
  });

  it("leaves its numbers behind where every name has one, however many lines it has", () => {
    const { check: one } = check();
    const many = draft(
      "2015-06-01",
      Array.from({ length: 100 }, (_, at): Leg => ["bank", at % 2 === 0 ? 1 : -1]),
    );
    const known = one.dictionary.numbers;
    const line = [known.get("bank"), known.get("main"), known.get("grant"), 0, 0];

    expect(isCleanDraft(one, many)).toBe(true);
    expect(one.draft).toBe(many);
    expect([...one.numbers.subarray(0, 500)]).toEqual(
      Array.from({ length: 100 }, () => line).flat(),
    );
    const fresh = draft("2015-06-01", cost(1, "grant", "a-new-course"));
    expect(isCleanDraft(one, fresh)).toBe(true);
    expect(one.draft).toBeUndefined();
    expect(isCleanDraft(one, draft("2015-06-01", [["bank", 1]]))).toBe(false);
    expect(one.draft).toBeUndefined();
  });

  it("does not meet the conditions of funds where it takes a voucher back", () => {
    const { check: one } = check();
    const number = (name: string): number => one.dictionary.numbers.get(name) ?? -1;
    const back = (
      isReversal: boolean,
      account: string,
      counter: string,
      amount: number,
    ): boolean => {
      begin(one, 20_140_601, 20_140_601, isReversal);
      for (const [name, change] of [
        [account, amount],
        [counter, 0 - amount],
      ] as const) {
        take(one, {
          account: number(name),
          project: number("main"),
          fund: number("denies"),
          activity: 0,
          amount: change,
        });
      }
      return isCleanVoucher(one);
    };

    expect(back(true, "wages", "bank", 5000)).toBe(true);
    expect(back(false, "wages", "bank", 5000)).toBe(false);
    // It balances all the same.
    expect(back(true, "effort", "bank", 1)).toBe(false);
  });
});
