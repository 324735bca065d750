import {
  calibrate,
  checkClaim,
  type Claim,
  type ClaimCheck,
  type FteBasisName,
  hoursPerFte,
  printAmount,
} from "@kompetanseregion/benefits";

import { type Checked } from "../input/checked.ts";
import { type BenefitSubject } from "./read-model.ts";
import { issueOf } from "./simulate.ts";

/** What would have to be true for a claim to be; decimals as text. */
export interface CalibrationView {
  readonly id: string;
  readonly title: string;
  readonly claim: { readonly fte: string; readonly source: string };
  readonly hoursPerYear: string;
  readonly formula: string;
  /** Whether the claim lies within what the documented ranges and the bases reach. */
  readonly verdict: ClaimCheck["verdict"];
  readonly reach: { readonly low: string; readonly high: string };
  readonly bases: readonly {
    readonly basis: string;
    readonly hoursPerFte: string;
    readonly fte: string;
    readonly gapHours: string;
  }[];
  /** One input alone, all else as documented. */
  readonly alone: readonly {
    readonly input: string;
    readonly label: string;
    readonly basis: string;
    readonly documented: string;
    readonly value: string;
    /** The value as people say it: 835.7 persons. */
    readonly printed: string;
    readonly unit: string;
    readonly exact: boolean;
    readonly plausible: boolean;
  }[];
  /** Two inputs together, both plausible. */
  readonly pairs: readonly {
    readonly basis: string;
    readonly values: Readonly<Record<string, string>>;
    /** The values as people say them: 723.2 persons. */
    readonly printed: Readonly<Record<string, string>>;
    readonly exact: boolean;
  }[];
}

const bases: readonly FteBasisName[] = ["conventional1750", "gross1950", "net1695", "net1687.5"];

/**
 * Finds what would make a claim true, alone and in pairs, and says how far the documented inputs
 * reach.
 *
 * @param subject - The benefit.
 * @param fte - The claim in årsverk, such as `1.5` or `1,5`; the benefit's own where left out.
 * @returns Not `ok` where the claim is no number above zero, or there is none.
 */
export function calibrateBenefit(subject: BenefitSubject, fte?: string): Checked<CalibrationView> {
  const claim = claimOf(subject, fte);
  if (claim === undefined) {
    return {
      ok: false,
      issues: [
        {
          code: "claim",
          severity: "error",
          at: "--claim",
          message: fte === undefined ? "no claim is given" : `"${fte}" is no number of årsverk`,
          remedy: "Give the number of årsverk that was claimed, such as 1.5.",
        },
      ],
    };
  }
  try {
    return { ok: true, answer: viewOf(subject, claim) };
  } catch (error) {
    return { ok: false, issues: [issueOf(error)] };
  }
}

function claimOf({ claim }: BenefitSubject, fte: string | undefined): Claim | undefined {
  if (fte === undefined) return claim;
  const number = fte.replace(",", ".");
  if (!/^\d+(?:\.\d+)?$/u.test(number)) return undefined;
  const isOwn = claim !== undefined && Number(claim.fte) === Number(number);
  return isOwn ? claim : { fte: number, source: "the claim that was asked about" };
}

function viewOf({ model, free }: BenefitSubject, claim: Claim): CalibrationView {
  const { hours, byBasis, reach, verdict } = checkClaim(model, claim, bases);
  const { alone, pairs } = calibrate(model, claim, free, { bases });
  const labelOf = new Map(model.inputs.map((input) => [input.id, input.label]));
  const unitOf = new Map(model.inputs.map((input) => [input.id, input.unit]));
  return {
    id: model.id,
    title: model.title,
    claim: { fte: String(claim.fte), source: claim.source },
    hoursPerYear: hours.value.toFixed(),
    formula: hours.formula,
    verdict,
    reach: { low: reach.low.fte.toFixed(4), high: reach.high.fte.toFixed(4) },
    bases: byBasis.map(({ basis, fte, gapHours }) => ({
      basis,
      hoursPerFte: hoursPerFte(basis).toFixed(),
      fte: fte.toFixed(4),
      gapHours: gapHours.toFixed(),
    })),
    alone: alone.map(({ input, basis, documented, value, unit, exact, plausible }) => ({
      input,
      label: labelOf.get(input) ?? input,
      basis,
      documented: documented.toFixed(),
      value: value.toDecimalPlaces(4).toFixed(),
      printed: printAmount(value, unit),
      unit,
      exact,
      plausible,
    })),
    pairs: pairs.map(({ basis, values, exact }) => ({
      basis,
      values: Object.fromEntries(
        Object.entries(values).map(([input, value]) => [input, value.toDecimalPlaces(4).toFixed()]),
      ),
      printed: Object.fromEntries(
        Object.entries(values).map(([input, value]) => [
          input,
          printAmount(value, unitOf.get(input) ?? ""),
        ]),
      ),
      exact,
    })),
  };
}
