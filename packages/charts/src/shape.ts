import { textSize } from "./text-width.ts";

/** What a mark stands for; `charts.css` gives each its colours on screen and in forced colours. */
export type Mark = `mark-${1 | 2 | 3 | 4}`;

/** One element of a picture, in CSS pixels from its upper left corner. */
export type Shape =
  | {
      readonly kind: "bar";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly mark: Mark;
    }
  | {
      readonly kind: "text";
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly anchor: "start" | "middle" | "end";
      readonly strong?: boolean;
    }
  | {
      readonly kind: "rule";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly dashed?: boolean;
      /** A line to read by, behind what is drawn. */
      readonly faint?: boolean;
    }
  | {
      readonly kind: "path";
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly mark: Mark;
    }
  | { readonly kind: "point"; readonly x: number; readonly y: number; readonly mark: Mark };

// At least 3:1 against white, and in different lightness: they can be told apart in grey.
const colours: Readonly<Record<Mark, string>> = {
  "mark-1": "#083d77",
  "mark-2": "#d0700f",
  "mark-3": "#2f7d6b",
  "mark-4": "#5a5a5a",
};

// Lines are told apart by their dashes too.
const dashes: Readonly<Record<Mark, string>> = {
  "mark-1": "",
  "mark-2": "7 3",
  "mark-3": "2 3",
  "mark-4": "9 3 2 3",
};

/** The mark of the n-th series, from 0; after the fourth they come again. */
export function markOf(index: number): Mark {
  const marks = ["mark-1", "mark-2", "mark-3", "mark-4"] as const;
  return marks[index % marks.length] ?? "mark-1";
}

/** Writes a picture as an SVG document; presentation attributes only, no style and no id. */
export function writeSvg(
  { title, description }: { readonly title: string; readonly description: string },
  { width, height }: { readonly width: number; readonly height: number },
  shapes: readonly Shape[],
): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  const box = `viewBox="0 0 ${round(width)} ${round(height)}"`;
  const font = `font-family="system-ui, sans-serif" font-size="${textSize}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" ${size} ${box} ${font}>`,
    `<title>${escape(title)}</title>`,
    `<desc>${escape(description)}</desc>`,
    ...shapes.map(element),
    "</svg>",
  ].join("");
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case "bar":
      return `<rect class="chart-bar chart-${shape.mark}" fill="${colours[shape.mark]}" stroke="#ffffff" x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"/>`;
    case "text": {
      const weight = shape.strong === true ? ` font-weight="600"` : "";
      return `<text class="chart-text" fill="currentColor" x="${round(shape.x)}" y="${round(shape.y)}" text-anchor="${shape.anchor}"${weight}>${escape(shape.text)}</text>`;
    }
    case "rule": {
      const dash = shape.dashed === true ? ` stroke-dasharray="4 3"` : "";
      const faint = shape.faint === true ? ` stroke-opacity="0.25"` : "";
      return `<line class="chart-rule" stroke="currentColor" x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}"${dash}${faint}/>`;
    }
    case "path": {
      const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(" ");
      const dash = dashes[shape.mark] === "" ? "" : ` stroke-dasharray="${dashes[shape.mark]}"`;
      return `<polyline class="chart-line chart-${shape.mark}" fill="none" stroke="${colours[shape.mark]}" stroke-width="2"${dash} points="${points}"/>`;
    }
    case "point":
      return `<circle class="chart-point chart-${shape.mark}" fill="${colours[shape.mark]}" cx="${round(shape.x)}" cy="${round(shape.y)}" r="3.5"/>`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as XML holds it; signs that no XML may hold are left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>]/gu, (sign) => entities[sign] ?? "");
}
