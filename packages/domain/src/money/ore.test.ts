import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MoneyError } from "./money-error.ts";
import { ore, Ore, sumOre, toKroner, toOre } from "./ore.ts";

const anyOre = fc.maxSafeInteger().map(ore);

describe("an amount in øre", () => {
  it("is whole", () => {
    expect(() => ore(0.5)).toThrow(expect.objectContaining({ code: "fraction" }));
    expect(() => ore(Number.NaN)).toThrow(MoneyError);
  });

  it("stays where integers are exact", () => {
    expect(ore(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991);
    expect(() => ore(2 ** 53)).toThrow(expect.objectContaining({ code: "overflow" }));
  });

  it("has no negative zero", () => {
    expect(Object.is(ore(-0), 0)).toBe(true);
  });

  it("is not any number", () => {
    // @ts-expect-error A number has no unit: it must go through ore() or toOre().
    const amount: Ore = 1250;

    expect(Ore.parse(1250)).toBe(amount);
  });
});

describe("turning kroner into øre", () => {
  it.each([
    ["1.005", "halfAway", 101],
    ["-1.005", "halfAway", -101],
    ["1.005", "halfEven", 100],
    ["1.015", "halfEven", 102],
    ["1.009", "floor", 100],
    ["-1.001", "floor", -101],
    ["1.001", "ceil", 101],
    ["-1.009", "ceil", -100],
    ["1250.50", "exact", 125_050],
    // Just below a half, by more digits than a calculator has.
    ["1.00499999999999999999999999", "halfAway", 100],
  ] as const)("takes %s by %s to %d", (kroner, rounding, expected) => {
    expect(toOre(kroner, rounding)).toBe(expected);
  });

  it.each(["0.001", "1.0000000000000000000000001"])("refuses to lose part of %s", (kroner) => {
    expect(() => toOre(kroner, "exact")).toThrow(expect.objectContaining({ code: "fraction" }));
  });

  it("and back again changes nothing", () => {
    fc.assert(
      fc.property(anyOre, (amount) => {
        expect(toOre(toKroner(amount), "exact")).toBe(amount);
      }),
    );
  });

  it("never moves an amount by a whole øre", () => {
    const modes = fc.constantFrom("halfAway", "halfEven", "floor", "ceil");
    const thousandths = fc.integer({ min: -1e9, max: 1e9 });

    fc.assert(
      fc.property(thousandths, modes, (thousandth, rounding) => {
        const kroner = new Decimal(thousandth).div(1000);
        const moved = toKroner(toOre(kroner, rounding)).minus(kroner).abs();

        expect(moved.lessThan("0.01")).toBe(true);
      }),
    );
  });
});

describe("a sum of amounts", () => {
  it("does not depend on the order", () => {
    const amounts = fc.array(fc.integer({ min: -1e12, max: 1e12 }).map(ore));

    fc.assert(
      fc.property(amounts, (list) => {
        expect(sumOre(list.toReversed())).toBe(sumOre(list));
      }),
    );
  });

  it("of nothing is 0, and past 2^53 − 1 is refused", () => {
    expect(sumOre([])).toBe(0);
    expect(() => sumOre([ore(Number.MAX_SAFE_INTEGER), ore(1)])).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});
