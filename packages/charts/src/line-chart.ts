import { nice, ticks } from "d3-array";

import {
  type Chart,
  type ChartSize,
  type ChartWords,
  checkDrawable,
  type Figure,
} from "./chart.ts";
import { describe } from "./describe.ts";
import { layOutLegend } from "./row-layout.ts";
import { scaleBetween } from "./scale.ts";
import { markOf, type Shape, writeSvg } from "./shape.ts";
import { lineHeight, textWidth, wrap } from "./text-width.ts";

/** A place along the line: what it is called and where it lies, such as a date in days. */
export interface Place {
  readonly label: string;
  readonly at: number;
}

/** A line: one figure for each place, in their order. */
export interface Series {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** What a line chart shows. */
export interface LineChart extends ChartWords {
  /** In order along the line. */
  readonly places: readonly Place[];
  readonly series: readonly Series[];
  /** Writes a figure at the scale: `40 %`. */
  readonly writeTick: (value: number) => string;
  /** The figure at the top, such as 1 for shares; the greatest where none is given. */
  readonly max?: number;
}

const plotHeight = 200;
const gap = 8;
const pointRadius = 4;

/**
 * Lines over time. A line is broken where a figure is missing; a figure alone is a point.
 *
 * @throws {RangeError} Where a number is not finite, places are not in order, or a line does not
 *   have a figure for each place.
 */
export function lineChart(spec: LineChart, size: ChartSize): Chart {
  const { places, series, max } = spec;
  const { width } = size;
  const values = series.flatMap(({ figures }) => figures.flatMap(({ value }) => value ?? []));
  checkDrawable(size, [max, ...values, ...places.map(({ at }) => at)]);
  checkPlaces(places, series);

  const [low, high] = scaleEnds([
    Math.min(0, ...values),
    Math.max(0, ...values, ...(max === undefined ? [] : [max])),
  ]);
  const marks = series.map((_, index) => markOf(index));
  const legend =
    series.length < 2
      ? { shapes: [], height: 0 }
      : layOutLegend(
          series.map(({ name }) => name),
          marks,
          width,
          "line",
        );
  const steps = low === high ? [low] : ticks(low, high, 4);
  const written = steps.map(spec.writeTick);
  const left = Math.min(width * 0.4, Math.max(0, ...written.map(textWidth))) + gap;
  const top = legend.height + lineHeight / 2;
  const bottom = top + plotHeight;
  const right = width - pointRadius;
  const ats = places.map(({ at }) => at);
  const x = scaleBetween([ats[0] ?? 0, ats.at(-1) ?? 0], [left + pointRadius, right]);
  const y = scaleBetween([low, high], [bottom, top]);

  const grid = steps.flatMap((step, index): Shape[] => [
    {
      kind: "rule",
      x1: left,
      y1: y(step),
      x2: width,
      y2: y(step),
      ...(step === 0 ? {} : { faint: true }),
    },
    ...wrap(written[index] ?? "", left - gap)
      .slice(0, 1)
      .map((text) => ({
        kind: "text" as const,
        x: left - gap,
        y: y(step) + 5,
        text,
        anchor: "end" as const,
      })),
  ]);
  const lines = series.flatMap(({ figures }, index) => {
    const mark = markOf(index);
    const runs = unbroken(
      figures.map(({ value }, place) =>
        value === undefined ? undefined : ([x(ats[place] ?? 0), y(value)] as const),
      ),
    );
    return runs.flatMap((points): Shape[] => [
      ...(points.length > 1 ? [{ kind: "path", points, mark } as const] : []),
      ...points.map(([px, py]) => ({ kind: "point", x: px, y: py, mark }) as const),
    ]);
  });
  const table = {
    columns: [spec.labelHeading, ...series.map(({ name }) => name)],
    rows: places.map(({ label }, place) => [
      label,
      ...series.map(({ figures }) => figures[place]?.text ?? ""),
    ]),
  };
  const words = { title: spec.title, description: describe(spec.summary, table) };
  const drawn = { width, height: bottom + lineHeight + gap };
  const labels = placeLabels(places, x, width, bottom + lineHeight);
  const svg = writeSvg(words, drawn, [...legend.shapes, ...grid, ...lines, ...labels]);
  return { ...words, ...drawn, svg, table };
}

function checkPlaces(places: readonly Place[], series: readonly Series[]): void {
  if (places.some(({ at }, index) => at <= (places[index - 1]?.at ?? -Infinity))) {
    throw new RangeError("places stand in order, no two at the same");
  }
  for (const { name, figures } of series) {
    if (figures.length !== places.length) {
      throw new RangeError(`"${name}" has ${figures.length} figures for ${places.length} places`);
    }
  }
}

/** Round figures at both ends of the scale; figures that hardly differ from zero make no scale. */
function scaleEnds([low, high]: readonly [number, number]): [number, number] {
  return high - low < 1e-9 ? [low, low] : nice(low, high, 4);
}

type Point = readonly [x: number, y: number];

/** The stretches of a line between what is missing. */
function unbroken(points: readonly (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const point of [...points, undefined]) {
    if (point !== undefined) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

/** The last place is named, and from it backwards every one that there is room for. */
function placeLabels(
  places: readonly Place[],
  x: (at: number) => number,
  width: number,
  y: number,
): Shape[] {
  const labels: Shape[] = [];
  let free = width;
  for (const { label, at } of places.toReversed()) {
    const needed = textWidth(label);
    const end = Math.max(needed, Math.min(width, x(at) + needed / 2));
    if (end > free) continue;
    labels.push({ kind: "text", x: end, y, text: label, anchor: "end" });
    free = end - needed - 2 * gap;
  }
  return labels;
}
