import { LocalDate, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatNumber, formatValue } from "./format-value.ts";

describe("a figure's value in words", () => {
  it.each([
    ["nb", "2\u00a0604\u00a0400\u00a0kr"],
    ["nn", "2\u00a0604\u00a0400\u00a0kr"],
    ["en", "NOK\u00a02\u00a0604\u00a0400"],
  ] as const)("is an amount with its currency in %s", (language, text) => {
    expect(formatValue({ kind: "amount", amount: ore(2_604_400_00) }, language)).toBe(text);
  });

  it("follows the language in decimals, dates and units", () => {
    const years = { kind: "quantity", number: 1.0324, unit: "fullTimeYears", decimals: 2 } as const;
    const date = { kind: "date", date: LocalDate.parse("2016-01-19") } as const;

    expect(formatValue(years, "nb")).toBe("1,03\u00a0årsverk");
    expect(formatValue(years, "en")).toBe("1.03\u00a0full-time years");
    expect(formatValue(date, "nb")).toBe("19.\u00a0januar 2016");
    expect(formatValue(date, "en")).toBe("19\u00a0January 2016");
    expect(formatValue({ kind: "amount", amount: ore(150) }, "en")).toBe("NOK\u00a01.50");
  });

  it("has one hour and two hours", () => {
    const hours = (number: number) =>
      ({ kind: "quantity", number, unit: "hours", decimals: 0 }) as const;

    expect(formatValue(hours(1), "nn")).toBe("1\u00a0time");
    expect(formatValue(hours(2), "nn")).toBe("2\u00a0timar");
  });
});

describe("a number", () => {
  it("is rounded by its decimal digits, halves away from zero", () => {
    expect(formatNumber(1.005, 2, "nb")).toBe("1,01");
    expect(formatNumber(-1.005, 2, "nb")).toBe("\u22121,01");
    expect(formatNumber(79.25, 1, "en")).toBe("79.3");
  });

  it("has no sign where nothing is left after rounding", () => {
    expect(formatNumber(-0.001, 2, "nb")).toBe("0,00");
  });

  it("is never more than half a last digit away from what it says", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (number, decimals) => {
          const text = formatNumber(number, decimals, "en").replaceAll("\u00a0", "");
          const read = Number(text.replace("\u2212", "-"));

          expect(Math.abs(read - number)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
