import { type BenefitClaim } from "./schema/claims.ts";

/** Saved working time as full-time years. */
export interface FullTimeYears {
  readonly hours: number;
  /** One for each count of hours in a year, in the claim's order. */
  readonly byBasis: readonly { readonly hoursPerYear: number; readonly years: number }[];
  /** The lowest and the highest that the people's span and all the bases allow. */
  readonly low: number;
  readonly high: number;
}

/**
 * Computes `people × (hours before − hours after) ÷ hours in a full-time year`.
 *
 * 500 people from 4 h to half an hour are 1 750 h: 1.0324, 1 and 0.8974 full-time years at 1 695,
 * 1 750 and 1 950 h; with 450 to 550 people from 0.81 to 1.14.
 */
export function fullTimeYears(claim: BenefitClaim): FullTimeYears {
  const { people, hoursBefore, hoursAfter, hoursPerYear } = claim;
  const each = hoursBefore - hoursAfter;
  return {
    hours: people.likely * each,
    byBasis: hoursPerYear.map((hours) => ({
      hoursPerYear: hours,
      years: (people.likely * each) / hours,
    })),
    low: (people.low * each) / Math.max(...hoursPerYear),
    high: (people.high * each) / Math.min(...hoursPerYear),
  };
}
