import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { describeDraws } from "./distribution.ts";

/** The textbook way: sort everything, and run straight between neighbours. */
function bySorting(draws: readonly number[], level: number): number {
  const sorted = draws.toSorted((a, b) => a - b);
  const position = level * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

describe("the percentiles of draws", () => {
  it("are what sorting all of them gives", () => {
    const number = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e150, max: 1e150 }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 200 }), (draws) => {
        const { p10, p50, p90 } = describeDraws(Float64Array.from(draws));

        expect([p10, p50, p90]).toEqual([0.1, 0.5, 0.9].map((level) => bySorting(draws, level)));
      }),
      { numRuns: 500 },
    );
  });

  it("have the standard error √(p(1 − p) ÷ n) over the density", () => {
    // 10 000 equally spaced values: the density is even, so the error is √(p(1 − p) / n) × width.
    const draws = Float64Array.from({ length: 10_000 }, (_, index) => index);

    expect(describeDraws(draws).percentileErrors.p50).toBeCloseTo(0.005 * 9999, 6);
  });
});
