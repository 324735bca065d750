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

  it.each([
    ["all 0", [0, 0]],
    ["none", []],
    ["negative", [1, -1]],
    ["a fraction", [0.5, 1]],
    ["no number", [Number.NaN]],
    ["negative and big", [-1n, 2n]],
    ["all 0 and big", [0n]],
  ])("refuses weights that are %s", (_, list) => {
    expect(() => allocate(ore(100), list)).toThrow(
      expect.objectContaining({ name: LedgerError.name, code: "weights" }),
    );
  });
});
