import { type Decimal } from "decimal.js";

import { evaluate } from "../evaluation/evaluate.ts";
import { type Figure } from "../evaluation/figure.ts";
import { prepare, valuesOf } from "../evaluation/prepared-model.ts";
import { encloseExpression } from "../expression/enclose-expression.ts";
import { type FteBasisName, hoursPerFte } from "../fte/fte-basis.ts";
import { type Fte, toFte } from "../fte/fte.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { expressionOf } from "../model/formulas.ts";
import { meanOf, reachOf } from "../model/quantity.ts";
import { type Claim, hoursClaimed, usualBases } from "./claim.ts";

/** The claim against the model, with the hours of one basis. */
export interface ClaimByBasis {
  readonly basis: FteBasisName;
  /** What the documented inputs give, årsverk. */
  readonly fte: Decimal;
  /** Hours a year that the claim needs. */
  readonly hoursNeeded: Decimal;
  /** Hours that the claim needs beyond what the inputs give; negative where they give more. */
  readonly gapHours: Decimal;
  /** The same in årsverk. */
  readonly gapFte: Decimal;
}

/** What the documented inputs say about a claim. */
export interface ClaimCheck {
  readonly claim: Claim;
  /** What the inputs give, hours a year; opens to formula, inputs and sources. */
  readonly hours: Figure;
  /** One row for each basis. */
  readonly byBasis: readonly ClaimByBasis[];
  /** The lowest and highest figure within the inputs' documented ranges and the bases. */
  readonly reach: {
    readonly hours: { readonly low: Decimal; readonly high: Decimal };
    readonly low: Fte;
    readonly high: Fte;
  };
  /** Whether the claim lies within that reach, with any of the bases. */
  readonly verdict: "within" | "above" | "below";
}

/**
 * Holds a claim against the model, for each of several named bases.
 *
 * @param model - The model that the claim is about.
 * @param claim - What was published.
 * @param bases - At least one; the claim's own where it states one, otherwise `usualBases`.
 * @throws {BenefitError} `invalid-model`; `invalid-argument` if the claim is not above zero.
 */
export function checkClaim(
  model: BenefitModel,
  claim: Claim,
  bases: readonly FteBasisName[] = claim.basis === undefined ? usualBases : [claim.basis],
): ClaimCheck {
  const { hours } = evaluate(model);
  const byBasis = bases.map((basis): ClaimByBasis => {
    const { fte } = toFte(hours.value, basis);
    const hoursNeeded = hoursClaimed(claim, basis);
    const gapHours = hoursNeeded.minus(hours.value);
    return { basis, fte, hoursNeeded, gapHours, gapFte: gapHours.div(hoursPerFte(basis)) };
  });

  const reach = reachOfHours(model);
  const mostHours = bases.toSorted((a, b) => hoursPerFte(b).comparedTo(hoursPerFte(a)));
  const low = toFte(reach.low, mostHours[0] ?? model.basis);
  const high = toFte(reach.high, mostHours.at(-1) ?? model.basis);
  const needed = hoursPerFte(low.basis).times(0).plus(claim.fte);
  const verdict = needed.gt(high.fte) ? "above" : needed.lt(low.fte) ? "below" : "within";
  return { claim, hours, byBasis, reach: { hours: reach, low, high }, verdict };
}

/** The lowest and highest hours a year within the inputs' documented ranges. */
function reachOfHours(model: BenefitModel): { low: Decimal; high: Decimal } {
  const { hours } = evaluate(model);
  const valueOf = valuesOf(prepare(model).model, meanOf);
  return encloseExpression(expressionOf(hours.formula), (name) => {
    const input = model.inputs.find(({ id }) => id === name);
    return input === undefined ? { low: valueOf(name), high: valueOf(name) } : reachOf(input.value);
  });
}
