import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  accounts as manyAccounts,
  funds as manyFunds,
  generatedDrafts,
  projects,
} from "../../fixtures/generated-journal.ts";
import { drafts, emptyLedger, ledgers, postedAt } from "../../fixtures/random-journal.ts";
import { LedgerError } from "../problem/ledger-error.ts";

import { openLedger } from "./ledger.ts";

describe("a snapshot", () => {
  it("opens as the journal it was taken of, and goes on from there", () => {
    fc.assert(
      fc.property(ledgers, drafts, (ledger, more) => {
        const period = { period: "2015-03", by: "accountant", reason: "month-end" };
        ledger.setPeriod({ ...period, status: "closed" }, postedAt);
        const opened = emptyLedger({ snapshot: ledger.snapshot() });
        const next = more.map((draft) => ({
          ...draft,
          idempotencyKey: `${draft.idempotencyKey}'`,
        }));

        expect(opened.balances({ groupBy: ["account", "fund", "period"] })).toEqual(
          ledger.balances({ groupBy: ["account", "fund", "period"] }),
        );
        expect(opened.periodChanges).toEqual(ledger.periodChanges);
        expect(opened.postAll(next, postedAt)).toEqual(ledger.postAll(next, postedAt));
        expect(opened.vouchers.map(({ hash }) => hash)).toEqual(
          ledger.vouchers.map(({ hash }) => hash),
        );
        expect(opened.verify()).toEqual(ledger.verify());
      }),
    );
  });

  it("is not changed by what is posted after it is opened", () => {
    fc.assert(
      fc.property(ledgers, drafts, (ledger, more) => {
        const snapshot = ledger.snapshot();
        const before = snapshot.slice();
        const opened = emptyLedger({ snapshot });
        opened.postAll(
          more.map((draft) => ({ ...draft, idempotencyKey: `${draft.idempotencyKey}'` })),
          postedAt,
        );

        expect(snapshot).toEqual(before);
      }),
    );
  });

  it("opens wherever its bytes lie in memory", () => {
    const bytes = emptyLedger().snapshot();
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);

    expect(emptyLedger({ snapshot: shifted.subarray(3) }).verify()).toMatchObject({ count: 0 });
  });

  it("in a file is read only where somebody looks", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), (ledger, at) => {
        const bytes = ledger.snapshot();
        let records = 0;
        const read = (from: number, to: number): Uint8Array => {
          if (to === bytes.length && from < to) records += 1;
          return bytes.slice(from, to);
        };
        const opened = emptyLedger({ snapshot: { size: bytes.length, read } });

        expect(opened.balances({ groupBy: ["account", "fund"] })).toEqual(
          ledger.balances({ groupBy: ["account", "fund"] }),
        );
        expect(opened.anchor).toEqual(ledger.anchor);
        expect(records).toBe(0);
        const id = ledger.vouchers[at % ledger.vouchers.length]?.id ?? "";
        expect(opened.voucher(id)).toEqual(ledger.voucher(id));
        expect(opened.verify()).toEqual(ledger.verify());
        expect(records).toBeGreaterThan(0);
      }),
    );
  });

  it("larger than what is held in memory of it is read to its end", () => {
    const chart = { accounts: manyAccounts, funds: manyFunds, projects };
    const ledger = openLedger({ ...chart, sha256: () => new Uint8Array(32) });
    const text = "x".repeat(18_000);
    const long = Array.from(generatedDrafts(1000), (draft) => ({ ...draft, text }));
    const [firstDraft] = long;
    if (firstDraft === undefined) throw new Error("nothing was generated");
    ledger.postAll(long, postedAt);
    const bytes = ledger.snapshot();
    const read = (from: number, to: number): Uint8Array => bytes.slice(from, to);
    const opened = openLedger({ ...chart, snapshot: { size: bytes.length, read } });

    expect(bytes.length).toBeGreaterThan(17 * 2 ** 20);
    expect(opened.voucher("A-2015-1")?.idempotencyKey).toBe("k0");
    expect(opened.verify()).toMatchObject({ ok: false, at: "A-2015-1", why: "hash" });
    expect(opened.validate({ ...firstDraft, text: "another" })).toMatchObject([
      { code: "idempotency-conflict" },
    ]);
    expect(opened.voucher("A-2015-2")?.idempotencyKey).toBe("k1");
    expect(Buffer.compare(opened.snapshot(), bytes)).toBe(0);
  });

  it("is refused when it is cut short or something else", () => {
    const bytes = emptyLedger().snapshot();
    for (const snapshot of [bytes.slice(0, -1), bytes.slice(0, 5), new Uint8Array(64)]) {
      expect(() => emptyLedger({ snapshot })).toThrow(
        expect.objectContaining({ code: "snapshot" }),
      );
    }
  });

  const stored = openLedger({ accounts: manyAccounts, funds: manyFunds, projects });
  stored.postAll([...generatedDrafts(50)], postedAt);
  const bytes = stored.snapshot();

  it("with any one bit flipped is refused, or found out by verify", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const snapshot = bytes.slice();
        snapshot[at] = (snapshot[at] ?? 0) ^ (1 << bit);
        const open = () =>
          openLedger({ accounts: manyAccounts, funds: manyFunds, projects, snapshot }).verify().ok;
        let isWhole: boolean;
        try {
          isWhole = open();
        } catch (error) {
          if (!(error instanceof LedgerError)) throw error;
          isWhole = false;
        }

        expect(isWhole).toBe(false);
      }),
      {
        numRuns: 300,
        examples: [
          [104, 0],
          [112, 0],
        ],
      },
    );
  });
});
