import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { exp, log } from "./elementary.ts";

const closeTo = (value: number, expected: number): boolean =>
  Math.abs(value - expected) <= 2 ** -51 * Math.abs(expected) + 2 ** -1074;

describe("the engine-independent logarithm", () => {
  it("agrees with the engine's within two units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(closeTo(log(x), Math.log(x))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [1, 0],
    [0, -Infinity],
    [-1, Number.NaN],
    [Infinity, Infinity],
    [Number.NaN, Number.NaN],
    [5e-324, Math.log(5e-324)],
  ])("of %d is %d", (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

describe("the engine-independent exponential", () => {
  it("agrees with the engine's within two units in the last place", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(closeTo(exp(x), Math.exp(x))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [0, 1],
    [710, Infinity],
    [-746, 0],
    [-745, 5e-324],
    [Number.NaN, Number.NaN],
  ])("of %d is %d", (x, expected) => {
    expect(exp(x)).toBe(expected);
  });
});
