import { type DocumentRule } from "./rule.ts";

/** How far a factor may lie from the exact one, as a share of it. */
const tolerance = 0.005;

/** A share that something is scaled by is not rounded first: 1,026 % is a factor of 97,5, not 100. */
export const roundedScale: DocumentRule = ({ extrapolations }, { number, percent }) =>
  extrapolations.map(({ sharePlace, shareQuote, part, whole, claimedPercent }) => {
    const exact = whole / part;
    const claimed = 100 / claimedPercent;
    return {
      code: "rounded-scale",
      at: sharePlace,
      holds: Math.abs(claimed - exact) <= exact * tolerance,
      severity: "warning",
      values: {
        quote: shareQuote,
        claimedPercent: percent(claimedPercent, 0),
        claimedFactor: number(claimed, 1),
        part: number(part, 0),
        whole: number(whole, 0),
        computed: percent((part / whole) * 100, 3),
        factor: number(exact, 1),
      },
    };
  });
