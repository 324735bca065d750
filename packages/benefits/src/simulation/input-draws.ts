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

/** The uniform words behind a stream; the same whenever they are asked for. */
export function wordsOf(name: string, options: DrawOptions): Uint32Array {
  const words = new Uint32Array(options.draws);
  if (options.latinHypercube) fillStratified(options.seed, name, words);
  else new UniformStream(options.seed, name).fill(words);
  return words;
}

/** The draws of an input; the same number each time where it is known exactly. */
export function drawsOf(name: string, quantity: Quantity, options: DrawOptions): Float64Array {
  const draws = new Float64Array(options.draws);
  const invert = inversionOrNumber(quantity);
  if (typeof invert === "number") return draws.fill(invert);
  invert(wordsOf(name, options), draws);
  return draws;
}

/** Fills the next so many draws of an input into its column. */
export type NextDraws = (count: number) => void;

/**
 * The draws of an input a block at a time, so that a million of them need not be kept.
 *
 * @param name - The name of the stream.
 * @param quantity - How the input may lie.
 * @param options - Seed and number of draws.
 * @param column - Filled from its beginning each time; no more draws are asked for than it holds.
 */
export function drawInto(
  name: string,
  quantity: Quantity,
  options: DrawOptions,
  column: Float64Array,
): NextDraws {
  const invert = inversionOrNumber(quantity);
  if (typeof invert === "number") {
    column.fill(invert);
    return () => undefined;
  }
  if (options.latinHypercube) {
    const all = wordsOf(name, options);
    let from = 0;
    return (count) => {
      invert(all.subarray(from, from + count), column);
      from += count;
    };
  }
  const stream = new UniformStream(options.seed, name);
  const words = new Uint32Array(column.length);
  return (count) => {
    const next = count === words.length ? words : words.subarray(0, count);
    stream.fill(next);
    invert(next, column);
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
