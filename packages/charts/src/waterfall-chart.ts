import {
  type Chart,
  type ChartSize,
  type ChartWords,
  checkDrawable,
  type Figure,
} from "./chart.ts";
import { describe } from "./describe.ts";
import { type ChartRow, layOutRows } from "./row-layout.ts";
import { writeSvg } from "./shape.ts";

/** A step of a waterfall. */
export interface Step extends Figure {
  readonly label: string;
  readonly value: number;
  /**
   * A `change` goes on from where the step before it ended; a `total` stands from zero.
   *
   * A total is given and not added up: where a printed sum is wrong, the steps show it.
   */
  readonly kind: "change" | "total";
}

/** What a waterfall shows. */
export interface WaterfallChart extends ChartWords {
  readonly valueHeading: string;
  readonly steps: readonly Step[];
}

/**
 * From one balance to the next, a row for each step: how it came from what was to what is.
 *
 * @throws {RangeError} Where a number is not finite or the width is too small.
 */
export function waterfallChart(spec: WaterfallChart, size: ChartSize): Chart {
  checkDrawable(
    size,
    spec.steps.map(({ value }) => value),
  );
  const { shapes, height } = layOutRows(rowsOf(spec.steps), size.width);
  const table = {
    columns: [spec.labelHeading, spec.valueHeading],
    rows: spec.steps.map(({ label, text }) => [label, text]),
  };
  const words = { title: spec.title, description: describe(spec.summary, table) };
  const drawn = { width: size.width, height };
  return { ...words, ...drawn, svg: writeSvg(words, drawn, shapes), table };
}

function rowsOf(steps: readonly Step[]): ChartRow[] {
  let reached = 0;
  return steps.map(({ label, text, value, kind }) => {
    const from = kind === "total" ? 0 : reached;
    reached = from + value;
    // What goes up and what goes down differ in direction and in colour; the sign is in the text.
    const mark = kind === "total" ? "mark-1" : value < 0 ? "mark-3" : "mark-2";
    return { label, text, strong: kind === "total", parts: [{ from, to: reached, mark }] };
  });
}
