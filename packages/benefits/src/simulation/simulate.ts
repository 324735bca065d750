import { prepare } from "../evaluation/prepared-model.ts";
import { hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { basisStream, hoursPerFteName } from "../model/formulas.ts";
import { type Quantity } from "../model/quantity.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { ColumnSheet } from "./columns.ts";
import { describeDraws, divided, type Distribution } from "./distribution.ts";
import { basisQuantity, drawInto, type DrawOptions, type NextDraws } from "./input-draws.ts";
import { layOut } from "./model-columns.ts";

/** Settings of a simulation. */
export interface SimulateOptions {
  /** How many times the model is calculated, 100 to 10 000 000. */
  readonly draws: number;
  /** A whole number from 0 to 2^32 − 1; the same seed gives the same bytes everywhere. */
  readonly seed: number;
  /** Spread each input's draws evenly over its distribution; off where left out. */
  readonly latinHypercube?: boolean;
}

/** A model's uncertainty: what the figures may be, given how its inputs may lie. */
export interface Simulation {
  readonly model: BenefitModel;
  readonly options: DrawOptions;
  /** Hours a year, net of the counterfactual where there is one. */
  readonly hours: Distribution;
  /** Årsverk a year; by an uncertain basis where the model has a `basisRange`. */
  readonly fte: Distribution;
  /** Net present value in kroner; only where the model has an economy setting. */
  readonly npvKr: Distribution | undefined;
  /** The draws themselves, one for each calculation. */
  readonly samples: {
    readonly hours: Float64Array;
    readonly fte: Float64Array;
    readonly npvKr: Float64Array | undefined;
  };
}

const mostDraws = 10_000_000;
const fewestDraws = 100;
/** Draws that are calculated together: small enough to stay in the processor's cache. */
const block = 1024;

/**
 * Calculates the model many times, each time with other values of its uncertain inputs.
 *
 * Every input draws from a stream of its own (common random numbers). Only operations that IEEE 754
 * fixes are used, so the same model, seed and number of draws give the same bytes in every engine.
 *
 * @throws {BenefitError} `invalid-model`; `invalid-argument` for draws or a seed out of range.
 */
export function simulate(model: BenefitModel, options: SimulateOptions): Simulation {
  const { draws, seed, latinHypercube = false } = options;
  requireWhole("draws", draws, fewestDraws, mostDraws);
  requireWhole("seed", seed, 0, 0xffffffff);
  const prepared = prepare(model);
  const drawOptions: DrawOptions = { draws, seed, latinHypercube };
  const columns = new Map<string, Float64Array>();
  const nextOf = (name: string, quantity: Quantity): NextDraws => {
    const column = new Float64Array(block);
    columns.set(name, column);
    return drawInto(name, quantity, drawOptions, column);
  };
  const sources = [
    ...model.inputs.map(({ id, value }) => nextOf(id, value)),
    nextOf(hoursPerFteName, hoursPerFte(model.basis).toFixed()),
  ];
  const perFte = new Float64Array(block);
  sources.push(drawInto(basisStream, basisQuantity(model), drawOptions, perFte));
  const sheet = new ColumnSheet(columns, block);
  const outcome = layOut(prepared, sheet);

  const hours = new Float64Array(draws);
  const fte = new Float64Array(draws);
  const npvKr = outcome.npvKr === undefined ? undefined : new Float64Array(draws);
  for (let from = 0; from < draws; from += block) {
    const count = Math.min(draws - from, block);
    for (const next of sources) next(count);
    sheet.calculate(count);
    for (let draw = 0; draw < count; draw += 1) {
      const value = outcome.hours[draw] ?? Number.NaN;
      hours[from + draw] = value;
      fte[from + draw] = value / (perFte[draw] ?? Number.NaN);
    }
    if (npvKr !== undefined) outcome.npvKr?.(npvKr.subarray(from, from + count));
  }
  const described = describeDraws(hours);
  return {
    model,
    options: drawOptions,
    hours: described,
    fte:
      model.basisRange === undefined
        ? divided(described, hoursPerFte(model.basis).toNumber())
        : describeDraws(fte),
    npvKr: npvKr === undefined ? undefined : describeDraws(npvKr),
    samples: { hours, fte, npvKr },
  };
}

function requireWhole(what: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new BenefitError("invalid-argument", `${what} is ${value}`, {
    remedy: `Give a whole number from ${low} to ${high}.`,
  });
}
