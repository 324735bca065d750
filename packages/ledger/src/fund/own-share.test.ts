import { LocalDate, ore, type Ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { accounts, cost, funds, kr, postedAt, project } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { type Ledger, openLedger } from "../journal/ledger.ts";
import { type VoucherDraft } from "../journal/voucher.ts";
import { Fund } from "./fund.ts";
import { funderReport } from "./funder-report.ts";
import { ownShare } from "./own-share.ts";

const [, skjonn] = funds;
const award = Fund.parse({ ...skjonn, ownShareBp: 5000 });
const on = LocalDate.parse("2014-12-31");
const memo = ["effort", "counterpart"].map((id) =>
  Account.parse({ id, name: id, cls: "memo", openFrom: "2013-01-01" }),
);

const effort = (amount: Ore): VoucherDraft => ({
  ...cost("meetings of the forum", "2014-06-01", "effort", [{ fund: "F2", amount }]),
  postings: [
    { account: "effort", amount, project: project.id, fund: "F2" },
    { account: "counterpart", amount: ore(0 - amount), project: project.id, fund: "F2" },
  ],
});

function books(...drafts: readonly VoucherDraft[]): Ledger {
  const all = funds.map((fund) => (fund.id === award.id ? award : fund));
  const ledger = openLedger({
    accounts: [...accounts, ...memo],
    funds: all,
    projects: [project],
  });
  for (const draft of drafts) ledger.post(draft, postedAt);
  return ledger;
}

const paid = cost("wages", "2014-05-01", "wages", [
  { fund: "F1", amount: kr(600) },
  { fund: "F2", amount: kr(250) },
  { fund: "F0", amount: kr(50) },
]);

describe("the receiver's own share", () => {
  it("is what other funds pay and what is given in effort, of all that is spent", () => {
    expect(ownShare(books(paid, effort(kr(300))), award, on)).toEqual({
      requiredBp: 5000,
      paidByFund: kr(600),
      paidByOthers: [
        { fund: "F2", paid: kr(250) },
        { fund: "F0", paid: kr(50) },
      ],
      inKind: kr(300),
      whole: kr(1_200),
      isMet: true,
    });
  });

  it("is not met by an øre too little, and the giver's report says so", () => {
    const ledger = books(paid, effort(ore(29_999)));

    expect(ownShare(ledger, award, on)).toMatchObject({ isMet: false });
    expect(funderReport(ledger, { fund: award.id, on })).toMatchObject({
      ownShare: { inKind: 29_999 },
      issues: [
        { code: "fund-overdrawn" },
        {
          code: "own-share",
          severity: "warning",
          message: 'fund "F1" asks for an own share of 50 %, and less is booked',
          remedy: "Book what the receiver pays and gives in effort, or agree on another share.",
        },
      ],
    });
  });

  it("counts no effort that is taken back, nothing after the day, and no other purpose", () => {
    const ledger = books(paid, effort(kr(300)));
    ledger.reverse({ voucher: "A-2014-2", reason: "no minutes", actor: "secretariat" }, postedAt);
    const elsewhere = Fund.parse({
      ...award,
      restriction: { level: "project", projects: ["another"] },
    });

    expect(ownShare(ledger, award, on)).toMatchObject({ inKind: 0, whole: kr(900) });
    expect(ownShare(ledger, award, LocalDate.parse("2014-04-30"))).toMatchObject({
      whole: 0,
      isMet: true,
    });
    expect(ownShare(ledger, elsewhere, on)).toMatchObject({ whole: 0 });
  });

  it("is not spoken of where none is asked for", () => {
    const ledger = books(paid);

    expect(funderReport(ledger, { fund: "F2", on })).not.toHaveProperty("ownShare");
  });
});
