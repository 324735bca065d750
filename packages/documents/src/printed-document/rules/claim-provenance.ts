import { type DocumentRule } from "./rule.ts";

/** Who speaks for all has asked all. */
export const claimProvenance: DocumentRule = ({ universals }, { number }) =>
  universals.map(({ place, quote, asked: { numerator, denominator, counts, outOf } }) => ({
    code: "claim-provenance",
    at: place,
    holds: numerator === denominator,
    severity: "warning",
    values: {
      quote,
      asked: number(numerator, 0),
      all: number(denominator, 0),
      counts,
      outOf,
    },
  }));
