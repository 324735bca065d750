import { type Issue } from "@kompetanseregion/domain";
import { type CheckCode } from "../final-report/check/check-code.ts";
import { figuresIn } from "./figures-in.ts";
import { type RegionDocument } from "./region-document.ts";

/** A part is not larger than its whole. */
export const shareOverOne = (document: RegionDocument): Issue<CheckCode>[] =>
  figuresIn(document).flatMap(({ at, figure: { value } }): Issue<CheckCode>[] => {
    if (value.kind !== "share" || value.ratio.numerator <= value.ratio.denominator) return [];
    const { numerator, denominator, counts, outOf } = value.ratio;
    return [
      {
        code: "share-over-one",
        severity: "error",
        at,
        message: `${numerator} ${counts} is more than ${denominator} ${outOf}`,
        remedy: "Count both with the same date and the same members.",
      },
    ];
  });
