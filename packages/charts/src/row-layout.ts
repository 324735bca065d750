import { type Figure } from "./chart.ts";
import { extentWithZero, scaleBetween, type Scale } from "./scale.ts";
import { type Mark, type Shape } from "./shape.ts";
import { lineHeight, textWidth, wrap } from "./text-width.ts";

/** A part of a row's bar, between two figures. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
}

/** A row: its label to the left or above, its bar, its figure at the right end. */
export interface ChartRow {
  readonly label: string;
  readonly text: string;
  readonly parts: readonly Part[];
  /** A sum or a row to look at: written in heavier type. */
  readonly strong?: boolean;
}

/** A figure to hold every row against. */
export interface Reference extends Figure {
  readonly label: string;
  readonly value: number;
}

/** Rows laid out for a width. */
export interface RowLayout {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

const barHeight = 20;
const rowGap = 10;
const gap = 8;

// Below this many pixels a label stands over its bar, so that the bar has the width to itself.
const labelsBesideFrom = 480;

/** Lays out rows from `top` down. Figures stand in a column of their own, where no line crosses. */
export function layOutRows(
  rows: readonly ChartRow[],
  width: number,
  options: {
    readonly top?: number;
    readonly reference?: Reference | undefined;
    /** The figure at the right end; the greatest one where none is given. */
    readonly max?: number | undefined;
  } = {},
): RowLayout {
  const { top = 0, reference, max } = options;
  const figures = Math.min(width * 0.5, Math.max(0, ...rows.map(({ text }) => textWidth(text))));
  const beside = width >= labelsBesideFrom;
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  const labels = beside ? Math.min(width * 0.35, widest) : 0;
  const left = beside ? labels + gap : 0;
  const right = width - figures - gap;

  const values = [
    ...rows.flatMap(({ parts }) => parts.flatMap(({ from, to }) => [from, to])),
    ...(reference === undefined ? [] : [reference.value]),
    ...(max === undefined ? [] : [max]),
  ];
  const extent = extentWithZero(values);
  const place = scaleBetween(extent, [left + 0.5, right - 0.5]);

  const shapes: Shape[] = [];
  const zero = place(0);
  const against = reference === undefined ? undefined : place(reference.value);
  let y = top;
  for (const row of rows) {
    const lines = wrap(row.label, beside ? labels : width);
    const texts = wrap(row.text, figures);
    const beginning = y;
    const strong = row.strong === true ? { strong: true } : {};
    lines.forEach((text, index) => {
      const baseline = y + 15 + index * lineHeight;
      shapes.push(
        beside
          ? { kind: "text", x: labels, y: baseline, text, anchor: "end", ...strong }
          : { kind: "text", x: 0, y: baseline, text, anchor: "start", ...strong },
      );
    });
    if (!beside) y += lines.length * lineHeight + 2;
    texts.forEach((text, index) => {
      const baseline = y + 15 + index * lineHeight;
      shapes.push({ kind: "text", x: width, y: baseline, text, anchor: "end", ...strong });
    });
    shapes.push(...row.parts.map((part) => bar(part, y, place)));
    // Where labels stand over their bars, a line all the way down would cross their first letters.
    if (!beside)
      shapes.push({ kind: "rule", x1: zero, y1: y - 2, x2: zero, y2: y + barHeight + 2 });
    if (against !== undefined) {
      // Only beside the bar: it must not cross a label.
      const ends = { y1: y - 3, y2: y + barHeight + 3 };
      shapes.push({ kind: "rule", x1: against, x2: against, ...ends, dashed: true });
    }
    const besides = beside ? lines.length * lineHeight : 0;
    y = Math.max(y + barHeight, beginning + besides, y + texts.length * lineHeight) + rowGap;
  }

  const bottom = Math.max(top, y - rowGap);
  if (beside) shapes.push({ kind: "rule", x1: zero, y1: top, x2: zero, y2: bottom });
  if (reference === undefined) return { shapes, height: bottom + 2 };

  const x = place(reference.value);
  const lines = wrap(`${reference.label} ${reference.text}`, width);
  lines.forEach((text, index) => {
    const half = textWidth(text) / 2;
    const middle = Math.max(half, Math.min(width - half, x));
    shapes.push({
      kind: "text",
      x: middle,
      y: bottom + 20 + index * lineHeight,
      text,
      anchor: "middle",
    });
  });
  return { shapes, height: bottom + 8 + lines.length * lineHeight };
}

function bar({ from, to, mark }: Part, y: number, place: Scale): Shape {
  const [start, end] = [place(Math.min(from, to)), place(Math.max(from, to))];
  return { kind: "bar", x: start, y, width: Math.max(0, end - start), height: barHeight, mark };
}

/** Names of series with their marks, in as many lines as they need. */
export function layOutLegend(
  names: readonly string[],
  marks: readonly Mark[],
  width: number,
  kind: "bar" | "line" = "bar",
): RowLayout {
  const shapes: Shape[] = [];
  const swatch = kind === "bar" ? 14 : 28;
  let [x, y] = [0, 0];
  names.forEach((name, index) => {
    const lines = wrap(name, width - swatch - gap);
    const needed = swatch + gap + Math.max(...lines.map(textWidth));
    if (x > 0 && x + needed > width) {
      x = 0;
      y += lineHeight + 4;
    }
    const mark = marks[index] ?? "mark-1";
    const middle = y + 10;
    const line = [
      [x, middle],
      [x + swatch, middle],
    ] as const;
    shapes.push(
      kind === "bar"
        ? { kind: "bar", x, y: y + 3, width: swatch, height: swatch, mark }
        : { kind: "path", points: line, mark },
    );
    lines.forEach((text, line) => {
      const baseline = y + 15 + line * lineHeight;
      shapes.push({ kind: "text", x: x + swatch + gap, y: baseline, text, anchor: "start" });
    });
    y += (lines.length - 1) * lineHeight;
    x += needed + 2 * gap;
  });
  return { shapes, height: names.length === 0 ? 0 : y + lineHeight + gap };
}
