import { Instant, LocalDate, ore } from "@kompetanseregion/domain";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contents } from "../../fixtures/full-content.ts";

import { canonicalBytes, draftBytes, type HashedContent, recordBytes } from "./canonical.ts";
import { decodeRecord } from "./decode.ts";

/** The format written down once more, in another way: bigint numbers and the platform's encoder. */
function written(content: HashedContent): Uint8Array {
  const text = (value = ""): Uint8Array => {
    const utf8 = utf8ToBytes(value);
    const length = new DataView(new ArrayBuffer(4));
    length.setUint32(0, utf8.length);
    return concatBytes(new Uint8Array(length.buffer), utf8);
  };
  const integer = (value: number): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setBigInt64(0, BigInt(value));
    return new Uint8Array(bytes.buffer);
  };
  const { source, invoice, reverses, postings, attachments = [] } = content;
  return concatBytes(
    Uint8Array.of(content.version),
    text(content.series),
    integer(content.year),
    integer(content.number),
    ...[content.booked, content.postedAt, reverses?.voucher, reverses?.reason].map(text),
    ...[content.date, content.text, content.idempotencyKey, content.actor].map(text),
    ...[source?.system, source?.batch, source?.externalId].map(text),
    ...[invoice?.supplier, invoice?.number].map(text),
    integer(postings.length),
    ...postings.flatMap((line) => [
      text(line.account),
      integer(line.amount),
      ...[line.project, line.fund, line.activity, line.municipality, line.text].map(text),
      ...(content.version === 2 ? [integer(Math.round(100 * (line.units ?? 0)))] : []),
    ]),
    integer(attachments.length),
    ...attachments.flatMap(({ sha256, name, bytes, archiveRef }) => [
      text(sha256),
      text(name),
      integer(bytes),
      text(archiveRef),
    ]),
  );
}

const plain: HashedContent = {
  series: "A",
  date: LocalDate.parse("2015-06-01"),
  booked: LocalDate.parse("2015-06-01"),
  text: "a cost",
  idempotencyKey: "k",
  actor: "secretariat",
  number: 1,
  year: 2015,
  version: 1,
  postedAt: Instant.parse("2015-06-01T12:00:00Z"),
  postings: [{ account: "wages", amount: ore(1), project: "p", fund: "f" }],
};

const unreadable: unknown = expect.objectContaining({
  code: "snapshot",
  message: "a stored voucher is cut short or of another version",
  remedy: "Restore the journal from a copy that verifies.",
});

describe("canonical bytes", () => {
  it("are the format's, whatever a voucher says, and read back as what it says", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const bytes = canonicalBytes(content).slice();

        expect(bytes).toEqual(written(content));
        expect(decodeRecord(bytes)).toEqual(content);
      }),
      { numRuns: 300 },
    );
  });

  it("write half of a letter as U+FFFD, as every encoder does", () => {
    const half = { ...plain, text: "a\ud83c", actor: "\udf93b" };

    expect(decodeRecord(canonicalBytes(half))).toMatchObject({ text: "a\ufffd", actor: "\ufffdb" });
  });

  it("hold texts longer than what there was room for, behind the bytes that are left free", () => {
    for (const letter of ["x", "ø", "🎓"]) {
      const long = { ...plain, text: letter.repeat(20_000) };
      const bytes = recordBytes(long, long, 46).slice();

      expect(bytes.subarray(46)).toEqual(written(long));
    }
  });

  it("are no others for attachments in another order, and others for another attachment", () => {
    const file = (digit: string) => ({ sha256: digit.repeat(64), name: digit, bytes: 1 });
    const bytes = (...digits: string[]): Uint8Array =>
      canonicalBytes({ ...plain, attachments: digits.map(file) }).slice();

    expect(bytes("b", "a", "c")).toEqual(bytes("c", "b", "a"));
    expect(bytes("a", "b", "c")).toEqual(bytes("c", "b", "a"));
    expect(bytes("a", "b", "b")).not.toEqual(bytes("a", "a", "b"));
    expect(decodeRecord(bytes("c", "a", "b")).attachments?.map(({ name }) => name)).toEqual([
      "a",
      "b",
      "c",
    ]);
  });

  it("of attachments with the same sum keep the order these were written in", () => {
    const twice = ["second", "first"].map((name) => ({ sha256: "0".repeat(64), name, bytes: 1 }));

    expect(decodeRecord(canonicalBytes({ ...plain, attachments: twice })).attachments).toEqual(
      twice,
    );
  });

  it("of a draft are alike exactly when two say the same", () => {
    const changes: Partial<HashedContent>[] = [
      { series: "B" },
      { date: LocalDate.parse("2015-06-02") },
      { text: "another cost" },
      { actor: "accountant" },
      { postings: [{ ...plain.postings[0], units: 1 }] as HashedContent["postings"] },
      { postings: [...plain.postings, ...plain.postings] },
      { source: { system: "s", batch: "b", externalId: "e" } },
      { invoice: { supplier: "s", number: "1" } },
      { attachments: [{ sha256: "0".repeat(64), name: "n", bytes: 1 }] },
    ];
    const bytes = draftBytes(plain);

    expect(draftBytes({ ...plain })).toEqual(bytes);
    // The place it got is no part of what its caller wrote.
    expect(draftBytes({ ...plain, number: 7, year: 2016 } as HashedContent)).toEqual(bytes);
    for (const change of changes) expect(draftBytes({ ...plain, ...change })).not.toEqual(bytes);
  });
});

describe("a stored voucher", () => {
  it("that is cut short anywhere is refused", () => {
    fc.assert(
      fc.property(contents, fc.nat(), (content, at) => {
        const bytes = canonicalBytes(content).slice();

        expect(() => decodeRecord(bytes.subarray(0, at % bytes.length))).toThrow(unreadable);
      }),
      { numRuns: 100 },
    );
  });

  it("with a byte too many, or of a version that never was, is refused", () => {
    const bytes = canonicalBytes(plain).slice();

    expect(() => decodeRecord(concatBytes(bytes, Uint8Array.of(0)))).toThrow(unreadable);
    for (const version of [0, 3, 255]) {
      expect(() => decodeRecord(concatBytes(Uint8Array.of(version), bytes.subarray(1)))).toThrow(
        unreadable,
      );
    }
    expect(() => decodeRecord(new Uint8Array())).toThrow(unreadable);
    expect(decodeRecord(bytes)).toEqual(plain);
  });

  it("whose text says that it is longer than all bytes together is refused", () => {
    const bytes = canonicalBytes(plain).slice();
    bytes.set([255, 255, 255, 255], 1);

    expect(() => decodeRecord(bytes)).toThrow(unreadable);
  });

  it("shows bytes beyond Unicode, which we never wrote, as U+FFFD", () => {
    const bytes = canonicalBytes({ ...plain, series: "abcd" }).slice();
    bytes.set([0xf7, 0xbf, 0xbf, 0xbf], 5);
    const last = bytes.slice();
    last.set([0xf4, 0x8f, 0xbf, 0xbf], 5);

    expect(decodeRecord(bytes).series).toBe("\ufffd");
    expect(decodeRecord(last).series).toBe("\u{10ffff}");
  });
});
