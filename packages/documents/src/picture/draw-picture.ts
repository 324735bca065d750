import { type Bar, barChart } from "@kompetanseregion/charts";

import { type Picture } from "../layout/layout.ts";

/** A picture as SVG, in CSS pixels. */
export interface DrawnPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** As wide as the text of an A4 page. */
const width = 640;
/** How wide a date is drawn, as a share of the timeline. */
const dayWidth = 0.006;

/**
 * Draws a picture as SVG, for formats that take pictures and not pages. What it says stands as text
 * too, in its alternative.
 */
export function drawPicture({ alternative, drawing }: Picture): DrawnPicture {
  return barChart(
    { title: alternative, labelHeading: "", valueHeading: "", bars: barsOf(drawing), max: 1 },
    { width },
  );
}

function barsOf(drawing: Picture["drawing"]): Bar[] {
  switch (drawing.kind) {
    case "bars":
      return drawing.bars.map(({ label, share, text }) => ({
        label,
        text,
        ...(share === undefined ? {} : { value: share }),
      }));
    case "timeline":
      return [
        ...drawing.phases.map(({ label, text, from, to }) => ({ label, text, from, value: to })),
        ...drawing.points.map(({ label, text, at }) => ({
          label,
          text,
          from: Math.min(at, 1 - dayWidth),
          value: Math.min(at + dayWidth, 1),
          mark: "mark-2" as const,
        })),
      ];
  }
}
