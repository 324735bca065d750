import { type FteBasisName, hoursPerFte } from "../fte/fte-basis.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { basisStream } from "../model/formulas.ts";
import { type Quantity } from "../model/quantity.ts";
import { type Column } from "./columns.ts";
import { quantileOf } from "./quantile-of.ts";
import { fillStratified, fillUniform } from "./uniform-stream.ts";

/** What the draws of an input depend on. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly latinHypercube: boolean;
}

/** The uniform numbers behind a stream; the same whenever they are asked for. */
export function uniformsOf(name: string, options: DrawOptions): Float64Array {
  const uniforms = new Float64Array(options.draws);
  const fill = options.latinHypercube ? fillStratified : fillUniform;
  fill(options.seed, name, uniforms);
  return uniforms;
}

/** The draws of an input; one number where it is known exactly. */
export function drawsOf(name: string, quantity: Quantity, options: DrawOptions): Column {
  const quantile = quantileOf(quantity);
  if (typeof quantile === "number") return quantile;
  const draws = uniformsOf(name, options);
  for (let draw = 0; draw < draws.length; draw += 1) {
    draws[draw] = quantile(draws[draw] ?? 0);
  }
  return draws;
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
