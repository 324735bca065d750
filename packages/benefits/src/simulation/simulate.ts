import { discountFactors } from "../economy/discount.ts";
import { prepare, type PreparedModel } from "../evaluation/prepared-model.ts";
import { type Expression } from "../expression/expression.ts";
import { hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { hoursPerFteName } from "../model/formulas.ts";
import { basisStream } from "../model/formulas.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { at, type Column, computeColumn, joinColumns } from "./columns.ts";
import { describeDraws, type Distribution } from "./distribution.ts";
import { basisQuantity, type DrawOptions, drawsOf } from "./input-draws.ts";

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
const block = 4096;

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
  const columns = new Map<string, Column>(
    model.inputs.map(({ id, value }) => [id, drawsOf(id, value, drawOptions)]),
  );
  columns.set(hoursPerFteName, hoursPerFte(model.basis).toNumber());
  const basis = drawsOf(basisStream, basisQuantity(model), drawOptions);

  const hours = new Float64Array(draws);
  const fte = new Float64Array(draws);
  const npvKr = model.economy === undefined ? undefined : new Float64Array(draws);
  for (let from = 0; from < draws; from += block) {
    const to = Math.min(draws, from + block);
    const columnOf = (name: string): Column => part(columns.get(name) ?? Number.NaN, from, to);
    const blockHours = netHourColumn(prepared, columnOf, to - from);
    const blockBasis = part(basis, from, to);
    for (let draw = from; draw < to; draw += 1) {
      const value = at(blockHours, draw - from);
      hours[draw] = value;
      fte[draw] = value / at(blockBasis, draw - from);
    }
    if (npvKr !== undefined) {
      const values = npvColumn(prepared, columnOf, to - from);
      for (let draw = from; draw < to; draw += 1) npvKr[draw] = at(values, draw - from);
    }
  }
  return {
    model,
    options: drawOptions,
    hours: describeDraws(hours),
    fte: describeDraws(fte),
    npvKr: npvKr === undefined ? undefined : describeDraws(npvKr),
    samples: { hours, fte, npvKr },
  };
}

function part(column: Column, from: number, to: number): Column {
  return typeof column === "number" ? column : column.subarray(from, to);
}

type ColumnOf = (name: string) => Column;

function netHourColumn(prepared: PreparedModel, columnOf: ColumnOf, length: number): Column {
  const gross = prepared.hours.map(({ formula }) => computeColumn(formula, columnOf, length));
  return joinColumns("*", sumColumns(gross, length), netColumn(prepared, columnOf, length), length);
}

function netColumn({ model }: PreparedModel, columnOf: ColumnOf, length: number): Column {
  if (model.counterfactual === undefined) return 1;
  const { deadweight, attribution, transfer } = model.counterfactual;
  const own = joinColumns("-", 1, columnOf(deadweight), length);
  const due = joinColumns("*", own, columnOf(attribution), length);
  return joinColumns("*", due, columnOf(transfer), length);
}

function sumColumns(columns: readonly Column[], length: number): Column {
  return columns.reduce<Column>((sum, column) => joinColumns("+", sum, column, length), 0);
}

function npvColumn(prepared: PreparedModel, columnOf: ColumnOf, length: number): Column {
  const compute = (formula: Expression): Column => computeColumn(formula, columnOf, length);
  const { economy, counterfactual } = prepared.model;
  if (economy === undefined) return 0;
  const factors = discountFactors(economy.discount, economy.horizonYears).map(Number);
  const growth = 1 + Number(economy.realWageGrowth);
  const net = netColumn(prepared, columnOf, length);
  const wages = sumColumns(
    prepared.hours.flatMap(({ formula, hourValue }) =>
      hourValue === undefined
        ? []
        : [joinColumns("*", compute(formula), compute(hourValue), length)],
    ),
    length,
  );
  const kroner = sumColumns(
    prepared.kroner.map(({ formula }) => compute(formula)),
    length,
  );
  const costs = (timing: string): Column =>
    sumColumns(
      prepared.costs
        .filter(({ cost }) => cost.timing === timing)
        .map(({ formula }) => compute(formula)),
      length,
    );
  const once = costs("once");
  const yearly = costs("yearly");
  const lost = counterfactual === undefined ? 0 : columnOf(counterfactual.dropOffPerYear);

  const out = new Float64Array(length);
  for (let draw = 0; draw < length; draw += 1) {
    let kept = at(net, draw);
    let grown = 1;
    let value = -at(once, draw);
    for (let year = 1; year < factors.length; year += 1) {
      grown *= growth;
      const gain = (at(wages, draw) * grown + at(kroner, draw)) * kept;
      value += (gain - at(yearly, draw)) * (factors[year] ?? 0);
      kept *= 1 - at(lost, draw);
    }
    out[draw] = value;
  }
  return out;
}

function requireWhole(what: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new BenefitError("invalid-argument", `${what} is ${value}`, {
    remedy: `Give a whole number from ${low} to ${high}.`,
  });
}
