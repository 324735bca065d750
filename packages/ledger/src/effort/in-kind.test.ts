import { LocalDate, MunicipalityId } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { accounts, funds, kr, postedAt, project } from "../../fixtures/source-report.ts";
import { Account } from "../chart/account.ts";
import { openLedger } from "../journal/ledger.ts";

import { inKindVoucher } from "./in-kind.ts";

const memo = ["effort", "counterpart"].map((id) =>
  Account.parse({ id, name: id, cls: "memo", openFrom: "2013-01-01" }),
);
const effort = {
  municipality: MunicipalityId.parse("kongsberg"),
  activity: "kompetanseforum",
  heads: 9,
  meetings: 20,
  hoursEach: "7.5",
  ratePerHour: 500,
  evidence: [{ sha256: "a".repeat(64), name: "referat.pdf", bytes: 1 }],
};
const booking = {
  series: "E",
  date: LocalDate.parse("2015-12-31"),
  project: project.id,
  fund: "F3",
  actor: "secretariat",
  idempotencyKey: "effort-2015",
  text: "Kompetanseforum 2014–2015",
  accounts: { effort: "effort", counterpart: "counterpart" },
  hoursPerSeatLimit: 120,
};

describe("effort in kind", () => {
  // The report names monthly full-day meetings of nine members; the rate is illustrative.
  it("of nine members at twenty meetings of 7.5 hours is 1 350 hours", () => {
    expect(inKindVoucher(effort, booking)).toMatchObject({
      hours: "1350",
      hoursPerSeat: "150",
      amount: kr(675_000),
      issues: [{ code: "in-kind-load", severity: "warning" }],
    });
  });

  it("is posted without touching any balance of money (I16)", () => {
    const ledger = openLedger({ accounts: [...accounts, ...memo], funds, projects: [project] });
    ledger.post(inKindVoucher(effort, booking).draft, postedAt);

    expect(ledger.balances({ cls: "memo", groupBy: ["account"] }).rows).toHaveLength(2);
    expect(ledger.balances({ cls: "expense", groupBy: [] }).rows).toEqual([]);
    expect(ledger.balances({ cls: "asset", groupBy: [] }).rows).toEqual([]);
  });

  it("cannot be mixed with money", () => {
    const ledger = openLedger({ accounts: [...accounts, ...memo], funds, projects: [project] });
    const { draft } = inKindVoucher(effort, booking);
    const mixed = draft.postings.map((posting) =>
      posting.account === "effort" ? { ...posting, account: "wages" } : posting,
    );

    expect(ledger.validate({ ...draft, postings: mixed })).toMatchObject([
      { code: "unbalanced-memo", severity: "error" },
      { code: "fund-overdrawn" },
    ]);
  });

  it.each([
    ["evidence-missing", { evidence: [] }],
    ["quantity", { heads: 0 }],
    ["quantity", { meetings: 1.5 }],
    ["quantity", { hoursEach: 0 }],
    ["quantity", { ratePerHour: -1 }],
  ])("is refused with %s for %j", (code, more) => {
    expect(() => inKindVoucher({ ...effort, ...more }, booking)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
