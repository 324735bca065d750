import { ore } from "@kompetanseregion/domain";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { drafts, emptyLedger, ledgers, postedAt } from "../../fixtures/random-journal.ts";
import { accounts, funds, project, sourceLedger } from "../../fixtures/source-report.ts";

import { canonicalBytes } from "./canonical.ts";
import { openLedger } from "./ledger.ts";
import { type Verification } from "./verify.ts";
import { Voucher } from "./voucher.ts";

const verifyOf = (vouchers: readonly Voucher[]): Verification => emptyLedger({ vouchers }).verify();
const verifySource = (vouchers: readonly Voucher[]): Verification =>
  openLedger({ accounts, funds, projects: [project], vouchers }).verify();

describe("the canonical bytes of a voucher", () => {
  const voucher = Voucher.parse({
    series: "A",
    id: "A-2014-1",
    version: 1,
    number: 1,
    year: 2014,
    date: "2014-03-01",
    booked: "2014-03-01",
    text: "Skjønn",
    idempotencyKey: "k",
    actor: "s",
    postings: [
      { account: "b", amount: 1, project: "p", fund: "f" },
      { account: "i", amount: -1, project: "p", fund: "f" },
    ],
    postedAt: "2014-03-01T12:00:00Z",
    prev: "0".repeat(64),
    hash: "0".repeat(64),
  });

  // Written by hand from the format, to freeze it: a change of this test is a new version.
  it("of version 1 are the tag, then every field with its length, in order", () => {
    const text = (value: string): number[] => {
      const utf8 = [...utf8ToBytes(value)];
      return [0, 0, 0, utf8.length, ...utf8];
    };
    const absent = [0, 0, 0, 0];
    const integer = (low: number): number[] =>
      low < 0
        ? [...new Array<number>(7).fill(255), 256 + low]
        : [0, 0, 0, 0, 0, 0, low >> 8, low & 255];
    const posting = (account: string, amount: number): number[] => [
      ...text(account),
      ...integer(amount),
      ...text("p"),
      ...text("f"),
      ...absent,
      ...absent,
      ...absent,
    ];

    expect([...canonicalBytes(voucher)]).toEqual([
      1,
      ...text("A"),
      ...integer(2014),
      ...integer(1),
      ...text("2014-03-01"),
      ...text("2014-03-01T12:00:00Z"),
      ...absent,
      ...absent,
      ...text("2014-03-01"),
      ...text("Skjønn"),
      ...text("k"),
      ...text("s"),
      ...[absent, absent, absent, absent, absent].flat(),
      ...integer(2),
      ...posting("b", 1),
      ...posting("i", -1),
      ...integer(0),
    ]);
  });

  it("have the sum that was frozen with the first release", () => {
    expect(bytesToHex(sha256(canonicalBytes(voucher)))).toBe(
      "43d0d700e3b86349900c7b081c35266339a9fee8afd508f959beff6800b37fb9",
    );
  });

  it("of version 2, where a line has units, end each posting with them in hundredths", () => {
    const [first, second] = voucher.postings;
    const postings = [{ ...first, units: 2.5 }, second];
    const one = canonicalBytes(voucher).slice();
    const two = canonicalBytes(Voucher.parse({ ...voucher, version: 2, postings })).slice();
    const units = (low: number): number[] => [0, 0, 0, 0, 0, 0, 0, low];
    // Each posting: three texts of a letter, three absent ones, and the amount.
    const posting = 3 * 5 + 3 * 4 + 8;
    const from = one.length - 8 - 2 * posting;

    expect([...two]).toEqual([
      2,
      ...one.slice(1, from + posting),
      ...units(250),
      ...one.slice(from + posting, from + 2 * posting),
      ...units(0),
      ...one.slice(-8),
    ]);
  });

  it("are the same however a letter is composed, and whatever the order of attachments", () => {
    const files = ["a", "b"].map((name, index) => ({
      sha256: String(index).repeat(64),
      name,
      bytes: 10,
    }));
    const one = canonicalBytes({ ...voucher, text: "Ma\u030al 🎓", attachments: files }).slice();
    const other = canonicalBytes({
      ...voucher,
      text: "Må\u006c 🎓",
      attachments: files.toReversed(),
    });

    expect(one).toEqual(other);
    expect(bytesToHex(one)).toContain(bytesToHex(utf8ToBytes("Mål 🎓")));
  });

  it("hold amounts of every size", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const postings = [{ ...voucher.postings[0], amount: ore(amount) }];
        const bytes = canonicalBytes(Voucher.parse({ ...voucher, postings }));
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const atEnd = bytes.length - 8 - 5 * 4 - 2 - 8;

        expect(view.getBigInt64(atEnd)).toBe(BigInt(amount));
      }),
    );
  });
});

describe("the chain (I8)", () => {
  it("finds any change of a stored voucher at that voucher", () => {
    const fields = [
      "text",
      "actor",
      "date",
      "booked",
      "postedAt",
      "idempotencyKey",
      "hash",
      "prev",
    ];

    fc.assert(
      fc.property(ledgers, fc.nat(), fc.nat(), fc.nat(), (ledger, at, which, where) => {
        const place = at % ledger.vouchers.length;
        const stored = ledger.vouchers[place];
        fc.pre(stored !== undefined);
        const field = fields[which % fields.length] ?? "text";
        const record: Record<string, unknown> = { ...stored };
        const value = String(record[field]);
        const index = where % value.length;
        const flipped = value[index] === "0" ? "1" : "0";
        record[field] = value.slice(0, index) + flipped + value.slice(index + 1);
        const journal: unknown[] = ledger.vouchers.with(place, stored);
        journal[place] = record;

        // @ts-expect-error A tampered record is whatever somebody wrote.
        expect(verifyOf(journal)).toMatchObject({ ok: false, place });
      }),
    );
  });

  it("finds any change of a posting at its voucher", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(), fc.nat(), fc.integer({ min: 1 }), (ledger, at, line, more) => {
        const place = at % ledger.vouchers.length;
        const stored = ledger.vouchers[place];
        fc.pre(stored !== undefined);
        const postings = stored.postings.map((posting, index) =>
          index === line % stored.postings.length
            ? { ...posting, amount: ore(posting.amount + more) }
            : posting,
        );

        expect(verifyOf(ledger.vouchers.with(place, { ...stored, postings }))).toMatchObject({
          ok: false,
          place,
          at: stored.id,
          why: "hash",
        });
      }),
    );
  });

  it("finds a voucher that is taken out, repeated or moved", () => {
    const { vouchers } = sourceLedger({ splitByCourse: true });
    const swapped = [
      ...vouchers.slice(0, 4),
      ...vouchers.slice(4, 6).toReversed(),
      ...vouchers.slice(6),
    ];

    expect(verifySource(vouchers.toSpliced(3, 1))).toMatchObject({ place: 3, why: "link" });
    expect(verifySource([...vouchers.slice(0, 3), ...vouchers.slice(2)])).toMatchObject({
      place: 3,
    });
    expect(verifySource(swapped)).toMatchObject({ place: 4, why: "link" });
    expect(verifySource(vouchers)).toMatchObject({ ok: true, count: 15 });
  });

  it("finds a voucher that says another version than it is of", () => {
    const { vouchers } = sourceLedger({ splitByCourse: true });
    const changed = vouchers.map((voucher, place) =>
      place === 5 ? { ...voucher, version: 2 as const } : voucher,
    );

    expect(verifySource(changed)).toMatchObject({ ok: false, place: 5, why: "hash" });
  });

  it("finds a hash that is none, also where the voucher does not follow", () => {
    const { vouchers } = sourceLedger({ splitByCourse: true });
    const changed = (more: Partial<Voucher>): Voucher[] =>
      vouchers.map((voucher, place) => (place === 5 ? { ...voucher, ...more } : voucher));

    expect(verifySource(changed({ hash: "none" }))).toMatchObject({ place: 5, why: "hash" });
    expect(verifySource(changed({ hash: "none", prev: "none" }))).toMatchObject({
      place: 5,
      why: "link",
    });
  });

  it("gives the same head for the same journal", () => {
    fc.assert(
      fc.property(drafts, (list) => {
        const heads = [emptyLedger(), emptyLedger()].map((ledger) => {
          ledger.postAll(list, postedAt);
          return ledger.verify();
        });

        expect(heads[0]).toEqual(heads[1]);
      }),
    );
  });
});
