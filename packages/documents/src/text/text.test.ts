import { LocalDate, Period } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { quantityFigure } from "../figure/figure.ts";
import { formatPeriod, wholeMonths } from "./format-date.ts";
import { Paragraph } from "./paragraph.ts";
import { speak } from "./text.ts";

const period = (from: string, to?: string) => Period.parse({ from, to });

describe("a period in words", () => {
  it("is written in months where it is whole months, with the last one inside", () => {
    expect(formatPeriod(period("2014-02-01", "2016-01-01"), "nb")).toBe(
      "februar 2014 – desember 2015",
    );
    expect(formatPeriod(period("2013-05-01", "2013-06-01"), "en")).toBe("May 2013");
  });

  it("is written in days otherwise, and open where it has no end", () => {
    expect(formatPeriod(period("2016-01-01", "2016-01-11"), "nb")).toBe(
      "1.\u00a0januar 2016 – 10.\u00a0januar 2016",
    );
    expect(formatPeriod(period("2016-01-01"), "nn")).toBe("frå januar 2016");
  });

  it("lasts 23 and 7 months in the source report", () => {
    expect(wholeMonths(period("2014-02-01", "2016-01-01"))).toBe(23);
    expect(wholeMonths(period("2013-05-01", "2013-12-01"))).toBe(7);
    expect(wholeMonths(period("2013-05-01", "2013-12-02"))).toBeUndefined();
    expect(wholeMonths({ from: LocalDate.parse("2013-05-01") })).toBeUndefined();
  });
});

describe("a text", () => {
  it("is the one of the language, or stands as it is in its own", () => {
    const text = { nb: "kommune", nn: "kommune", en: "municipality" };

    expect(speak(text, "en", "nb")).toEqual({ text: "municipality", language: "en" });
    expect(speak("Rådmannsutvalget", "en", "nb")).toEqual({
      text: "Rådmannsutvalget",
      language: "nb",
    });
  });
});

describe("a paragraph", () => {
  const source = { label: "Regnskapet", locator: "bilag 1" };
  const hours = quantityFigure({ number: 1750, unit: "hours" }, source);

  it("takes its numbers from figures", () => {
    expect(Paragraph.safeParse({ text: "Spart: {hours}.", figures: { hours } }).success).toBe(true);
  });

  it.each([
    ["a place without a figure", { text: "Spart: {hours}." }],
    ["a figure without a place", { text: "Spart.", figures: { hours } }],
    [
      "a place that one language lacks",
      { text: { nb: "{hours}", nn: "{hours}", en: "none" }, figures: { hours } },
    ],
  ])("refuses %s", (_what, paragraph) => {
    expect(Paragraph.safeParse(paragraph).success).toBe(false);
  });
});
