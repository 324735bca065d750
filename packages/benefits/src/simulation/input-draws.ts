import { type FteBasisName, hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { basisStream } from "../model/formulas.ts";
import { type Quantity } from "../model/quantity.ts";
import { inversionOrNumber } from "./inversion.ts";
import { fillStratified, UniformStream } from "./uniform-stream.ts";

/** What the draws of an input depend on. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly latinHypercube: boolean;
}

/** The uniform numbers behind a stream; the same whenever they are asked for. */
export function uniformsOf(name: string, options: DrawOptions): Float64Array {
  const uniforms = new Float64Array(options.draws);
  if (options.latinHypercube) fillStratified(options.seed, name, uniforms);
  else new UniformStream(options.seed, name).fill(uniforms);
  return uniforms;
}

/** The draws of an input; the same number each time where it is known exactly. */
export function drawsOf(name: string, quantity: Quantity, options: DrawOptions): Float64Array {
  const invert = inversionOrNumber(quantity);
  if (typeof invert === "number") return new Float64Array(options.draws).fill(invert);
  const draws = uniformsOf(name, options);
  invert(draws);
  return draws;
}

/** Gives the next so many draws of an input; the column is overwritten by the next call. */
export type NextDraws = (count: number) => Float64Array;

/**
 * The draws of an input a block at a time, so that a million of them need not be kept.
 *
 * @param name - The name of the stream.
 * @param quantity - How the input may lie.
 * @param options - Seed and number of draws.
 * @param longest - The longest block that will be asked for.
 */
export function drawSource(
  name: string,
  quantity: Quantity,
  options: DrawOptions,
  longest: number,
): NextDraws {
  const invert = inversionOrNumber(quantity);
  if (typeof invert === "number") {
    const column = new Float64Array(longest).fill(invert);
    return () => column;
  }
  if (options.latinHypercube) {
    const all = drawsOf(name, quantity, options);
    let from = 0;
    return (count) => {
      from += count;
      return all.subarray(from - count, from);
    };
  }
  const stream = new UniformStream(options.seed, name);
  const buffer = new Float64Array(longest);
  return (count) => {
    const draws = count === longest ? buffer : buffer.subarray(0, count);
    stream.fill(draws);
    invert(draws);
    return draws;
  };
}

/** The hours of an årsverk as a quantity: triangular between three bases, or the model's one. */
export function basisQuantity({ basis, basisRange }: BenefitModel): Quantity {
  const hours = (name: FteBasisName): string => hoursPerFte(name).toFixed();
  if (basisRange === undefined) return hours(basis);
  return {
    kind: "triangular",
    low: hours(basisRange.low),
    mode: hours(basisRange.mode),
    high: hours(basisRange.high),
  };
}

/** Every uncertain quantity of the model with the name of its stream, the basis last. */
export function uncertainOf(model: BenefitModel): { name: string; quantity: Quantity }[] {
  return [
    ...model.inputs.map(({ id, value }) => ({ name: id, quantity: value })),
    { name: basisStream, quantity: basisQuantity(model) },
  ].filter(({ quantity }) => typeof quantity === "object");
}
