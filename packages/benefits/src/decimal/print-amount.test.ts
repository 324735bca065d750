import { describe, expect, it } from "vitest";

import { toExact } from "./amount.ts";
import { printAmount } from "./print-amount.ts";

describe("an amount for people", () => {
  // The design's calibrations: 835.7 and 723.2 persons, 1.5625 and 2.35 hours.
  it.each([
    [toExact(1.5).times(1950).div("3.5"), "persons/year", "835.7"],
    [toExact(1.5).times("1687.5").div("3.5"), "persons/year", "723.2"],
    [toExact(750), "persons/year", "750"],
    [toExact("1.5625"), "h/person", "1.5625"],
    [toExact("2.35"), "h/person", "2.35"],
    [toExact("-0.25"), "persons", "-0.3"],
    [toExact("4555.005"), "kr", "4555.01"],
    [toExact("80.004"), "kr/person", "80"],
    [toExact("3.04761"), "months", "3.048"],
  ])("%s %s is %s", (value, unit, printed) => {
    expect(printAmount(value, unit)).toBe(printed);
  });
});
