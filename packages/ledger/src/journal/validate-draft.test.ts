import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { emptyLedger, postedAt } from "../../fixtures/random-journal.ts";
import { Account } from "../chart/account.ts";
import { Project } from "../chart/project.ts";
import { type Ledger } from "./ledger.ts";
import { type Posting, type VoucherDraft } from "./voucher.ts";

const span = { openFrom: "2015-01-01", closedFrom: "2016-01-01" };

function books(): Ledger {
  const chart = emptyLedger();
  return emptyLedger({
    accounts: [
      ...chart.accounts.values(),
      Account.parse({ id: "short", name: "short", cls: "asset", ...span }),
    ],
    projects: [
      ...chart.projects.values(),
      Project.parse({ id: "year", name: "year", period: { from: "2015-01-01", to: "2016-01-01" } }),
    ],
  });
}

const line = (account: string, amount: number, more: Partial<Posting> = {}): Posting => ({
  account,
  amount: ore(amount),
  project: "hovedprosjekt",
  fund: "free1",
  ...more,
});
const pair = (account: string, more: Partial<Posting> = {}): Posting[] => [
  line(account, 100, more),
  line("asset1", -100),
];
const draft = (postings: readonly Posting[], more: Partial<VoucherDraft> = {}): VoucherDraft => ({
  series: "A",
  date: LocalDate.parse("2015-06-01"),
  text: "voucher",
  idempotencyKey: "k",
  actor: "secretariat",
  postings,
  ...more,
});
const on = (date: string) => ({ date: LocalDate.parse(date) });

function told(given: VoucherDraft, ledger = books()): string[] {
  return ledger
    .validate(given)
    .map(({ severity, code, at = "", message, remedy }) =>
      [severity, code, at, message, remedy].join(" | "),
    );
}

const balance = "Correct the amounts so that debit and credit are alike, also within each fund.";

describe("what is said to a draft, with the field, the amounts and the remedy", () => {
  it.each([
    [
      "no postings",
      draft([]),
      ["error | empty | postings | the voucher has no postings | Write at least one posting."],
    ],
    [
      "amounts that do not balance",
      draft([line("asset1", 150), line("income1", -100)]),
      [
        `error | unbalanced | postings | the postings add up to 0.50 kr, not 0 | ${balance}`,
        `error | unbalanced-fund | postings | the postings on fund "free1" add up to 0.50 kr, not 0 | ${balance}`,
      ],
    ],
    [
      "two funds, each out of balance",
      draft([line("asset1", 100), line("income1", -100, { fund: "free2" })]),
      [
        `error | unbalanced-fund | postings | the postings on fund "free1" add up to 1.00 kr, not 0 | ${balance}`,
        `error | unbalanced-fund | postings | the postings on fund "free2" add up to -1.00 kr, not 0 | ${balance}`,
      ],
    ],
    [
      "effort that is set against money",
      draft([line("memo1", 100), line("asset1", -100)]),
      [
        `error | unbalanced-memo | postings | the memo postings add up to 1.00 kr, not 0 | ${balance}`,
      ],
    ],
    [
      "an account, a project and a fund that are not there",
      draft([line("x", 100, { project: "y", fund: "z" }), line("asset1", -100, { fund: "z" })]),
      [
        'error | account-unknown | postings[0].account | there is no account "x" | Add the account, or use one that is there.',
        'error | project-unknown | postings[0].project | there is no project "y" | Add the project, or use one that is there.',
        'error | fund-unknown | postings[0].fund | there is no fund "z" | Add the fund, or use one that is there.',
        'error | fund-unknown | postings[1].fund | there is no fund "z" | Add the fund, or use one that is there.',
      ],
    ],
    [
      "an account that is not open yet",
      draft(pair("short"), on("2014-12-31")),
      [
        'error | account-closed | postings[0].account | account "short" is not open on 2014-12-31 | Use an account that is open on the day, or correct the date.',
      ],
    ],
    [
      "an account that is closed",
      draft(pair("short"), on("2016-01-01")),
      [
        'error | account-closed | postings[0].account | account "short" is not open on 2016-01-01 | Use an account that is open on the day, or correct the date.',
      ],
    ],
    [
      "a day before the project",
      draft(pair("asset2", { project: "year" }), on("2014-12-31")),
      [
        'warning | project-period | postings[0].project | 2014-12-31 is outside the period of project "year" | Check the date and the project; a late cost may be right.',
      ],
    ],
    [
      "a day after the project",
      draft(pair("asset2", { project: "year" }), on("2016-01-01")),
      [
        'warning | project-period | postings[0].project | 2016-01-01 is outside the period of project "year" | Check the date and the project; a late cost may be right.',
      ],
    ],
    [
      "amounts that cannot be counted",
      draft([line("asset1", Number.MAX_SAFE_INTEGER), line("asset2", Number.MIN_SAFE_INTEGER)]),
      [
        "error | overflow | postings | the amounts of the voucher add up to more than can be counted exactly | Check the amounts; nothing of this size is booked.",
      ],
    ],
  ])("%s", (_, given, expected) => {
    expect(told(given)).toEqual(expected);
  });

  it.each([
    [
      "the first day of an account and project",
      draft(pair("short", { project: "year" }), on("2015-01-01")),
    ],
    ["their last", draft(pair("short", { project: "year" }), on("2015-12-31"))],
    ["effort against effort", draft([line("memo1", 100), line("memo2", -100)])],
    [
      "the largest amounts there can be",
      draft([line("asset1", 2 ** 52 - 1), line("asset2", 1 - 2 ** 52)]),
    ],
  ])("is nothing to %s", (_, given) => {
    expect(told(given)).toEqual([]);
  });

  it("is that a closed month takes no more, and where the voucher goes", () => {
    const ledger = books();
    ledger.setPeriod(
      { period: "2015-06", status: "closed", by: "a", reason: "reported" },
      postedAt,
    );

    expect(told(draft(pair("asset2")), ledger)).toEqual([
      "warning | period-locked | date | 2015-06 is not open; the voucher is booked 2015-07-01 and keeps its date | Post it as it is, or reopen the period first.",
    ]);
    expect(told(draft(pair("asset2"), on("2015-07-01")), ledger)).toEqual([]);
  });

  it("is that an invoice is booked already, until that is taken back", () => {
    const ledger = books();
    const invoice = { supplier: "942402465", number: "17" };
    ledger.post(draft(pair("asset2"), { invoice, idempotencyKey: "first" }), postedAt);
    const again = draft(pair("asset2"), { invoice });

    expect(told(again, ledger)).toEqual([
      "warning | duplicate-invoice | invoice | the supplier's invoice of this number is booked already as A-2015-1 | Check that it is another invoice before it is posted.",
    ]);
    expect(told({ ...again, invoice: { ...invoice, number: "18" } }, ledger)).toEqual([]);
    ledger.reverse({ voucher: "A-2015-1", reason: "twice", actor: "secretariat" }, postedAt);
    expect(told(again, ledger)).toEqual([]);
  });

  it("is that its key is used for something else", () => {
    const ledger = books();
    ledger.post(draft(pair("asset2")), postedAt);

    expect(told(draft(pair("asset2"), { text: "vouchers" }), ledger)).toEqual([
      "error | idempotency-conflict | idempotencyKey | the key is used for A-2015-1, which says something else | Give the new voucher its own key.",
    ]);
    // As long, and not the same.
    expect(told(draft(pair("asset2"), { text: "woucher" }), ledger)).toHaveLength(1);
    expect(told(draft(pair("asset2"), { series: "B" }), ledger)).toHaveLength(1);
    expect(told(draft(pair("asset2")), ledger)).toEqual([]);
  });
});
