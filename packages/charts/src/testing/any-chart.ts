import fc from "fast-check";

import { barChart } from "../bar-chart.ts";
import { type Chart } from "../chart.ts";
import { lineChart } from "../line-chart.ts";
import { stackedBarChart } from "../stacked-bar-chart.ts";
import { waterfallChart } from "../waterfall-chart.ts";

const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    "Hjemmetjenesten",
    "Nore og Uvdal",
    "−132 400 kr",
    "79,2 % (42 av 53)",
    "<b>&amp;",
  ),
);
const words = fc.record({ title: word, summary: word, labelHeading: word });
const figure = fc.record({ value, text: word }, { requiredKeys: ["text"] });
const size = fc.record({ width: fc.integer({ min: 200, max: 1400 }) });

const bar = fc
  .tuple(
    words,
    fc.array(fc.tuple(figure, word), { maxLength: 8 }),
    fc.option(fc.record({ label: word, value, text: word }), { nil: undefined }),
    size,
  )
  .map(([heading, bars, reference, width]) =>
    barChart(
      {
        ...heading,
        valueHeading: "Andel",
        bars: bars.map(([each, label]) => ({ ...each, label })),
        ...(reference === undefined ? {} : { reference }),
      },
      width,
    ),
  );

const stacked = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.tuple(
      words,
      fc.array(word, { minLength: count, maxLength: count }),
      fc.array(
        fc.record({
          label: word,
          text: word,
          parts: fc.array(
            figure.map(({ text, value: part }) =>
              part === undefined ? { text } : { text, value: Math.abs(part) },
            ),
            { minLength: count, maxLength: count },
          ),
        }),
        { maxLength: 6 },
      ),
      fc.boolean(),
      size,
    ),
  )
  .map(([heading, series, stacks, asShares, width]) =>
    stackedBarChart({ ...heading, series, stacks, asShares, totalHeading: "Sum" }, width),
  );

const line = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([ats, count]) =>
    fc.tuple(
      words,
      fc.array(word, { minLength: ats.length, maxLength: ats.length }),
      fc.array(
        fc.record({
          name: word,
          figures: fc.array(figure, { minLength: ats.length, maxLength: ats.length }),
        }),
        { minLength: count, maxLength: count },
      ),
      fc.constant(ats.toSorted((a, b) => a - b)),
      size,
    ),
  )
  .map(([heading, labels, series, ats, width]) =>
    lineChart(
      {
        ...heading,
        places: ats.map((at, index) => ({ at, label: labels[index] ?? "" })),
        series,
        writeTick: (tick) => tick.toExponential(0),
      },
      width,
    ),
  );

const waterfall = fc
  .tuple(
    words,
    fc.array(
      fc.record({
        label: word,
        value,
        text: word,
        kind: fc.constantFrom("change", "total"),
      }),
      { maxLength: 8 },
    ),
    size,
  )
  .map(([heading, steps, width]) =>
    waterfallChart({ ...heading, steps, valueHeading: "Kroner" }, width),
  );

/** Any chart of each kind, with any words in it. */
export const anyChart: Readonly<Record<string, fc.Arbitrary<Chart>>> = {
  bar,
  "stacked bar": stacked,
  line,
  waterfall,
};
