import { Figure } from "../figure/figure.ts";
import { type RegionDocument } from "./region-document.ts";

/** A figure and where in the document it stands: `financing.funding.rows[2].amount`. */
export interface PlacedFigure {
  readonly at: string;
  readonly figure: Figure;
}

/** Every figure of a document, in the order of its data. */
export function figuresIn(document: RegionDocument): PlacedFigure[] {
  return walk(document, "");
}

function walk(node: unknown, at: string): PlacedFigure[] {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && "source" in node) {
    const figure = Figure.safeParse(node);
    if (figure.success) return [{ at, figure: figure.data }];
  }
  const isList = Array.isArray(node);
  return Object.entries(node).flatMap(([key, child]) =>
    walk(child, isList ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`),
  );
}
