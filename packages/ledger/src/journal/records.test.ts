import { describe, expect, it } from "vitest";

import {
  appendRecord,
  chunkSize,
  dropRecord,
  emptyRecords,
  hashAt,
  recordAt,
  type Records,
} from "./records.ts";

const hash = (n: number): Uint8Array => new Uint8Array(32).fill(n % 251);
const record = (size: number, n = size): Uint8Array => new Uint8Array(size).fill((n % 250) + 1);
const of = (...sizes: number[]): Records => {
  const records = emptyRecords();
  for (const [n, size] of sizes.entries()) appendRecord(records, record(size, n), hash(n));
  return records;
};
const pieces = ({ chunks }: Records): (number | undefined)[] =>
  chunks.map((chunk) => chunk?.length);

describe("the records of a journal", () => {
  it("are those that were appended, with their hashes, many of them and of every size", () => {
    const sizes = Array.from({ length: 1500 }, (_, n) => (n * 7919) % 5000);
    const records = of(...sizes);

    expect(records.length).toBe(1500);
    for (const [n, size] of sizes.entries()) {
      expect(recordAt(records, n)).toEqual(record(size, n));
      expect(hashAt(records, n)).toEqual(hash(n));
    }
  });

  it("are copies: the buffer that one was written in may be used again", () => {
    const records = emptyRecords();
    const scratch = record(10, 1);
    appendRecord(records, scratch, hash(1));
    scratch.fill(0);

    expect(recordAt(records, 0)).toEqual(record(10, 1));
  });

  it("stand in pieces that double up to a mebibyte, so that a small journal is small", () => {
    const full = Array.from({ length: 9 }, (_, at) => Math.min(chunkSize, 16_384 * 2 ** at));

    expect(chunkSize).toBe(2 ** 20);
    expect(pieces(of(...full))).toEqual(full);
    expect(pieces(of(16_383, 1, 1))).toEqual([16_384, 32_768]);
    expect(pieces(of(16_383, 2))).toEqual([16_384, 32_768]);
  });

  it("have a piece of their own where they are larger than one", () => {
    const records = of(1, 3 * chunkSize, 2);

    expect(pieces(records)).toEqual([16_384, 3 * chunkSize, 65_536]);
    expect(Buffer.compare(recordAt(records, 1), record(3 * chunkSize, 1))).toBe(0);
    expect(recordAt(records, 2)).toEqual(record(2, 2));
  });

  it("take the place of the last one when that is dropped", () => {
    const records = of(16_000, 300);
    dropRecord(records);
    appendRecord(records, record(384, 7), hash(7));

    expect(records.length).toBe(2);
    expect(pieces(records)).toEqual([16_384]);
    expect(recordAt(records, 0)).toEqual(record(16_000, 0));
    expect(recordAt(records, 1)).toEqual(record(384, 7));
    expect(hashAt(records, 1)).toEqual(hash(7));
  });

  it("leave the last piece as it is where the dropped one stands in an earlier one", () => {
    const records = of(16_384, 5);
    dropRecord(records);
    dropRecord(records);
    appendRecord(records, record(32_768, 3), hash(3));

    expect(pieces(records)).toEqual([16_384, 32_768]);
    expect(recordAt(records, 0)).toEqual(record(32_768, 3));
  });

  it("follow a hash of 32 zeros", () => {
    expect(hashAt(emptyRecords(), -1)).toEqual(new Uint8Array(32));
  });

  it("of a new journal are all in memory: none is ever brought", () => {
    expect(() => recordAt(emptyRecords(), 0)).toThrow(
      new RangeError("every record of a new journal is in memory"),
    );
  });
});

describe("records that are kept elsewhere", () => {
  /** Six records of two bytes, each in a piece of its own. */
  function elsewhere(): { records: Records; brought: number[] } {
    const brought: number[] = [];
    const records: Records = {
      ...emptyRecords(),
      length: 6,
      chunks: Array.from({ length: 6 }, () => undefined),
      load: (chunk) => {
        brought.push(chunk);
        return Buffer.from([0, chunk, chunk + 100]).subarray(1);
      },
    };
    for (let at = 0; at < 6; at += 1) {
      records.chunk[at] = at;
      records.size[at] = 2;
    }
    return { records, brought };
  }

  it("are brought when somebody looks, and the last four pieces stay", () => {
    const { records, brought } = elsewhere();
    for (const at of [0, 0, 1, 2, 3, 0, 1, 2, 3]) {
      expect([...recordAt(records, at)]).toEqual([at, at + 100]);
    }

    expect(brought).toEqual([0, 1, 2, 3]);
  });

  it("make room for another by the piece that was used longest ago", () => {
    const { records, brought } = elsewhere();
    for (const at of [0, 1, 2, 3, 0, 4, 0, 2, 3, 4]) recordAt(records, at);

    expect(brought).toEqual([0, 1, 2, 3, 4]);
    recordAt(records, 1);
    expect(brought).toEqual([0, 1, 2, 3, 4, 1]);
    expect(records.loaded.size).toBe(4);
  });

  it("are plain bytes, also where Node's own buffers are brought", () => {
    const { records } = elsewhere();

    expect(recordAt(records, 3).constructor).toBe(Uint8Array);
  });
});
