import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { barChart } from "./bar-chart.ts";
import { lineChart } from "./line-chart.ts";
import { stackedBarChart } from "./stacked-bar-chart.ts";
import { elementsOf, numberOf, spanOf } from "./testing/read-svg.ts";
import { waterfallChart } from "./waterfall-chart.ts";

const words = { title: "Tittel", labelHeading: "Kommune" };
const wide = { width: 800 };

const bars = (svg: string) =>
  elementsOf(svg).filter(({ attributes }) => attributes["class"]?.includes("chart-bar"));

describe("a bar chart", () => {
  it("draws figures in proportion, from zero", () => {
    const { svg } = barChart(
      {
        ...words,
        valueHeading: "Antall",
        bars: [
          { label: "Tinn", value: 20, text: "20" },
          { label: "Rollag", value: 5, text: "5" },
        ],
      },
      wide,
    );
    const [tinn = 0, rollag = 0] = bars(svg).map((bar) => numberOf(bar, "width"));

    expect(tinn / rollag).toBeCloseTo(4, 2);
  });

  it("draws no bar where the figure is hidden, and says the word", () => {
    const chart = barChart(
      { ...words, valueHeading: "Antall", bars: [{ label: "Rollag", text: "skjult" }] },
      wide,
    );

    expect(bars(chart.svg)).toEqual([]);
    expect(chart.svg).toContain(">skjult</text>");
    expect(chart.description).toBe("Rollag: skjult.");
  });

  it("lets no axis cross a label that stands over its bar", () => {
    const { svg } = barChart(
      {
        ...words,
        valueHeading: "Antall",
        bars: [
          { label: "Tinn", value: 20, text: "20" },
          { label: "Rollag", value: 5, text: "5" },
        ],
      },
      { width: 320 },
    );
    const elements = elementsOf(svg);
    const baselines = elements
      .filter(({ name, attributes }) => name === "text" && attributes["x"] === "0")
      .map((label) => numberOf(label, "y"));
    const axes = elements.filter(({ name }) => name === "line");

    expect(baselines).toHaveLength(2);
    expect(axes).toHaveLength(2);
    for (const axis of axes) {
      for (const baseline of baselines) {
        const [from, to] = [numberOf(axis, "y1"), numberOf(axis, "y2")];
        expect(baseline > from && baseline < to).toBe(false);
      }
    }
  });

  it("breaks a period after its dash, where it is too long for a line", () => {
    const text = "01.05.2013–30.11.2013, 7 md.";
    const { svg, description } = barChart(
      { ...words, valueHeading: "Fra og til", bars: [{ label: "Fase", value: 7, text }] },
      { width: 215 },
    );

    expect(description).toBe(`Fase: ${text}`);

    expect(svg).toContain(">01.05.2013–</text>");
    expect(svg).toContain(">30.11.2013,</text>");
  });

  it("draws a range from where it begins", () => {
    const { svg } = barChart(
      {
        ...words,
        valueHeading: "Årsverk",
        bars: [
          { label: "Personer", from: 0.8, value: 1.2, text: "0,8 til 1,2" },
          { label: "Timer", from: 0, value: 2, text: "0 til 2" },
        ],
      },
      wide,
    );
    const [persons, hours] = bars(svg);
    if (persons === undefined || hours === undefined) throw new Error("two bars are drawn");

    expect(numberOf(persons, "width") / numberOf(hours, "width")).toBeCloseTo(0.2, 2);
    expect(numberOf(persons, "x")).toBeGreaterThan(numberOf(hours, "x"));
  });

  it("puts labels over the bars on a narrow screen, so that the bars keep the width", () => {
    const spec = {
      ...words,
      valueHeading: "Andel",
      bars: [{ label: "Teknisk, plan og samfunnsutvikling", value: 1, text: "100,0 %" }],
    };
    const [bar] = bars(barChart(spec, { width: 288 }).svg);
    if (bar === undefined) throw new Error("a bar is drawn");

    expect(numberOf(bar, "x")).toBeLessThan(1);
    expect(numberOf(bar, "width")).toBeGreaterThan(200);
  });
});

describe("a stacked bar chart", () => {
  const stacks = [
    { label: "Tinn", text: "53", parts: [figure(42), figure(11)] },
    { label: "Rollag", text: "10", parts: [figure(9), figure(1)] },
  ];
  const series = ["Fullført", "Ikke begynt"];
  const drawn = (svg: string) => bars(svg).slice(series.length); // the legend comes first

  it("puts each part where the one before it ended", () => {
    const { svg } = stackedBarChart({ ...words, series, stacks, totalHeading: "Ansatte" }, wide);
    const [first, second] = drawn(svg);
    if (first === undefined || second === undefined) throw new Error("two parts are drawn");

    expect(spanOf(first)[1]).toBeCloseTo(spanOf(second)[0], 1);
  });

  it("fills the width with every stack where shares are compared", () => {
    const { svg } = stackedBarChart(
      { ...words, series, stacks, totalHeading: "Ansatte", asShares: true },
      wide,
    );
    const ends = drawn(svg).map((bar) => spanOf(bar)[1]);

    expect(ends[1]).toBeCloseTo(ends[3] ?? 0, 1);
  });

  it("draws nothing of a stack where one part is hidden", () => {
    const hidden = { label: "Rollag", text: "skjult", parts: [figure(9), { text: "skjult" }] };
    const { svg } = stackedBarChart(
      { ...words, series, stacks: [hidden], totalHeading: "Ansatte" },
      wide,
    );

    expect(drawn(svg)).toEqual([]);
  });

  it("refuses less than nothing", () => {
    const stack = { label: "Tinn", text: "", parts: [figure(-1), figure(1)] };

    expect(() =>
      stackedBarChart({ ...words, series, stacks: [stack], totalHeading: "" }, wide),
    ).toThrow(RangeError);
  });
});

describe("a line chart", () => {
  const places = [
    { label: "1. januar", at: 0 },
    { label: "1. februar", at: 31 },
    { label: "1. april", at: 90 },
  ];
  const chart = (values: (number | undefined)[], width = 800) =>
    lineChart(
      {
        ...words,
        places,
        series: [{ name: "Fullført", figures: values.map((value) => figure(value)) }],
        writeTick: String,
      },
      { width },
    );

  it("spaces places by how far apart they lie", () => {
    const xs = elementsOf(chart([1, 2, 3]).svg)
      .filter(({ name }) => name === "circle")
      .map((circle) => numberOf(circle, "cx"));
    const [first = 0, second = 0, third = 0] = xs;

    expect((second - first) / (third - first)).toBeCloseTo(31 / 90, 2);
  });

  it("is broken where a figure is missing", () => {
    const names = elementsOf(chart([1, undefined, 3]).svg).map(({ name }) => name);

    expect(names.filter((name) => name === "polyline")).toEqual([]);
    expect(names.filter((name) => name === "circle")).toHaveLength(2);
  });

  it("always names the last place, and others where there is room", () => {
    const texts = (width: number) =>
      elementsOf(chart([1, 2, 3], width).svg).flatMap(({ name, text }) =>
        name === "text" ? [text] : [],
      );

    expect(texts(800)).toEqual(expect.arrayContaining(places.map(({ label }) => label)));
    expect(texts(200)).toContain("1. april");
    expect(texts(200)).not.toContain("1. januar");
  });

  it("refuses a line that lacks a figure", () => {
    expect(() => chart([1, 2])).toThrow(RangeError);
  });
});

describe("a waterfall", () => {
  // The source report: 150 000 in, 1 000 000 granted, 647 000 used, 503 000 left at the end of 2014.
  const steps = [
    { label: "Inngående", value: 150_000, text: "150 000", kind: "total" },
    { label: "Tilskudd", value: 1_000_000, text: "1 000 000", kind: "change" },
    { label: "Utgifter", value: -647_000, text: "−647 000", kind: "change" },
    { label: "Utgående", value: 503_000, text: "503 000", kind: "total" },
  ] as const;

  it("goes on from where the step before ended, and ends at the balance", () => {
    const { svg } = waterfallChart({ ...words, valueHeading: "Kroner", steps }, wide);
    const [, grants, expenses, closing] = bars(svg).map(spanOf);

    expect(expenses?.[1]).toBeCloseTo(grants?.[1] ?? 0, 1);
    expect(expenses?.[0]).toBeCloseTo(closing?.[1] ?? 0, 1);
  });
});

describe("the colours", () => {
  const part = { value: 1, text: "1" };
  const { svg } = stackedBarChart(
    {
      ...words,
      series: ["a", "b", "c", "d"],
      totalHeading: "Sum",
      stacks: [{ label: "Tinn", text: "4", parts: [part, part, part, part] }],
    },
    wide,
  );
  const lightness = bars(svg)
    .slice(0, 4)
    .map((bar) => luminance(bar.attributes["fill"] ?? ""));

  it("are at least 3:1 against a white page, as WCAG 1.4.11 asks", () => {
    for (const each of lightness) expect(1.05 / (each + 0.05)).toBeGreaterThanOrEqual(3);
  });

  it("are at least 3:1 against a dark page too", () => {
    const css = readFileSync(new URL("../charts.css", import.meta.url), "utf8");
    const dark = [...css.matchAll(/--chart-\d: (#[0-9a-f]{6});/gu)].map(
      ([, colour = ""]) => colour,
    );

    expect(dark).toHaveLength(8);
    // A lighter ground than dark pages have: a panel in them.
    const ground = luminance("#36383c");
    for (const colour of dark) {
      expect((luminance(colour) + 0.05) / (ground + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });

  it("differ in grey, as a printer without colours shows them", () => {
    const sorted = lightness.toSorted((a, b) => a - b);
    for (const [index, each] of sorted.slice(1).entries()) {
      expect((each + 0.05) / ((sorted[index] ?? 0) + 0.05)).toBeGreaterThan(1.3);
    }
  });
});

describe("every chart", () => {
  const spec = { ...words, valueHeading: "Antall", bars: [{ label: "Tinn", text: "1", value: 1 }] };

  it("refuses a width in which nothing can be read", () => {
    expect(() => barChart(spec, { width: 199 })).toThrow("at least 200");
    expect(() => barChart(spec, { width: Number.NaN })).toThrow(RangeError);
  });

  it("refuses a figure that is none", () => {
    const odd = { ...spec, bars: [{ label: "Tinn", text: "?", value: Infinity }] };

    expect(() => barChart(odd, wide)).toThrow("finite");
  });
});

function figure(value: number | undefined) {
  return value === undefined ? { text: "skjult" } : { value, text: String(value) };
}

/** The relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
