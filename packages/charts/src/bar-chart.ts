import {
  type Chart,
  type ChartSize,
  type ChartWords,
  checkDrawable,
  type Figure,
} from "./chart.ts";
import { describe } from "./describe.ts";
import { layOutRows, type Reference } from "./row-layout.ts";
import { type Mark, writeSvg } from "./shape.ts";

/** A labelled figure. */
export interface Bar extends Figure {
  readonly label: string;
  /** Where the bar begins, for a range such as an interval or a tornado; 0 where none is given. */
  readonly from?: number;
  /** How it is coloured; the first colour where none is given. Never the only sign of anything. */
  readonly mark?: Mark;
  /** The one to look at: heavier type. */
  readonly strong?: boolean;
}

/** What a bar chart shows. */
export interface BarChart extends ChartWords {
  /** The table's heading over the figures. */
  readonly valueHeading: string;
  readonly bars: readonly Bar[];
  /** A figure to hold the bars against, such as the region's share; drawn as a dashed line. */
  readonly reference?: Reference;
  /** The figure that fills the width, such as 1 for shares; the greatest where none is given. */
  readonly max?: number;
}

/**
 * Bars from the left, one for each label, in the order given.
 *
 * @throws {RangeError} Where a number is not finite or the width is too small.
 */
export function barChart(spec: BarChart, size: ChartSize): Chart {
  const { bars, reference, max } = spec;
  checkDrawable(size, [max, reference?.value, ...bars.flatMap(({ value, from }) => [value, from])]);

  const { shapes, height } = layOutRows(
    bars.map(({ label, text, value, from = 0, mark = "mark-1", strong = false }) => ({
      label,
      text,
      strong,
      parts: value === undefined ? [] : [{ from, to: value, mark }],
    })),
    size.width,
    { reference, max },
  );
  const table = {
    columns: [spec.labelHeading, spec.valueHeading],
    rows: [
      ...bars.map(({ label, text }) => [label, text]),
      ...(reference === undefined ? [] : [[reference.label, reference.text]]),
    ],
  };
  const words = { title: spec.title, description: describe(spec.summary, table) };
  const drawn = { width: size.width, height };
  return { ...words, ...drawn, svg: writeSvg(words, drawn, shapes), table };
}
