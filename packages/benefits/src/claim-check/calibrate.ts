import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import { Exact } from "../decimal/exact.ts";
import { netHours, prepare, requireInput, valuesOf } from "../evaluation/prepared-model.ts";
import { type FteBasisName } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { meanOf } from "../model/quantity.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { type Claim, hoursClaimed } from "./claim.ts";
import { solve } from "./solve.ts";

/** An input that may be wrong or unstated, and how far it may plausibly lie. */
export interface FreeInput {
  readonly input: string;
  readonly low: Decimal.Value;
  readonly high: Decimal.Value;
  /** Distance between the values that are tried in pairs; a quarter of the range if left out. */
  readonly step?: Decimal.Value;
}

/** Settings of a calibration. */
export interface CalibrateOptions {
  /** The bases to solve for; the claim's own, or else the model's. */
  readonly bases?: readonly FteBasisName[];
  /** Inputs that are held at another value than the model's, by id. */
  readonly given?: Readonly<Record<string, Decimal.Value>>;
}

/** The value of one input that would make the claim true, all else as documented. */
export interface Solution {
  readonly basis: FteBasisName;
  readonly input: string;
  readonly unit: string;
  /** What the model documents (or `given` says). */
  readonly documented: Decimal;
  /** What would make the claim true. */
  readonly value: Decimal;
  /** Whether that is an exact quotient (to 40 digits), or closed in on to 10⁻²⁵. */
  readonly exact: boolean;
  /** Whether it lies between the bounds that were called plausible. */
  readonly plausible: boolean;
}

/** Values of two inputs that together would make the claim true. */
export interface PairSolution {
  readonly basis: FteBasisName;
  /** The two inputs and their values, both plausible. */
  readonly values: Readonly<Record<string, Decimal>>;
  readonly exact: boolean;
}

/** Which assumptions would make a claim true. */
export interface Calibration {
  readonly claim: Claim;
  /** Every free input alone, for each basis; left out where it cannot reach the claim at all. */
  readonly alone: readonly Solution[];
  /** Pairs of free inputs: the first at each step, the second solved; plausible ones only. */
  readonly pairs: readonly PairSolution[];
}

/**
 * Finds the assumptions that would make a claim true: one input at a time, and in pairs.
 *
 * @throws {BenefitError} `invalid-model`; `unknown-input` if the model lacks a free or given
 *   input; `invalid-argument` if bounds are inverted, a step is not above zero, or the claim is not
 *   above zero.
 */
export function calibrate(
  model: BenefitModel,
  claim: Claim,
  free: readonly FreeInput[],
  options: CalibrateOptions = {},
): Calibration {
  const prepared = prepare(model);
  const ranges = free.map((input) => toRange(model, input));
  const given = new Map(
    Object.entries(options.given ?? {}).map(([id, value]) => [id, toExact(value)]),
  );
  const hoursWith = (values: ReadonlyMap<string, Decimal>): Decimal =>
    netHours(prepared, valuesOf(model, meanOf, new Map([...given, ...values])));
  const documented = valuesOf(model, meanOf, given);
  const bases = options.bases ?? [claim.basis ?? model.basis];

  const alone = bases.flatMap((basis) =>
    ranges.flatMap((range): Solution[] => {
      const { input, unit } = range;
      const outcome = (value: Decimal): Decimal => hoursWith(new Map([[input, value]]));
      const root = solve(outcome, hoursClaimed(claim, basis), range);
      if (root === undefined) return [];
      const plausible = within(root.value, range);
      return [{ basis, input, unit, documented: documented(input), ...root, plausible }];
    }),
  );

  const pairs = bases.flatMap((basis) =>
    ranges.flatMap((first, index) =>
      ranges.slice(index + 1).flatMap((second) =>
        stepsOf(first).flatMap((step): PairSolution[] => {
          const outcome = (value: Decimal): Decimal =>
            hoursWith(
              new Map([
                [first.input, step],
                [second.input, value],
              ]),
            );
          const root = solve(outcome, hoursClaimed(claim, basis), second);
          if (root === undefined || !within(root.value, second)) return [];
          const values = { [first.input]: step, [second.input]: root.value };
          return [{ basis, values, exact: root.exact }];
        }),
      ),
    ),
  );
  return { claim, alone, pairs };
}

interface Range {
  readonly input: string;
  readonly unit: string;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly step: Decimal;
}

const mostSteps = 1000;

function toRange(model: BenefitModel, free: FreeInput): Range {
  requireInput(model, free.input);
  const unit = model.inputs.find(({ id }) => id === free.input)?.unit ?? "";
  const low = toExact(free.low);
  const high = toExact(free.high);
  const step = free.step === undefined ? high.minus(low).div(4) : toExact(free.step);
  const bad = (message: string, remedy: string): BenefitError =>
    new BenefitError("invalid-argument", `"${free.input}": ${message}`, { remedy });
  if (low.gte(high)) throw bad("the plausible range is empty", "Give a low below the high.");
  if (step.lte(0)) throw bad("the step is not above zero", "Give a step such as 0.25.");
  if (high.minus(low).div(step).gt(mostSteps)) {
    throw bad(`the range has more than ${mostSteps} steps`, "Give a longer step.");
  }
  return { input: free.input, unit, low, high, step };
}

function stepsOf({ low, high, step }: Range): Decimal[] {
  const count = high.minus(low).div(step).floor().toNumber();
  return Array.from({ length: count + 1 }, (_, index) => step.times(index).plus(low));
}

function within(value: Decimal, { low, high }: Range): boolean {
  return value.gte(Exact.min(low, high)) && value.lte(high);
}
