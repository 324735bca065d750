import { describe, expect, it } from "vitest";

import { formatOre } from "./format-ore.ts";
import { ore } from "./ore.ts";

describe("writing an amount", () => {
  it.each([
    [-13_240_000, "iso", "-132400.00"],
    [-13_240_000, "nb", "−132\u00a0400,00"],
    [-13_240_000, "kroner", "−132\u00a0400"],
    [260_440_050, "kroner", "2\u00a0604\u00a0400,50"],
    [5, "nb", "0,05"],
    [-5, "iso", "-0.05"],
    [0, "kroner", "0"],
    [9_007_199_254_740_991, "iso", "90071992547409.91"],
  ] as const)("writes %d øre as %s: %s", (amount, style, text) => {
    expect(formatOre(ore(amount), style)).toBe(text);
  });
});
