import { Figure } from "../figure/figure.ts";
import { type FinalReport } from "./final-report.ts";

/** A figure and where in the report it stands: `financing.funding.rows[2].amount`. */
export interface PlacedFigure {
  readonly at: string;
  readonly figure: Figure;
}

/** Every figure of the report, in the order of the chapters. */
export function figuresIn(report: FinalReport): PlacedFigure[] {
  return walk(report, "");
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
