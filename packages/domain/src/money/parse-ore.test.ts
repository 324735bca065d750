import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatOre } from "./format-ore.ts";
import { ore } from "./ore.ts";
import { parseOre } from "./parse-ore.ts";

describe("reading an amount", () => {
  // The first six are written as in the source report, chapter 5.
  it.each([
    ["kr 500 000,-", 50_000_000],
    ["kr 2 604 400,-", 260_440_000],
    ["kr -150 000", -15_000_000],
    ["kr -1 000 000", -100_000_000],
    ["435 000.-", "refused"],
    ["kr 503 000,–", 50_300_000],
    ["1 145 000,50", 114_500_050],
    ["1\u00a0145\u00a0000,50", 114_500_050],
    ["1\u202f145\u202f000,50", 114_500_050],
    ["1.145.000,50", 114_500_050],
    ["1,145,000.50", 114_500_050],
    ["1145000.50", 114_500_050],
    ["1.145.000", 114_500_000],
    ["−132 400", -13_240_000],
    ["-132400", -13_240_000],
    ["(503 000)", -50_300_000],
    ["-kr 500", -50_000],
    ["500 kr", 50_000],
    ["12,5", 1250],
    ["0", 0],
    ["-0", 0],
  ])("takes %j as %s øre", (text, amount) => {
    expect(tryParse(text)).toBe(amount);
  });

  it.each([
    ["1.234", "ambiguous"],
    ["1,234", "ambiguous"],
    ["12,345.678", "fraction"],
    ["0,005", "ambiguous"],
    ["12,3456", "fraction"],
    ["", "not-an-amount"],
    ["-", "not-an-amount"],
    ["kr", "not-an-amount"],
    ["12 50", "not-an-amount"],
    ["1 2345", "not-an-amount"],
    ["1.2.3", "not-an-amount"],
    ["12,34,56", "not-an-amount"],
    ["1e6", "not-an-amount"],
    ["(-500)", "not-an-amount"],
    ["--500", "not-an-amount"],
    ["99 999 999 999 999 999,00", "overflow"],
    ["999999999999999", "overflow"],
  ])("refuses %j: %s", (text, code) => {
    expect(tryCode(text)).toBe(code);
  });

  it.each([
    ["1.234", '"1.234" can be read as 1234 or as 1,234 kroner'],
    ["-1.234", '"-1.234" can be read as -1234 or as -1,234 kroner'],
    ["\u2212 kr 1,234", '"\u2212 kr 1,234" can be read as -1234 or as -1,234 kroner'],
    ["(12.345)", '"(12.345)" can be read as -12345 or as -12,345 kroner'],
  ])("tells both readings of %j, with their sign", (text, message) => {
    expect(() => parseOre(text)).toThrow(message);
  });

  it("gives back every amount that was written", () => {
    const styles = fc.constantFrom("iso", "nb", "kroner");

    fc.assert(
      fc.property(fc.maxSafeInteger(), styles, (amount, style) => {
        expect(parseOre(formatOre(ore(amount), style))).toBe(ore(amount));
      }),
    );
  });

  it("either answers exactly or refuses, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("0123456789., -−()kr")) });

    fc.assert(
      fc.property(text, (written) => {
        const read = tryParse(written);

        expect(read === "refused" || Number.isSafeInteger(read)).toBe(true);
      }),
    );
  });
});

function tryParse(text: string): number | "refused" {
  return tryCode(text) === undefined ? parseOre(text) : "refused";
}

function tryCode(text: string): unknown {
  try {
    parseOre(text);
    return undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error) return error.code;
    throw error;
  }
}
