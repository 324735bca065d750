import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addKey, emptyKeyIndex, findKey, keySum, storedKey } from "./key-index.ts";

describe("where keys are", () => {
  it("is found for each of more keys than the index began with room for, and for no other", () => {
    const keys = Array.from({ length: 5000 }, (_, at) => `batch/${at % 7}/${at}`);
    const index = emptyKeyIndex();
    for (const [place, key] of keys.entries()) addKey(index, keySum(key), place);
    const placeOf = (key: string): number =>
      findKey(index, keySum(key), (place) => keys[place] === key);

    expect(keys.map(placeOf)).toEqual(keys.map((_, place) => place));
    expect(placeOf("batch/0/5000")).toBe(-1);
    expect(index.used).toBe(5000);
    expect(index.places.length).toBeGreaterThanOrEqual(2 * index.used);
    expect(index.places.length).toBe(16_384);
  });

  it("is told apart for keys that have one sum, by the keys themselves", () => {
    const index = emptyKeyIndex();
    for (const place of [0, 1, 2]) addKey(index, 7, place);
    const asked: number[] = [];
    const found = findKey(index, 7, (place) => {
      asked.push(place);
      return place === 2;
    });

    expect([found, asked]).toEqual([2, [0, 1, 2]]);
    // Those of another sum are not read.
    expect(findKey(index, 8, () => true)).toBe(-1);
  });

  it("goes on from the last slot to the first", () => {
    const index = emptyKeyIndex();
    for (const place of [0, 1]) addKey(index, 1023, place);

    expect(index.places[1023]).toBe(1);
    expect(index.places[0]).toBe(2);
    expect(findKey(index, 1023, (place) => place === 1)).toBe(1);
  });

  it("is spread by the upper half of a sum too", () => {
    const index = emptyKeyIndex();
    addKey(index, 5 << 15, 0);

    expect(index.places[5]).toBe(1);
  });
});

describe("the sum of a key", () => {
  // The published sums of FNV-1a with 32 bits.
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ])("is FNV-1a: %j", (key, sum) => {
    expect(keySum(key)).toBe(sum);
  });
});

describe("a key as it is stored", () => {
  it("is the same however its letters are composed", () => {
    expect(storedKey("ma\u030al")).toBe("m\u00e5l");
    expect(storedKey("m\u00e5l")).toBe("m\u00e5l");
    expect(storedKey("nøkkel 🎓")).toBe("nøkkel 🎓");
  });

  it("has a sign in the place of half a character", () => {
    expect(storedKey("a\ud83c")).toBe("a\ufffd");
    expect(storedKey("\udf93b")).toBe("\ufffdb");
  });

  it("is itself where it is plain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (key) => {
        expect(storedKey(key)).toBe(key);
      }),
    );
  });
});
