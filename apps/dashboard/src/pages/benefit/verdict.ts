import { type BenefitCase } from "@kompetanseregion/client";

/** How a claim stands to what its own inputs give on every basis. */
export interface Verdict {
  /** `less`: the computed figures are all below the claim; `more`: all above it. */
  readonly computedIs: "less" | "more" | "within";
  /** The lowest and the highest computed figure, in the contract's text form. */
  readonly low: string;
  readonly high: string;
}

/** Holds the claim against every basis; `undefined` where the case has none. */
export function verdictOn({ claim, bases }: BenefitCase): Verdict | undefined {
  // Four decimals are far inside what a number holds exactly enough to be ordered.
  const sorted = bases.map(({ fte }) => fte).toSorted((a, b) => Number(a) - Number(b));
  const low = sorted[0];
  const high = sorted.at(-1);
  if (low === undefined || high === undefined) return undefined;

  const claimed = Number(claim.fte);
  const computedIs = Number(high) < claimed ? "less" : Number(low) > claimed ? "more" : "within";
  return { computedIs, low, high };
}
