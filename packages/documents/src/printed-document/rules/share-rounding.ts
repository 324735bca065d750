import { percentOf } from "@kompetanseregion/domain";

import { type DocumentRule } from "./rule.ts";

/** A percentage is its share, rounded to as many decimals as are printed. */
export const shareRounding: DocumentRule = ({ shares }, { number, percent }) =>
  shares.map(({ place, quote, share, claimedPercent }) => {
    const { numerator, denominator, counts, outOf } = share;
    const decimals = String(claimedPercent ?? "").split(".")[1]?.length ?? 0;
    const exact = denominator === 0 ? 0 : (numerator / denominator) * 100;
    const isRounded =
      claimedPercent === undefined || number(exact, decimals) === number(claimedPercent, decimals);
    return {
      code: "share-rounding",
      at: place,
      holds: isRounded && numerator <= denominator,
      severity: "error",
      values: {
        quote,
        numerator: number(numerator, 0),
        denominator: number(denominator, 0),
        counts,
        outOf,
        left: number(denominator - numerator, 0),
        computed: percent(percentOf(share) ?? 0, 1),
      },
    };
  });
