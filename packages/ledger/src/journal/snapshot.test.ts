import { sha256 } from "@noble/hashes/sha2.js";
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

import { canonicalBytes } from "./canonical.ts";
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

  it("is read in pieces of at most a mebibyte, whole vouchers each, and each of them once", () => {
    const chart = { accounts: manyAccounts, funds: manyFunds, projects };
    const ledger = openLedger(chart);
    const text = "x".repeat(100_000);
    ledger.postAll(
      Array.from(generatedDrafts(35), (draft) => ({ ...draft, text })),
      postedAt,
    );
    const bytes = ledger.snapshot();
    const reads: [from: number, to: number][] = [];
    const read = (from: number, to: number): Uint8Array => {
      reads.push([from, to]);
      return bytes.slice(from, to);
    };
    const opened = openLedger({ ...chart, snapshot: { size: bytes.length, read } });
    opened.balances({ groupBy: ["account"] });
    const before = reads.length;

    expect(opened.verify()).toEqual(ledger.verify());
    // Ten vouchers of 100 kB are a piece, and the last five another.
    const pieces = reads.slice(before).filter(([from, to]) => to - from > 100_000);
    expect(pieces).toHaveLength(4);
    expect(pieces.slice(0, 3).every(([from, to]) => to - from > 2 ** 20 - 110_000)).toBe(true);
    expect(pieces.every(([from, to]) => to - from <= 2 ** 20)).toBe(true);
    expect(pieces.slice(1).map(([from]) => from)).toEqual(pieces.slice(0, 3).map(([, to]) => to));
    expect(pieces.at(-1)?.[1]).toBe(bytes.length);
  });

  const unreadable: unknown = expect.objectContaining({
    code: "snapshot",
    message: "the snapshot is cut short, or of another version",
    remedy: "Open the journal from its vouchers, and write a new snapshot.",
  });

  it("is refused when it is cut short or something else", () => {
    const bytes = emptyLedger().snapshot();
    for (const snapshot of [
      bytes.slice(0, -1),
      bytes.slice(0, 16),
      bytes.slice(0, 15),
      bytes.slice(0, 5),
      new Uint8Array(64),
    ]) {
      expect(() => emptyLedger({ snapshot })).toThrow(unreadable);
    }
  });

  it("has its figures where the header ends, eight bytes by eight, 38 and 36 for each", () => {
    for (const count of [0, 1, 2, 3, 9]) {
      const ledger = openLedger({ accounts: manyAccounts, funds: manyFunds, projects });
      ledger.postAll([...generatedDrafts(count)], postedAt);
      const bytes = ledger.snapshot();
      const headerLength = new Uint32Array(bytes.slice(0, 16).buffer)[1] ?? 0;
      const header: unknown = JSON.parse(
        new TextDecoder().decode(bytes.subarray(16, 16 + headerLength)),
      );
      const postings = ledger.drill({}).length;
      const recordBytes = ledger.vouchers.reduce((sum, one) => sum + canonicalBytes(one).length, 0);

      expect(header).toMatchObject({ postings, vouchers: count, recordBytes });
      expect(bytes.length).toBe(
        8 * Math.ceil((16 + headerLength) / 8) + 38 * postings + 36 * count + recordBytes,
      );
    }
  });

  /** An empty journal's snapshot with another header, and a digest that is right. */
  function withHeader(text: string, more = 0): Uint8Array {
    const bytes = emptyLedger().snapshot();
    const [magic = 0] = new Uint32Array(bytes.slice(0, 4).buffer);
    const header = new TextEncoder().encode(text);
    const made = new Uint8Array(8 * Math.ceil((16 + header.length) / 8) + more);
    new Uint32Array(made.buffer, 0, 4).set([
      magic,
      header.length,
      ...new Uint32Array(sha256(header).slice(0, 8).buffer),
    ]);
    made.set(header, 16);
    return made;
  }

  const empty = {
    postings: 0,
    volume: 0,
    vouchers: 0,
    recordBytes: 0,
    names: [""],
    periodChanges: [],
  };

  it("is refused when its header is no header, though its digest is right", () => {
    expect(emptyLedger({ snapshot: withHeader(JSON.stringify(empty)) }).verify()).toMatchObject({
      ok: true,
      count: 0,
    });
    for (const header of ["{", "[]", JSON.stringify({ ...empty, postings: -1 }), ""]) {
      expect(() => emptyLedger({ snapshot: withHeader(header) })).toThrow(unreadable);
    }
    let cause: unknown;
    try {
      emptyLedger({ snapshot: withHeader("{") });
    } catch (error) {
      ({ cause } = error as Error);
    }
    expect(cause).toBeInstanceOf(SyntaxError);
  });

  it("is refused when there is something between the header and the figures", () => {
    for (const name of ["", "a", "ab", "abc", "abcd", "abcde", "abcdef", "abcdefg"]) {
      const text = JSON.stringify({ ...empty, names: ["", name] });
      const snapshot = withHeader(text);
      const free = snapshot.length - 16 - text.length;
      if (free === 0) continue;
      snapshot[snapshot.length - 1] = 1;

      expect(() => emptyLedger({ snapshot })).toThrow(unreadable);
    }
  });

  it("is refused when its vouchers' sizes do not add up to what is there", () => {
    const ledger = openLedger({ accounts: manyAccounts, funds: manyFunds, projects });
    ledger.postAll([...generatedDrafts(2)], postedAt);
    const snapshot = ledger.snapshot();
    const headerLength = new Uint32Array(snapshot.slice(0, 16).buffer)[1] ?? 0;
    const sizes = 8 * Math.ceil((16 + headerLength) / 8) + (8 + 4 * 4) * ledger.drill({}).length;
    snapshot[sizes] = (snapshot[sizes] ?? 0) - 1;

    expect(() =>
      openLedger({ accounts: manyAccounts, funds: manyFunds, projects, snapshot }),
    ).toThrow(unreadable);
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
