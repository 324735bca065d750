import {
  type Chart,
  type ChartSize,
  type ChartWords,
  checkDrawable,
  type Figure,
} from "./chart.ts";
import { describe } from "./describe.ts";
import { layOutLegend, layOutRows, type Part } from "./row-layout.ts";
import { markOf, writeSvg } from "./shape.ts";

/** A row of a stacked bar chart: one figure for each series, in their order. */
export interface Stack {
  readonly label: string;
  readonly parts: readonly Figure[];
  /** The figure at the end of the row, such as the sum. */
  readonly text: string;
}

/** What a stacked bar chart shows. Figures are zero or more: a stack of less than nothing is none. */
export interface StackedBarChart extends ChartWords {
  /** The series' names, which are the table's headings too. */
  readonly series: readonly string[];
  /** The table's heading over the figure at the end of the row. */
  readonly totalHeading: string;
  readonly stacks: readonly Stack[];
  /** Every stack fills the width, so that shares can be compared; sums are compared otherwise. */
  readonly asShares?: boolean;
}

/**
 * Stacks of figures, one for each label. Nothing is drawn of a stack where a figure is missing:
 * its length would tell what is hidden.
 *
 * @throws {RangeError} Where a figure is negative or not finite, or a stack lacks a series.
 */
export function stackedBarChart(spec: StackedBarChart, size: ChartSize): Chart {
  const { series, stacks, asShares = false } = spec;
  checkDrawable(
    size,
    stacks.flatMap(({ parts }) => parts.map(({ value }) => value)),
  );
  for (const { label, parts } of stacks) {
    if (parts.length !== series.length) {
      throw new RangeError(`"${label}" has ${parts.length} figures for ${series.length} series`);
    }
    if (parts.some(({ value = 0 }) => value < 0)) {
      throw new RangeError(`"${label}" has a figure below zero`);
    }
  }

  const marks = series.map((_, index) => markOf(index));
  const legend = layOutLegend(series, marks, size.width);
  const rows = layOutRows(
    stacks.map(({ label, text, parts }) => ({ label, text, parts: stacked(parts, asShares) })),
    size.width,
    { top: legend.height, max: asShares ? 1 : undefined },
  );
  const table = {
    columns: [spec.labelHeading, ...series, spec.totalHeading],
    rows: stacks.map(({ label, parts, text }) => [label, ...parts.map((part) => part.text), text]),
  };
  const words = { title: spec.title, description: describe(spec.summary, table) };
  const drawn = { width: size.width, height: rows.height };
  const svg = writeSvg(words, drawn, [...legend.shapes, ...rows.shapes]);
  return { ...words, ...drawn, svg, table };
}

function stacked(parts: readonly Figure[], asShares: boolean): Part[] {
  const values = parts.map(({ value }) => value);
  if (!values.every((value) => value !== undefined)) return [];
  const sum = values.reduce((before, value) => before + value, 0);
  if (sum === 0) return [];
  const unit = asShares ? sum : 1;
  let from = 0;
  return values.map((value, index) => {
    const part = { from, to: from + value / unit, mark: markOf(index) };
    from = part.to;
    return part;
  });
}
