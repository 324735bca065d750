import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { barChart } from "./bar-chart.ts";
import { chartAsHtml } from "./chart-as-html.ts";
import { anyChart } from "./testing/any-chart.ts";
import { bottomOf, elementsOf, spanOf } from "./testing/read-svg.ts";

const runs = { numRuns: 200 };

describe.each(Object.entries(anyChart))("any %s chart", (_kind, chart) => {
  it("is well-formed XML, whatever the labels hold", () => {
    fc.assert(
      fc.property(chart, ({ svg }) => {
        expect(elementsOf(svg)[0]?.name).toBe("svg");
      }),
      runs,
    );
  });

  it("lies wholly inside its width and height", () => {
    fc.assert(
      fc.property(chart, ({ svg, width, height }) => {
        for (const element of elementsOf(svg)) {
          const [start, end] = spanOf(element);

          expect(start, `${element.name} ${element.text}`).toBeGreaterThanOrEqual(-0.01);
          expect(end, `${element.name} ${element.text}`).toBeLessThanOrEqual(width + 0.01);
          expect(bottomOf(element)).toBeLessThanOrEqual(height + 0.01);
        }
      }),
      runs,
    );
  });

  it("has no style, script, id, link or handler", () => {
    fc.assert(
      fc.property(chart, ({ svg }) => {
        const allowed = new Set([
          "svg",
          "title",
          "desc",
          "rect",
          "text",
          "line",
          "polyline",
          "circle",
        ]);
        for (const { name, attributes } of elementsOf(svg)) {
          expect(allowed).toContain(name);
          expect(
            Object.keys(attributes).filter((key) => /^(?:id|style|on.*|.*href)$/u.test(key)),
          ).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("says each of its figures to those who cannot see it, and in the table", () => {
    fc.assert(
      fc.property(chart, ({ description, table }) => {
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          for (const cell of row) expect(description).toContain(cell);
        }
      }),
      runs,
    );
  });

  it("becomes one HTML figure in which no label is an element", () => {
    fc.assert(
      fc.property(chart, (drawn) => {
        expect(chartAsHtml(drawn)).not.toContain("<b>");
      }),
      runs,
    );
  });
});

it("is drawn also where a figure is the smallest number above zero, or the greatest there is", () => {
  const words = { title: "", summary: "", labelHeading: "", valueHeading: "" };
  const value = fc.constantFrom(Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, 0);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      const bars = values.map((each) => ({ label: "a", text: "b", value: each }));

      expect(barChart({ ...words, bars }, { width: 300 }).svg).not.toContain("NaN");
    }),
    runs,
  );
});
