import { ore, type Ore } from "@kompetanseregion/domain";

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
  const sign = total < 0 ? -1 : 1;
  const { parts, rests } =
    typeof whole === "number" && size * whole <= Number.MAX_SAFE_INTEGER
      ? plainShares(size, weights, whole)
      : bigShares(BigInt(size), weights, BigInt(whole));

  let left = size;
  for (const part of parts) left -= part;
  if (left > 0) {
    const { firstInTie = 0 } = options;
    const turn = (index: number): number =>
      (((index - firstInTie) % weights.length) + weights.length) % weights.length;
    const order = parts
      .map((_, index) => index)
      .sort((a, b) => compare(rests, b, a) || compare(weights, b, a) || turn(a) - turn(b));
    for (const index of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts.map((part) => ore(sign * part));
}

interface Shares {
  /** Each share rounded down, in øre. */
  readonly parts: number[];
  /** What each was cut, in parts of an øre that are alike for all. */
  readonly rests: readonly (bigint | number)[];
}

function plainShares(size: number, weights: readonly (bigint | number)[], whole: number): Shares {
  const parts: number[] = [];
  const rests: number[] = [];
  for (const weight of weights) {
    const product = size * Number(weight);
    const rest = product % whole;
    rests.push(rest);
    parts.push((product - rest) / whole);
  }
  return { parts, rests };
}

function bigShares(size: bigint, weights: readonly (bigint | number)[], whole: bigint): Shares {
  const parts: number[] = [];
  const rests: bigint[] = [];
  for (const weight of weights) {
    const product = size * BigInt(weight);
    rests.push(product % whole);
    parts.push(Number(product / whole));
  }
  return { parts, rests };
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
