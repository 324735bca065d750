import { type Decimal } from "decimal.js";

import { type FteBasisName, hoursPerFte } from "../fte/fte-basis.ts";
import { BenefitError } from "../problem/benefit-error.ts";

/** A figure that somebody published and that is to be checked. */
export interface Claim {
  /** Årsverk a year, above zero. */
  readonly fte: Decimal.Value;
  /** The basis that the claim states; claims seldom do. */
  readonly basis?: FteBasisName;
  /** Where it was published. */
  readonly source: string;
}

/** The bases that a claim without one is held against. */
export const usualBases: readonly FteBasisName[] = [
  "gross1950",
  "conventional1750",
  "net1695",
  "net1687.5",
];

/**
 * Hours a year that the claim means by the basis.
 *
 * @throws {BenefitError} `invalid-argument` if the claim is not above zero.
 */
export function hoursClaimed({ fte }: Claim, basis: FteBasisName): Decimal {
  const hours = hoursPerFte(basis).times(fte);
  if (hours.gt(0)) return hours;
  throw new BenefitError("invalid-argument", "the claim is not above zero", {
    remedy: "Give the number of årsverk that was claimed, such as 1.5.",
  });
}
