import { type Texts } from "../../language/texts.ts";

const kinds = [
  "joined",
  "left",
  "moved",
  "changed",
  "renamed",
  "founded",
  "closed",
  "unitsMoved",
  "unitsRenamed",
  "completions",
  "gone",
  "courses",
] as const;

/** What can be counted of an import. */
type SummaryKind = (typeof kinds)[number];

/** The counts that are known here and are not nought, in their order. */
export function countsIn(
  summary: Readonly<Record<string, number>>,
): { readonly kind: SummaryKind; readonly count: number }[] {
  return kinds.flatMap((kind) => {
    const count = summary[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** What an import changed, in one line. */
export function summaryWords(
  summary: Readonly<Record<string, number>>,
  text: Texts["text"],
  written: (count: number) => string,
): string {
  const parts = countsIn(summary).map(
    ({ kind, count }) => `${text(`data.count.${kind}`)}: ${written(count)}`,
  );
  return parts.length === 0 ? text("data.import.nothing") : parts.join(", ");
}
