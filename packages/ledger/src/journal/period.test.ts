import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { day, drafts, emptyLedger, postedAt } from "../../fixtures/random-journal.ts";
import { accounts, funds, kr, project, receipt } from "../../fixtures/source-report.ts";

import { openLedger } from "./ledger.ts";
import { periodOf, type PeriodStatus } from "./period-state.ts";

const december = { period: "2014-12", by: "accountant", reason: "year-end" };
const open = () => openLedger({ accounts, funds, projects: [project] });

describe("a period", () => {
  it("goes from open to closed to locked, and back with a reason", () => {
    const ledger = open();
    const set = (status: PeriodStatus) =>
      ledger.setPeriod({ ...december, status }, postedAt).status;

    expect(() => set("locked")).toThrow(expect.objectContaining({ code: "period-state" }));
    expect(() => set("open")).toThrow(expect.objectContaining({ code: "period-state" }));
    expect([set("closed"), set("open"), set("closed"), set("locked")]).toEqual([
      "closed",
      "open",
      "closed",
      "locked",
    ]);
    expect(ledger.periodChanges).toHaveLength(4);
  });

  it("is unlocked only when a second person agrees", () => {
    const ledger = open();
    ledger.setPeriod({ ...december, status: "closed" }, postedAt);
    ledger.setPeriod({ ...december, status: "locked" }, postedAt);
    const unlock = { ...december, status: "open" as const };

    expect(() => ledger.setPeriod(unlock, postedAt)).toThrow(
      expect.objectContaining({ code: "period-locked" }),
    );
    expect(() => ledger.setPeriod({ ...unlock, approvedBy: "accountant" }, postedAt)).toThrow(
      expect.objectContaining({ code: "period-locked" }),
    );
    expect(ledger.setPeriod({ ...unlock, approvedBy: "leader" }, postedAt).status).toBe("open");
  });

  it("that is closed sends a late voucher to the first open one, with its own date kept", () => {
    const ledger = open();
    for (const period of ["2014-12", "2015-01"]) {
      ledger.setPeriod({ ...december, period, status: "closed" }, postedAt);
    }
    const late = receipt("late", "2014-12-30", "skjonn", "F1", kr(1));

    expect(ledger.validate(late)).toMatchObject([{ code: "period-locked", severity: "warning" }]);
    expect(ledger.post(late, postedAt)).toMatchObject({
      id: "A-2015-1",
      date: "2014-12-30",
      booked: "2015-02-01",
      year: 2015,
    });
  });

  it("that is locked never changes: its trial balance stays, whatever is posted (I10)", () => {
    fc.assert(
      fc.property(drafts, drafts, day, (before, after, date) => {
        const ledger = emptyLedger();
        ledger.postAll(before, postedAt);
        const period = periodOf(date);
        ledger.setPeriod({ ...december, period, status: "closed" }, postedAt);
        ledger.setPeriod({ ...december, period, status: "locked" }, postedAt);
        const { vouchers } = ledger.postAll(
          after.map((draft) => ({ ...draft, idempotencyKey: `after-${draft.idempotencyKey}` })),
          postedAt,
        );

        expect(vouchers).toHaveLength(after.length);
        expect(vouchers.filter(({ booked }) => periodOf(booked) === period)).toEqual([]);
        expect(ledger.verify().ok).toBe(true);
      }),
    );
  });

  it("shows what was put into it from outside, though the chain is whole", () => {
    const honest = open();
    honest.post(receipt("a", "2014-12-01", "skjonn", "F1", kr(1)), postedAt);
    const closed = honest.setPeriod({ ...december, status: "closed" }, postedAt);
    const forged = open();
    forged.post(receipt("a", "2014-12-01", "skjonn", "F1", kr(1)), postedAt);
    forged.post(receipt("b", "2014-12-02", "skjonn", "F1", kr(5)), postedAt);
    const reopen = (vouchers: typeof forged.vouchers) =>
      openLedger({
        accounts,
        funds,
        projects: [project],
        vouchers,
        periodChanges: [closed],
      }).verify();

    expect(reopen(honest.vouchers)).toMatchObject({ ok: true });
    expect(reopen(forged.vouchers)).toMatchObject({
      ok: false,
      at: "2014-12",
      why: "trial-balance",
    });
    expect(reopen([])).toMatchObject({ ok: false, at: "2014-12", why: "anchor" });
  });
});
