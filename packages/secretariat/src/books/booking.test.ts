import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { kongsbergReport } from "@kompetanseregion/regions";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeEach, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { type Desk, deskOver } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { balancesView } from "./balances.ts";
import { bookReport } from "./book-report.ts";
import { budgetView } from "./budget.ts";
import { chartView, saveChart } from "./chart.ts";
import { bookEffort } from "./effort.ts";
import { funderReportView } from "./funder-report.ts";
import { postDrafts } from "./post-drafts.ts";
import { reverseVoucher } from "./reverse.ts";
import { periodsView, setPeriods } from "./set-periods.ts";
import { transferFunds } from "./transfer.ts";
import { verifyJournal } from "./verify.ts";

const clock = {
  now: () => Instant.parse("2016-01-10T09:00:00Z"),
  today: () => LocalDate.parse("2016-01-10"),
};
const operator = localOperator(OrgUnitId.parse("kongsbergregionen"));
const funding = {
  id: "funding",
  grants: [{ role: "funding", unit: OrgUnitId.parse("kongsbergregionen") }],
} as const;
const project = "kompetanseregionen";
const operation = {
  projects: [{ id: "drift", name: "Drift", period: { from: "2016-01-01" } }],
};

let desk: Desk;

beforeEach(async () => {
  desk = deskOver(await openStoreInMemory(), clock);
  await bookReport(desk, kongsbergReport);
});

async function counted(): Promise<number> {
  return (await desk.store.books.vouchers()).length;
}

/** Where the errors are; warnings that come with them are left out. */
async function places(answer: Promise<Checked<unknown>>): Promise<(string | undefined)[]> {
  const checked = await answer;
  if (checked.ok) return [];
  return checked.issues.filter(({ severity }) => severity === "error").map(({ at }) => at);
}

describe("a budget held against the books", () => {
  const file = (text: string): Uint8Array => new TextEncoder().encode(text);
  const budget = [
    "type;prosjekt;konto;periode;beløp;vedtak;til",
    "vedtatt;kompetanseregionen;wages;2014-06;500 000;sak 1/14;",
    "vedtatt;kompetanseregionen;wages;2015-06;700 000;;",
    "justering;kompetanseregionen;wages;2015-09;20 000;sak 2/15;",
    "bundet;kompetanseregionen;bought-services;2015-12;40 000;;2016-02-01",
  ].join("\n");

  it("shows every figure for each year, the sums, and what nobody budgeted for", async () => {
    const checked = await budgetView(desk, operator, file(budget), { on: "2015-12-31" });
    if (!checked.ok) throw new Error("refused");
    const { rows, totals, issues } = checked.answer;

    expect(rows.find(({ account, year }) => account === "wages" && year === 2015)).toMatchObject({
      approved: "700000.00",
      adjusted: "720000.00",
      committed: "0.00",
      actual: "711000.00",
      deviation: "-9000.00",
      forecast: "711000.00",
      name: "Lønn og sosiale utgifter",
    });
    expect(
      rows.find(({ account, year }) => account === "bought-services" && year === 2015),
    ).toMatchObject({ committed: "40000.00", forecast: "1185000.00", budgeted: false });
    expect(totals).toMatchObject([
      { year: 2014, of: "income", actual: "-1000000.00" },
      { year: 2014, of: "expense", actual: "647000.00", deviation: "147000.00" },
      { year: 2015, of: "income", actual: "-1604400.00" },
      { year: 2015, of: "expense", actual: "1975000.00" },
    ]);
    expect(issues).toHaveLength(rows.filter(({ budgeted }) => !budgeted).length);
  });

  it("is refused with every problem of the file, by line and column", async () => {
    const wrong = [
      "type;prosjekt;konto;periode;beløp;til",
      "vedtat;kompetanseregionen;wages;2014-06;-1.234;",
      "vedtatt;kompetanseregionen;wages;2014-13;100;",
      "bundet;kompetanseregionen;wages;2014-06;99 999 999 999 999 999;",
    ].join("\n");
    const checked = await budgetView(desk, operator, file(wrong));
    if (checked.ok) throw new Error("taken");

    expect(checked.issues.map(({ at, code }) => [at, code])).toEqual([
      ["line 2, column type", "unknown-name"],
      ["line 2, column beløp", "ambiguous"],
      ["line 3, column periode", "invalid_format"],
      ["line 4, column beløp", "overflow"],
    ]);
    expect(checked.issues[1]?.message).toBe('"-1.234" can be read as -1234 or as -1,234 kroner');
    expect(await places(budgetView(desk, operator, file("a;b\n1;2")))).toEqual(["header"]);
    expect(
      await places(
        budgetView(
          desk,
          operator,
          file("type;prosjekt;konto;periode;beløp\nvedtatt;x;y;2014-01;1"),
        ),
      ),
    ).toEqual(["project x", "account y"]);
  });
});

describe("the report to a giver", () => {
  it("has the award, each year, every cost and the journal's head", async () => {
    const report = await funderReportView(desk, funding, { fund: "G5", on: "2015-12-31" });

    expect(report).toMatchObject({
      awarded: "150000.00",
      spent: "150000.00",
      unusedAward: "0.00",
      years: [{ year: 2015, carriedOut: "0.00" }],
      costs: [{ activity: "en-god-start", amount: "150000.00" }],
      anchor: { vouchers: 14 },
    });
    await expect(funderReportView(desk, funding, { fund: "G9" })).rejects.toThrow(/no fund/u);
  });
});

describe("the chart", () => {
  it("gains projects, accounts and funds from a file, which is checked first", async () => {
    const added = await saveChart(desk, operator, { chart: operation, dryRun: false });
    const chart = await chartView(desk, operator);

    expect(added).toMatchObject({ ok: true, answer: { added: ["drift"], replaced: [] } });
    expect(chart.projects.map(({ id }) => id)).toEqual(["drift", project]);
    expect(await saveChart(desk, operator, { chart, dryRun: true })).toMatchObject({
      ok: true,
      answer: { added: [] },
    });
  });

  it("is refused with every problem, and an account that is booked on keeps its class", async () => {
    const wages = { id: "wages", name: "Lønn", openFrom: "2013-01-01" };

    expect(
      await places(
        saveChart(desk, operator, {
          chart: { accounts: [{ ...wages, cls: "x", art: "1" }], funds: [{}] },
          dryRun: false,
        }),
      ),
    ).toEqual(expect.arrayContaining(["accounts[0].cls", "accounts[0].art", "funds[0].id"]));
    expect(
      await places(
        saveChart(desk, operator, {
          chart: {
            accounts: [{ ...wages, cls: "asset" }],
            projects: [...operation.projects, ...operation.projects],
          },
          dryRun: false,
        }),
      ),
    ).toEqual(["projects[1].id", "accounts[0].cls"]);
    expect((await chartView(desk, operator)).projects).toHaveLength(1);
  });

  it("is changed by nobody who only reads", async () => {
    await expect(saveChart(desk, funding, { chart: operation, dryRun: false })).rejects.toThrow(
      expect.objectContaining({ code: "not-allowed" }),
    );
  });
});

describe("posting", () => {
  const draft = {
    series: "A",
    date: "2015-12-30",
    text: "Kontorrekvisita",
    idempotencyKey: "office",
    actor: "secretariat",
    postings: [
      { account: "administration", amount: 1_000_00, project, fund: "G3" },
      { account: "10", amount: -1_000_00, project, fund: "G3" },
    ],
  };

  it("takes drafts once, and a voucher back once", async () => {
    const first = await postDrafts(desk, operator, { drafts: [draft], dryRun: false });
    const again = await postDrafts(desk, operator, { drafts: [draft], dryRun: false });
    const back = { voucher: "A-2015-1", reason: "feil konto", dryRun: false };

    expect(first).toMatchObject({ answer: { vouchers: [{ id: "A-2015-1", already: false }] } });
    expect(again).toMatchObject({ answer: { vouchers: [{ id: "A-2015-1", already: true }] } });
    expect(await reverseVoucher(desk, operator, back)).toMatchObject({
      answer: { vouchers: [{ id: "A-2015-2" }] },
    });
    expect(await places(reverseVoucher(desk, operator, back))).toEqual(["voucher"]);
    expect(await counted()).toBe(16);
    expect(await verifyJournal(desk, operator)).toMatchObject({ ok: true, count: 16 });
  });

  it("writes nothing where one draft is wrong, and tells everything of every draft", async () => {
    const [cost, bank] = draft.postings;
    const wrong = {
      ...draft,
      idempotencyKey: "b",
      postings: [{ ...cost, fund: "G9", amount: 5 }, bank],
    };

    expect(
      await places(postDrafts(desk, operator, { drafts: [draft, wrong], dryRun: false })),
    ).toEqual([
      "drafts[1].postings",
      "drafts[1].postings",
      "drafts[1].postings",
      "drafts[1].postings[0].fund",
    ]);
    expect(
      await places(
        postDrafts(desk, operator, {
          drafts: [{ ...draft, date: "2015-02-30", postings: [{ ...cost, amount: 0.5 }] }],
          dryRun: false,
        }),
      ),
    ).toEqual(["drafts[0].date", "drafts[0].postings[0].amount"]);
    expect(await counted()).toBe(14);
  });
});

describe("money that goes on to the next project", () => {
  const move = { fund: "G3", amount: "132 400", from: project, to: "drift", on: "2016-01-01" };

  it("leaves the one and is there in the other, within the same fund", async () => {
    await saveChart(desk, operator, { chart: operation, dryRun: false });
    const moved = await transferFunds(desk, operator, move);
    const again = await transferFunds(desk, operator, move);
    const { rows } = await balancesView(desk, operator, { by: "project,account", fund: "G3" });
    const bank = rows.filter(({ key }) => key.account === "10");

    expect(moved).toMatchObject({
      answer: { amount: "132400.00", vouchers: [{ already: false }] },
    });
    expect(again).toMatchObject({ answer: { vouchers: [{ already: true }] } });
    expect(bank.map(({ key, closing }) => [key.project, closing])).toEqual([
      ["drift", "132400.00"],
      [project, "0.00"],
    ]);
    expect(await counted()).toBe(15);
  });

  it("is refused with every option that is wrong", async () => {
    const wrong = { ...move, amount: "1.234", to: project, on: "i går", bank: "25" };

    expect(await places(transferFunds(desk, operator, wrong))).toEqual([
      "--amount",
      "--on",
      "--to",
      "--bank",
    ]);
    expect(await places(transferFunds(desk, operator, { ...move, amount: "0" }))).toEqual([
      "--amount",
    ]);
    // The project is not in the chart yet.
    expect(await places(transferFunds(desk, operator, move))).toEqual([
      "drafts[0].postings[2].project",
      "drafts[0].postings[3].project",
    ]);
    expect(await counted()).toBe(14);
  });
});

describe("effort that is given and not paid", () => {
  // A.2 #7: 9 members × 20 meetings × 7.5 h at an illustrative 500 kr.
  const query = {
    project,
    fund: "G1",
    activity: "kompetanseforum",
    municipality: "tinn",
    heads: "9",
    meetings: "20",
    hours: "7,5",
    rate: "500",
    limit: "100",
    on: "2015-12-31",
  };
  const evidence = [{ sha256: "0".repeat(64), name: "referat.pdf", bytes: 10 }];

  it("comes to 1 350 hours and 675 000 kr, and changes no balance of money", async () => {
    const before = await balancesView(desk, operator, { by: "account" });
    const booked = await bookEffort(desk, operator, { query, evidence, dryRun: false });
    const again = await bookEffort(desk, operator, { query, evidence, dryRun: false });
    const after = await balancesView(desk, operator, { by: "account" });

    expect(booked).toMatchObject({
      answer: {
        hours: "1350",
        hoursPerSeat: "150",
        amount: "675000.00",
        projectTotal: "675000.00",
        issues: [{ code: "in-kind-load" }],
      },
    });
    expect(again).toMatchObject({
      answer: { projectTotal: "675000.00", vouchers: [{ already: true }] },
    });
    expect(after.rows.filter(({ key }) => !key.account?.startsWith("egeninnsats"))).toEqual(
      before.rows,
    );
  });

  it("is refused with every option that is wrong, and without evidence", async () => {
    const wrong = { ...query, heads: "0", hours: "7.555", municipality: "nowhere" };

    expect(
      await places(bookEffort(desk, operator, { query: wrong, evidence, dryRun: false })),
    ).toEqual(["--municipality", "--heads", "--hours"]);
    expect(
      await places(bookEffort(desk, operator, { query, evidence: [], dryRun: false })),
    ).toEqual(["--evidence"]);
    expect((await chartView(desk, operator)).accounts.some(({ cls }) => cls === "memo")).toBe(
      false,
    );
  });
});

describe("periods", () => {
  const close = {
    periods: ["2015-12"],
    status: "closed",
    reason: "Årsavslutning",
    dryRun: false,
  } as const;
  const late = {
    series: "A",
    date: "2015-12-30",
    text: "Sen faktura",
    idempotencyKey: "late",
    actor: "secretariat",
    postings: [
      { account: "administration", amount: 1_000_00, project, fund: "G3" },
      { account: "10", amount: -1_000_00, project, fund: "G3" },
    ],
  };
  const leader = { ...operator, id: "leader" };

  it("that are closed stay so in the store, and send a late voucher to the first open month", async () => {
    const closed = await setPeriods(desk, operator, { ...close, periods: ["2015"] });
    const posted = await postDrafts(desk, operator, { drafts: [late], dryRun: false });

    if (!closed.ok) throw new Error("refused");
    expect(closed.answer.changes.map(({ period }) => period)).toHaveLength(12);
    expect(posted).toMatchObject({
      answer: {
        vouchers: [{ id: "A-2016-1", booked: "2016-01-01" }],
        issues: [{ code: "period-locked", severity: "warning" }],
      },
    });
    expect(await periodsView(desk, funding)).toHaveLength(12);
    expect(await verifyJournal(desk, operator)).toMatchObject({ ok: true, count: 15 });
    expect((await desk.store.audit.entries()).at(-2)).toMatchObject({
      action: "books.close",
      actor: "local-operator",
      count: 12,
    });
  });

  it("that are locked are opened by two persons who may book, with a reason", async () => {
    await setPeriods(desk, operator, close);
    await setPeriods(desk, operator, { ...close, status: "locked" });
    const open = { ...close, status: "open", reason: "Feil fond" } as const;

    expect(await places(setPeriods(desk, operator, open))).toEqual(["2015-12"]);
    expect(await places(setPeriods(desk, operator, { ...open, approver: operator }))).toEqual([
      "2015-12",
    ]);
    await expect(setPeriods(desk, operator, { ...open, approver: funding })).rejects.toThrow(
      expect.objectContaining({ code: "not-allowed" }),
    );
    expect(await setPeriods(desk, operator, { ...open, approver: leader })).toMatchObject({
      answer: { changes: [{ status: "open", by: "local-operator", approvedBy: "leader" }] },
    });
    expect(await periodsView(desk, operator)).toMatchObject([
      { period: "2015-12", status: "open" },
    ]);
  });

  it("are left as they are where one may not be changed, or on a dry run", async () => {
    const wrong = { ...close, periods: ["2015-12", "2015-13", "des"], reason: " " };

    expect(await places(setPeriods(desk, operator, wrong))).toEqual(["2015-13", "des", "reason"]);
    expect(await places(setPeriods(desk, operator, { ...close, status: "locked" }))).toEqual([
      "2015-12",
    ]);
    expect(await setPeriods(desk, operator, { ...close, dryRun: true })).toMatchObject({
      ok: true,
    });
    await expect(setPeriods(desk, funding, close)).rejects.toThrow(
      expect.objectContaining({ code: "not-allowed" }),
    );
    expect(await periodsView(desk, operator)).toEqual([]);
  });

  it("show by verify what was put into them from outside", async () => {
    await setPeriods(desk, operator, { ...close, periods: ["2014-12"] });
    const changes = await desk.store.books.periodChanges();
    const forged = changes.map((change) => ({ ...change, trialBalance: "0".repeat(64) }));
    const other = deskOver(await openStoreInMemory(), clock);
    await bookReport(other, kongsbergReport);
    await other.store.books.appendPeriodChanges(forged, 0);

    expect(await verifyJournal(other, operator)).toMatchObject({
      ok: false,
      at: "2014-12",
      why: "trial-balance",
    });
  });
});
