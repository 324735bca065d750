import { Instant, LocalDate, percentOf } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { formatsIn } from "./formats.ts";
import { tenthsOfPercent } from "./tenths-of-percent.ts";

const nb = formatsIn("nb");
const nn = formatsIn("nn");
const en = formatsIn("en");

const ratio = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  counts: "introduced",
  outOf: "municipalities",
});

describe("kroner", () => {
  // The closing balances of the source report, and its external funds.
  it.each([
    ["-503000.00", "−503\u00a0000"],
    ["-132400.00", "−132\u00a0400"],
    ["2604400.00", "2\u00a0604\u00a0400"],
    ["0.00", "0"],
    ["1234567.89", "1\u00a0234\u00a0567,89"],
  ])("%s are written %s", (value, written) => {
    expect(nb.kroner(value)).toBe(written);
    expect(nn.kroner(value)).toBe(written);
    expect(en.kroner(value)).toBe(written.replace(",", "."));
  });
});

describe("a decimal number", () => {
  it("keeps every digit it has", () => {
    expect(nb.decimal("1.0000")).toBe("1,0000");
    expect(nb.decimal("0.8974")).toBe("0,8974");
    expect(en.decimal("1.0324")).toBe("1.0324");
    expect(nb.decimal("2542.5")).toBe("2\u00a0542,5");
    expect(nb.decimal("-0.5")).toBe("−0,5");
  });

  it("can lose zeros that say nothing, and nothing else", () => {
    expect(nb.shortDecimal("1.0000")).toBe("1,0");
    expect(nb.shortDecimal("0.5000")).toBe("0,5");
    expect(nb.shortDecimal("0.8974")).toBe("0,8974");
    expect(nb.shortDecimal("1500")).toBe("1\u00a0500");
  });
});

describe("a share", () => {
  it("is 79,2 % for 42 of 53, in the manner of the language", () => {
    expect(nb.percent(ratio(42, 53))).toBe("79,2\u00a0%");
    expect(nn.percent(ratio(42, 53))).toBe("79,2\u00a0%");
    expect(en.percent(ratio(42, 53))).toBe("79.2%");
  });

  it("of nothing has no percentage", () => {
    expect(nb.percent(ratio(0, 0))).toBeUndefined();
  });

  it("is what the domain makes it", () => {
    for (let denominator = 1; denominator <= 400; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 3) {
        const tenths = tenthsOfPercent(ratio(numerator, denominator)) ?? Number.NaN;

        expect(tenths / 10).toBe(percentOf(ratio(numerator, denominator)));
      }
    }
    // 0.05 % is a tie, and a share in øre is far beyond what counts of people reach.
    expect(tenthsOfPercent(ratio(1, 2000))).toBe(1);
    expect(tenthsOfPercent(ratio(260_440_000, 262_200_000))).toBe(993);
  });
});

describe("a date", () => {
  it("is that day whatever the reader's time zone", () => {
    expect(nb.date(LocalDate.parse("2015-12-31"))).toBe("31. desember 2015");
    expect(nb.shortDate(LocalDate.parse("2015-12-31"))).toBe("31.12.2015");
    expect(en.date(LocalDate.parse("2015-12-31"))).toBe("31 December 2015");
  });

  it("with a clock is Norwegian time", () => {
    expect(nb.time(Instant.parse("2026-11-22T05:14:00Z"))).toContain("06:14");
    expect(nb.time(Instant.parse("2026-06-22T05:14:00Z"))).toContain("07:14");
  });
});

describe("a count", () => {
  it("is grouped with no-break spaces", () => {
    expect(nb.count(1824)).toBe("1\u00a0824");
    expect(nb.count(0)).toBe("0");
  });
});
