import { ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LedgerError } from "../problem/ledger-error.ts";

import { allocate } from "./allocate.ts";

const amounts = fc.maxSafeInteger();
const weights = fc
  .array(fc.nat(10_000_000), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe("allocating an amount by weights (I14)", () => {
  // dinero.js 2 gives 3, 1, 1: the øre left over go to the largest weights.
  it("gives øre left over to the parts that were cut the most", () => {
    expect(allocate(ore(5), [40, 35, 25])).toEqual([2, 2, 1]);
  });

  it("between parts cut alike, favours the larger weight and then the order", () => {
    expect(allocate(ore(1), [1, 3])).toEqual([0, 1]);
    expect(allocate(ore(2), [1, 1, 1])).toEqual([1, 1, 0]);
  });

  it("lets the turn go round, so that one party is not favoured every month", () => {
    expect([0, 1, 2, 3].map((month) => allocate(ore(1), [1, 1, 1], { firstInTie: month }))).toEqual(
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
    );
  });

  it("is the largest remainder worked out by hand, with many parts, ties and turns", () => {
    const light = fc
      .array(fc.nat(4), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some((weight) => weight > 0));
    const total = fc.oneof(fc.nat(200), fc.maxSafeInteger().map(Math.abs));

    fc.assert(
      fc.property(total, fc.oneof(light, weights), fc.nat(50), (size, list, firstInTie) => {
        const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
        const exact = list.map((weight) => BigInt(size) * BigInt(weight));
        const parts = exact.map((product) => product / whole);
        const left = Number(BigInt(size) - parts.reduce((sum, part) => sum + part, 0n));
        const places = list.map((_, at) => (firstInTie + at) % list.length);
        const order = places.toSorted((a, b) => {
          const cut = ((exact[b] ?? 0n) % whole) - ((exact[a] ?? 0n) % whole);
          return Number(cut) || (list[b] ?? 0) - (list[a] ?? 0);
        });
        const lucky = new Set(order.slice(0, left));

        expect(allocate(ore(size), list, { firstInTie })).toEqual(
          parts.map((part, at) => Number(part) + (lucky.has(at) ? 1 : 0)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("is within an øre of the exact share, and adds up", () => {
    fc.assert(
      fc.property(amounts, weights, (total, list) => {
        const parts = allocate(ore(total), list);
        const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n);

        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0);
          expect(off < whole && -off < whole).toBe(true);
        }
        expect(parts.filter((part, index) => list[index] === 0 && part !== 0)).toEqual([]);
      }),
    );
  });

  it("is never further from the exact shares than moving one øre would be", () => {
    fc.assert(
      fc.property(amounts, weights, fc.nat(), fc.nat(), (total, list, i, j) => {
        const parts = allocate(ore(total), list).map(BigInt);
        const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
        const distance = (shares: bigint[]): bigint =>
          shares.reduce((sum, share, index) => {
            const off = share * whole - BigInt(total) * BigInt(list[index] ?? 0);
            return sum + off * off;
          }, 0n);
        const moved = parts.map(
          (part, index) =>
            part + (index === i % parts.length ? 1n : 0n) - (index === j % parts.length ? 1n : 0n),
        );

        expect(distance(parts) <= distance(moved)).toBe(true);
      }),
    );
  });

  it("changes sign with the amount, and nothing with the scale of the weights", () => {
    fc.assert(
      fc.property(amounts, weights, fc.integer({ min: 2, max: 1000 }), (total, list, scale) => {
        const parts = allocate(ore(total), list);

        expect(allocate(ore(0 - total), list)).toEqual(parts.map((part) => ore(0 - part)));
        expect(
          allocate(
            ore(total),
            list.map((weight) => BigInt(weight * scale)),
          ),
        ).toEqual(parts);
      }),
    );
  });

  it("is nothing of nothing, without a negative zero", () => {
    expect(allocate(ore(0), [1, 2])).toEqual([0, 0]);
    expect(allocate(ore(-1), [1, 0])).toEqual([-1, 0]);
  });

  it("is exact where the weights themselves pass 2^53", () => {
    const heavy = Number.MAX_SAFE_INTEGER;

    expect(allocate(ore(7), [heavy, heavy, 1])).toEqual([4, 3, 0]);
    expect(allocate(ore(heavy), [1, 1])).toEqual([4_503_599_627_370_496, 4_503_599_627_370_495]);
    expect(allocate(ore(3), [heavy, 0])).toEqual([3, 0]);
  });

  it.each([
    ["all 0", [0, 0], "no weight is above 0"],
    ["none", [], "no weight is above 0"],
    ["negative", [1, -1], "the weight -1 is negative"],
    ["a fraction", [0.5, 1], "the weight 0.5 is not a whole number"],
    ["no number", [Number.NaN], "the weight NaN is not a whole number"],
    ["negative and big", [-1n, 2n], "the weight -1 is negative"],
    ["all 0 and big", [0n], "no weight is above 0"],
  ])("refuses weights that are %s", (_, list, message) => {
    expect(() => allocate(ore(100), list)).toThrow(
      expect.objectContaining({
        name: LedgerError.name,
        code: "weights",
        message,
        remedy: "Give whole weights of 0 or more, at least one above 0.",
      }),
    );
  });
});
