import { fullTimeYears } from "../full-time-years.ts";
import { type DocumentRule } from "./rule.ts";

/** A claim scaled up is what its benefit, as computed, gives with the exact share. */
export const extrapolation: DocumentRule = (document, { list, number }) =>
  document.extrapolations.flatMap(({ place, quote, part, whole, benefit, claimed }) => {
    const scaled = document.benefits.find((one) => one.place === benefit);
    if (scaled === undefined) return [];
    const factor = whole / part;
    const { byBasis, low, high } = fullTimeYears(scaled);
    return {
      code: "extrapolation",
      at: place,
      holds: low * factor <= claimed && claimed <= high * factor,
      severity: "error",
      values: {
        quote,
        claimed: number(claimed, 0),
        ofClaim: number(scaled.claimed * factor, 0),
        computed: list(byBasis.map(({ years }) => number(years * factor, 1))),
        bases: list(byBasis.map(({ hoursPerYear }) => number(hoursPerYear, 0))),
      },
    };
  });
