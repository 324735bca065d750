import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatRatio, percentOf, Ratio } from "./ratio.ts";

const visited = Ratio.parse({
  numerator: 42,
  denominator: 53,
  counts: "introduced municipalities",
  outOf: "municipalities",
});

describe("a share", () => {
  // Midt-Telemarkrådet prints 80 % (A151).
  it("is 79,2 % for 42 of 53, and says both numbers", () => {
    expect(percentOf(visited)).toBe(79.2);
    expect(formatRatio(visited, "nb")).toBe("42 av 53 (79,2\u00a0%)");
    expect(formatRatio(visited, "nn")).toBe("42 av 53 (79,2\u00a0%)");
    expect(formatRatio(visited, "en")).toBe("42 of 53 (79.2%)");
  });

  it("of nothing has no percentage", () => {
    const none = Ratio.parse({ ...visited, numerator: 0, denominator: 0 });

    expect(percentOf(none)).toBeUndefined();
    expect(formatRatio(none, "nb")).toBe("0 av 0");
  });

  it("rounds a half away from zero: 1 of 2000 is 0,1 %", () => {
    expect(percentOf({ ...visited, numerator: 1, denominator: 2000 })).toBe(0.1);
  });

  it("counts something", () => {
    expect(Ratio.safeParse({ numerator: 42, denominator: 53 }).success).toBe(false);
  });

  it("is within half a tenth of the exact percentage", () => {
    fc.assert(
      fc.property(fc.nat(450_000), fc.integer({ min: 1, max: 450_000 }), (numerator, of) => {
        const percent = percentOf({ ...visited, numerator, denominator: of }) ?? Number.NaN;

        expect(Math.abs(percent - (numerator / of) * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});
