import { fullTimeYears } from "../full-time-years.ts";
import { type DocumentRule } from "./rule.ts";

/** A claimed benefit lies within what its own inputs allow. */
export const benefitClaim: DocumentRule = ({ benefits }, { list, number }) =>
  benefits.map((claim) => {
    const { hours, byBasis, low, high } = fullTimeYears(claim);
    return {
      code: "benefit-claim",
      at: claim.place,
      holds: low <= claim.claimed && claim.claimed <= high,
      severity: "error",
      values: {
        quote: claim.quote,
        claimed: number(claim.claimed, 1),
        hours: number(hours, 0),
        years: list(byBasis.map(({ years }) => number(years, 2))),
        bases: list(byBasis.map(({ hoursPerYear }) => number(hoursPerYear, 0))),
        low: number(low, 2),
        high: number(high, 2),
      },
    };
  });
