/** A drawn chart: the picture, the same content as a table, and the words for both. */
export interface Chart {
  /** What it is about; the picture's accessible name and the table's caption. */
  readonly title: string;
  /** What it shows, every figure included; the picture's accessible description. */
  readonly description: string;
  /** A whole SVG document without scripts, styles, links or ids: safe under a strict policy. */
  readonly svg: string;
  /** CSS pixels, the width asked for and the height that came of it. */
  readonly width: number;
  readonly height: number;
  /** The same content for those who read tables. */
  readonly table: ChartTable;
}

/** A chart's content as a table; the first cell of each row is what the row is about. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What every chart is told. */
export interface ChartWords {
  readonly title: string;
  /** One sentence on what to see; the figures are added to it. */
  readonly summary?: string;
  /** The table's heading over the labels, such as `Kommune`. */
  readonly labelHeading: string;
}

/** How large to draw. */
export interface ChartSize {
  /** CSS pixels, at least {@link narrowest}. Charts are laid out for it, not scaled to it. */
  readonly width: number;
}

/** The least width that a chart can be laid out for, in CSS pixels. */
export const narrowest = 200;

/** A figure: where to draw it and how it is written. The chart writes no numbers of its own. */
export interface Figure {
  /** Nothing is drawn where it is missing, as where a small group is hidden. */
  readonly value?: number;
  /** How the figure is written: `79,2 %`, `−132 400 kr`, `skjult`. */
  readonly text: string;
}

/**
 * Refuses what cannot be drawn.
 *
 * @throws {RangeError} Where the width is below {@link narrowest} or a number is not finite.
 */
export function checkDrawable({ width }: ChartSize, numbers: readonly (number | undefined)[]) {
  if (!(width >= narrowest)) throw new RangeError(`a chart is at least ${narrowest} pixels wide`);
  const odd = numbers.find((each) => each !== undefined && !Number.isFinite(each));
  if (odd !== undefined) throw new RangeError(`a figure must be finite, not ${odd}`);
}
