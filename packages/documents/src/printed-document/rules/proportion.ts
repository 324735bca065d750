import { type DocumentRule } from "./rule.ts";

/** A part that is said to be most of something, or to keep within it, is so. */
export const proportion: DocumentRule = ({ proportions }, { kroner, percent }) =>
  proportions.map(({ place, quote, part, whole, atLeast = 0, atMost = Infinity }) => ({
    code: "proportion",
    at: place,
    holds: part >= whole * atLeast && part <= whole * atMost,
    severity: "error",
    values: {
      quote,
      part: kroner(part),
      whole: kroner(whole),
      computed: percent(whole === 0 ? 0 : (part / whole) * 100, 1),
    },
  }));
