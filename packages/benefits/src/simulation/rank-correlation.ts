import { drawsOf, uncertainOf } from "./input-draws.ts";
import { type Simulation } from "./simulate.ts";

/** How strongly an input and the årsverk rise and fall together. */
export interface RankCorrelation {
  readonly input: string;
  /** Spearman's ρ: from −1 (always opposite) to 1 (always together). */
  readonly rho: number;
}

/** Spearman's rank correlation of every uncertain input with the årsverk, the strongest first. */
export function rankCorrelations({ model, options, samples }: Simulation): RankCorrelation[] {
  const outcome = ranks(samples.fte);
  return uncertainOf(model)
    .map(({ name, quantity }) => ({
      input: name,
      rho: correlation(ranks(drawsOf(name, quantity, options)), outcome),
    }))
    .toSorted((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
}

/** Each value's place in the rising order; equal values share the middle of their places. */
function ranks(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  return values.map((value) => (firstAtLeast(sorted, value) + firstAbove(sorted, value) - 1) / 2);
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function correlation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2;
  let together = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index += 1) {
    const x = (a[index] ?? middle) - middle;
    const y = (b[index] ?? middle) - middle;
    together += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  const scale = Math.sqrt(squaresA * squaresB);
  return scale === 0 ? 0 : together / scale;
}
