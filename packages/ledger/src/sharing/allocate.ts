import { type Ore } from "@kompetanseregion/domain";

import { LedgerError } from "../problem/ledger-error.ts";

/** How øre that are left over find their place. */
export interface AllocateOptions {
  /**
   * Where the turn begins between parts that are cut alike and weigh alike, as an index; 0 where
   * none is given. The month's number keeps one party from being favoured every month.
   */
  readonly firstInTie?: number;
}

/**
 * Splits an amount by weights, so that the parts add up to it: largest remainder (Hamilton).
 *
 * Every part is within one øre of its exact share; a weight of 0 gets 0; the parts of −x are those
 * of x with the sign changed; scaling all weights changes nothing. Øre left over go one each to
 * the parts that were cut the most; between equals to the larger weight, then in order. It is not
 * house-monotone: an øre more in all can be an øre less in one part.
 *
 * @param total - The amount, of either sign.
 * @param weights - Whole numbers, 0 or more, at least one above 0.
 * @param options - Where the turn begins between equals.
 * @returns One part for each weight, in their order.
 * @throws {LedgerError} `weights` if a weight is negative or not whole, or none is above 0.
 */
export function allocate(
  total: Ore,
  weights: readonly (bigint | number)[],
  options: AllocateOptions = {},
): Ore[] {
  const whole = wholeWeight(weights);
  const size = Math.abs(total);
  const firstInTie = options.firstInTie ?? 0;
  const parts =
    typeof whole === "number" && size * whole <= Number.MAX_SAFE_INTEGER
      ? // Weights whose sum is a number are numbers.
        plainShares(size, weights as readonly number[], whole, firstInTie)
      : bigShares(BigInt(size), weights.map(BigInt), BigInt(whole), firstInTie);
  if (total < 0) {
    for (let index = 0; index < parts.length; index += 1) parts[index] = 0 - (parts[index] ?? 0);
  }
  // Whole numbers within the total, which is øre: a parse of each takes longer than the split.
  return parts as Ore[];
}

/** Up to how many parts each øre left over is given out by looking through them anew. */
const few = 16;

function plainShares(
  size: number,
  weights: readonly number[],
  whole: number,
  firstInTie: number,
): number[] {
  const parts: number[] = [];
  /** What each was cut, in parts of an øre that are alike for all. */
  const rests: number[] = [];
  let left = size;
  for (const weight of weights) {
    const product = size * weight;
    // Exact: a quotient of whole numbers within 2^53 is never rounded up to the next whole number.
    const part = Math.floor(product / whole);
    parts.push(part);
    rests.push(product - part * whole);
    left -= part;
  }
  if (weights.length > few) return giveOut(left, parts, rests, weights, firstInTie);
  for (; left > 0; left -= 1) {
    let first = 0;
    for (let index = 1; index < parts.length; index += 1) {
      if (comesFirst(index, first, rests, weights, firstInTie)) first = index;
    }
    parts[first] = (parts[first] ?? 0) + 1;
    // Less than nothing was cut of it now: it is not looked at again.
    rests[first] = -1;
  }
  return parts;
}

function comesFirst(
  a: number,
  b: number,
  rests: readonly number[],
  weights: readonly number[],
  firstInTie: number,
): boolean {
  const more = (rests[a] ?? 0) - (rests[b] ?? 0);
  if (more !== 0) return more > 0;
  const heavier = (weights[a] ?? 0) - (weights[b] ?? 0);
  if (heavier !== 0) return heavier > 0;
  return turn(a, firstInTie, weights.length) < turn(b, firstInTie, weights.length);
}

function bigShares(
  size: bigint,
  weights: readonly bigint[],
  whole: bigint,
  firstInTie: number,
): number[] {
  const parts: number[] = [];
  const rests: bigint[] = [];
  let left = Number(size);
  for (const weight of weights) {
    const product = size * weight;
    const part = Number(product / whole);
    rests.push(product % whole);
    parts.push(part);
    left -= part;
  }
  return giveOut(left, parts, rests, weights, firstInTie);
}

/** Gives an øre each to the `left` parts that come first in order. */
function giveOut(
  left: number,
  parts: number[],
  rests: readonly (bigint | number)[],
  weights: readonly (bigint | number)[],
  firstInTie: number,
): number[] {
  const order = parts
    .map((_, index) => index)
    .sort(
      (a, b) =>
        compare(rests, b, a) ||
        compare(weights, b, a) ||
        turn(a, firstInTie, parts.length) - turn(b, firstInTie, parts.length),
    );
  for (const index of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** How many places after the first in turn a part is. */
function turn(index: number, firstInTie: number, count: number): number {
  return (((index - firstInTie) % count) + count) % count;
}

function compare(values: readonly (bigint | number)[], a: number, b: number): number {
  const one = values[a] ?? 0;
  const other = values[b] ?? 0;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The sum of the weights; as a big integer where it could lose precision. */
function wholeWeight(weights: readonly (bigint | number)[]): bigint | number {
  let sum = 0;
  let exact = true;
  for (const weight of weights) {
    if (typeof weight === "bigint") {
      exact = false;
    } else if (!Number.isSafeInteger(weight)) {
      throw refusedWeights(`the weight ${weight} is not a whole number`);
    } else {
      sum += weight;
    }
    if (weight < 0) throw refusedWeights(`the weight ${weight} is negative`);
  }
  if (exact && sum <= Number.MAX_SAFE_INTEGER) {
    if (sum === 0) throw refusedWeights("no weight is above 0");
    return sum;
  }
  const whole = weights.reduce<bigint>((total, weight) => total + BigInt(weight), 0n);
  if (whole === 0n) throw refusedWeights("no weight is above 0");
  return whole;
}

function refusedWeights(message: string): LedgerError {
  return new LedgerError("weights", message, {
    remedy: "Give whole weights of 0 or more, at least one above 0.",
  });
}
