import { type Issue } from "@kompetanseregion/domain";
import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { type FteBasisName } from "../fte/fte-basis.ts";
import { type Quantity, meanOf, reachOf } from "../model/quantity.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type BenefitIssueCode } from "../problem/benefit-issue.ts";

/** What the benefit is assumed to grow with. */
export type ScalingDriver = "inhabitants" | "employees" | "eligibleStaff" | "recertifications";

/** What one place's figure is to be scaled by. */
export interface ExtrapolationInput {
  /** The place's figure, årsverk a year. */
  readonly fte: Decimal.Value;
  /** The hours behind it. */
  readonly basis: FteBasisName;
  readonly driver: ScalingDriver;
  /** How many of the driver the place has; above zero. */
  readonly sample: Decimal.Value;
  /** How many of the driver there are in all; at least as many. */
  readonly population: Decimal.Value;
  /** The share of the others that will take the measure up; there is no silent 1. */
  readonly uptake: Quantity;
  /** The share of the others that worked as the place did before; there is no silent 1. */
  readonly sameBaseline: Quantity;
  /** Where the numbers come from. */
  readonly source: string;
}

/** A figure scaled from one place to all. It is a thought experiment, and says so. */
export interface Extrapolation {
  readonly label: "thought-experiment";
  readonly basis: FteBasisName;
  readonly driver: ScalingDriver;
  /** Population over sample, exact. */
  readonly factor: Decimal;
  /** Årsverk a year, with the expected uptake and baseline share. */
  readonly fte: Decimal;
  /** The same at the lowest and highest uptake and baseline share. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly formula: string;
  readonly source: string;
  /** What weakens it. */
  readonly warnings: readonly Issue<BenefitIssueCode>[];
}

/**
 * Scales one place's figure to a larger population: fte × population / sample × uptake × the share
 * with the same baseline.
 *
 * @throws {BenefitError} `invalid-argument` if the sample is not above zero, the population is
 *   smaller than it, a share lies outside 0 to 1, or no source is given.
 */
export function extrapolate(input: ExtrapolationInput): Extrapolation {
  const { basis, driver, source } = input;
  const sample = toExact(input.sample);
  const population = toExact(input.population);
  if (sample.lte(0) || population.lt(sample)) {
    throw invalid("the sample is not above zero and within the population");
  }
  if (source.trim() === "") throw invalid("the extrapolation has no source");
  for (const share of [input.uptake, input.sameBaseline]) {
    const { low, high } = reachOf(share);
    if (low.lt(0) || high.gt(1)) throw invalid("uptake and same baseline are shares from 0 to 1");
  }
  const factor = population.div(sample);
  const scaled = factor.times(input.fte);
  const uptake = reachOf(input.uptake);
  const same = reachOf(input.sameBaseline);
  return {
    label: "thought-experiment",
    basis,
    driver,
    factor,
    fte: scaled.times(meanOf(input.uptake)).times(meanOf(input.sameBaseline)),
    low: scaled.times(uptake.low).times(same.low),
    high: scaled.times(uptake.high).times(same.high),
    formula: "fte * population / sample * uptake * sameBaseline",
    source,
    warnings: driver === "inhabitants" ? [weakDriver] : [],
  };
}

const weakDriver: Issue<BenefitIssueCode> = {
  code: "weak-driver",
  severity: "warning",
  at: "driver",
  message: "inhabitants take no training: the figure grows with the staff who do",
  remedy: "Scale by the number of staff with the certificate, or by recertifications.",
};

function invalid(message: string): BenefitError {
  return new BenefitError("invalid-argument", message, {
    remedy: "Give sample, population, uptake, same baseline and source.",
  });
}
