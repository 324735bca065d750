import { LocalDate, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, project } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { openLedger } from "../journal/ledger.ts";
import { Posting, VoucherDraft } from "../journal/voucher.ts";
import { drawFunds } from "./draw-funds.ts";
import { cappedCost, checkCaps, isCapped } from "./fund-caps.ts";
import { Fund } from "./fund.ts";

const [, award] = funds;
const course = "en-god-start";
const ou = Fund.parse({
  ...award,
  id: "ou",
  restriction: { level: "activity", activities: [course] },
  eligible: { deny: ["010"] },
  caps: { perUnit: { unit: "lecturerDay", max: kr(18_000) }, coverageBp: 7000 },
});
const chart = new Map(accounts.map((account) => [account.id, account]));
const line = (kroner: number, fund: string, more: Partial<Posting> = {}): Posting =>
  Posting.parse({
    account: "services",
    amount: kr(kroner),
    project: project.id,
    fund,
    activity: course,
    ...more,
  });
const told = (postings: Posting[], fund = ou) => checkCaps(fund, chart, postings);

describe("what a fund with caps pays of a cost", () => {
  it.each([
    ["a day of 20 000", kr(20_000), 1, kr(18_000), kr(12_600)],
    ["a day of 15 000", kr(15_000), 1, kr(15_000), kr(10_500)],
    ["half a day of 20 000", kr(20_000), 0.5, kr(9_000), kr(6_300)],
    ["travel, which has no days", kr(20_000), undefined, kr(20_000), kr(14_000)],
    ["an odd øre, rounded down", ore(101), undefined, ore(101), ore(70)],
    [
      "the largest amount",
      ore(Number.MAX_SAFE_INTEGER),
      undefined,
      ore(Number.MAX_SAFE_INTEGER),
      ore(6305039478318693),
    ],
  ])("of %s", (_, cost, units, basis, most) => {
    expect(cappedCost(ou, cost, units)).toEqual({ basis, most });
  });

  it("is all of it where there is no share and no cap", () => {
    const plain = Fund.parse({ ...ou, caps: undefined });

    expect(cappedCost(plain, kr(5), 1)).toEqual({ basis: kr(5), most: kr(5) });
    expect(isCapped(plain)).toBe(false);
    expect(isCapped(Fund.parse({ ...ou, caps: { excludeVat: true } }))).toBe(false);
    expect(isCapped(Fund.parse({ ...ou, caps: { coverageBp: 1 } }))).toBe(true);
    expect(isCapped(ou)).toBe(true);
  });
});

describe("a voucher on a fund with caps", () => {
  it("is fine where the fund pays its share of what counts, and others the rest", () => {
    expect(told([line(12_600, "ou", { units: 1 }), line(7_400, "F1")])).toBeUndefined();
  });

  it("is told what the fund pays at most, what counts, and what is charged", () => {
    expect(told([line(14_000, "ou", { units: 1 }), line(6_000, "F1")])).toEqual({
      code: "fund-cap",
      severity: "warning",
      at: "postings",
      message:
        'fund "ou" pays at most 12600.00 kr of this voucher (18000.00 kr counts), and 14000.00 kr is charged to it',
      remedy: "Charge the rest to another fund, and write how many units the lines are for.",
    });
  });

  it("is refused where the fund blocks what is beyond it", () => {
    const strict = Fund.parse({ ...ou, onOverdraw: "block" });

    expect(told([line(20_000, "ou")], strict)).toMatchObject({ severity: "error" });
  });

  it("counts days on several lines together, and only the fund's own", () => {
    const days = [line(12_600, "ou", { units: 1 }), line(12_600, "ou", { units: 1 })];

    expect(told([...days, line(14_800, "F1", { units: 2 })])).toBeUndefined();
    expect(told([...days, line(10_800, "F1")])?.message).toBeUndefined();
    expect(told([...days, line(10_799, "F1")])).toMatchObject({
      message:
        'fund "ou" pays at most 25199.30 kr of this voucher (35999.00 kr counts), and 25200.00 kr is charged to it',
    });
  });

  it("looks at each cost by itself: another account, project or activity is another cost", () => {
    const other = (more: Partial<Posting>) => [line(700, "ou"), line(300, "F1", more)];

    expect(told(other({}))).toBeUndefined();
    expect(told(other({ account: "meetings" }))).toMatchObject({ code: "fund-cap" });
    expect(told(other({ project: "another" }))).toMatchObject({ code: "fund-cap" });
    expect(told(other({ activity: "another" }))).toMatchObject({ code: "fund-cap" });
  });

  it("lets what one cost leaves be used by another of the same voucher", () => {
    expect(
      told([
        line(800, "ou"),
        line(200, "F1"),
        line(600, "ou", { account: "admin" }),
        line(400, "F1", { account: "admin" }),
      ]),
    ).toBeUndefined();
  });

  it("leaves out costs the fund does not pay, money received and costs taken back", () => {
    expect(
      told([line(700, "ou"), line(300, "F1"), line(500, "ou", { account: "wages" })]),
    ).toBeUndefined();
    expect(told([line(500, "ou", { account: "bank" })])).toBeUndefined();
    expect(told([line(500, "ou", { account: "unknown" })])).toBeUndefined();
    expect(told([line(-500, "ou"), line(500, "F1")])).toBeUndefined();
    expect(
      told([line(-500, "ou", { account: "admin" }), line(700, "ou"), line(300, "F1")]),
    ).toBeUndefined();
  });

  it("is told when it is posted, with everything else, and audited the same", () => {
    const ledger = openLedger({
      accounts,
      projects: [project],
      funds: [
        ...funds,
        Fund.parse({ ...ou, mode: "reimbursement", window: { from: "2015-01-01" } }),
      ],
    });
    const draft = VoucherDraft.parse({
      series: "A",
      date: "2015-05-05",
      text: "Foreleser, to dager",
      idempotencyKey: "lecturer",
      actor: "secretariat",
      postings: [
        line(40_000, "ou", { units: 2 }),
        { ...line(-40_000, "ou", { account: "bank" }), activity: undefined },
      ],
    });

    expect(ledger.validate(draft)).toMatchObject([{ code: "fund-cap" }]);
    expect(ledger.post(draft, postedAt)).toMatchObject({
      version: 2,
      postings: [{ units: 2 }, {}],
    });
    expect(ledger.audit()).toMatchObject([
      {
        code: "fund-cap",
        at: "A-2015-1.postings",
        message: /at most 25200\.00 kr .* 40000\.00 kr/u,
      },
    ]);
    expect(ledger.verify()).toMatchObject({ ok: true });
  });
});

describe("funds with caps that are drawn", () => {
  it("pay their share of what counts, and the next fund the rest", () => {
    const services = Account.parse({ ...accounts[0], id: "services", cls: "expense", art: "270" });

    expect(
      drawFunds({
        cost: kr(40_000),
        units: 2,
        date: LocalDate.parse("2015-06-01"),
        account: services,
        project: project.id,
        activity: course,
        funds: [...funds, ou],
        available: new Map([
          ["ou", kr(100_000)],
          ["F3", kr(100_000)],
        ]),
      }),
    ).toEqual({
      draws: [
        { fund: "ou", amount: kr(25_200) },
        { fund: "F3", amount: kr(14_800) },
      ],
      uncovered: 0,
    });
  });
});
