import { type Decimal } from "decimal.js";
import { z } from "zod";

import { Amount, toExact } from "../decimal/amount.ts";
import { Exact, sumOf } from "../decimal/exact.ts";
import { type Interval } from "../expression/enclose-expression.ts";

const Between = { low: Amount, high: Amount };

/** A quantity that is not known exactly: how it may lie between which bounds. */
export const Spread = z.discriminatedUnion("kind", [
  /** Anywhere from the lowest to the highest, all equally likely. */
  z.strictObject({ kind: z.literal("range"), ...Between }),
  /** From lowest to highest possible, likeliest at the mode, falling off in straight lines. */
  z.strictObject({ kind: z.literal("triangular"), ...Between, mode: Amount }),
  /** As triangular, but with more weight near the mode: a Beta with λ = 4. */
  z.strictObject({ kind: z.literal("pert"), ...Between, mode: Amount }),
  /** One in twenty is below `p5`, one in twenty above `p95`; symmetric. */
  z.strictObject({ kind: z.literal("normal"), p5: Amount, p95: Amount }),
  /** One in twenty is below `p5`, one in twenty above `p95`; skewed, and always above zero. */
  z.strictObject({ kind: z.literal("lognormal"), p5: Amount, p95: Amount }),
  /** A share that was measured: so many of so many; Beta with one added to each side. */
  z.strictObject({
    kind: z.literal("measuredShare"),
    successes: z.int().nonnegative(),
    trials: z.int().positive(),
  }),
  /** Measured values, each equally likely. */
  z.strictObject({ kind: z.literal("sample"), values: z.array(Amount).min(1) }),
]);
export type Spread = z.infer<typeof Spread>;

/** A known number, or a {@link Spread}. */
export const Quantity = z.union([Amount, Spread]);
export type Quantity = z.infer<typeof Quantity>;

/** Distance from the mean to the 95th percentile of a normal distribution, in deviations. */
const deviationsToP95 = "1.6448536269514722";

/** The mean of a normal and its deviation, from its 5th and 95th percentile. */
export function normalFromP5P95(p5: Decimal, p95: Decimal): { mean: Decimal; deviation: Decimal } {
  return {
    mean: p5.plus(p95).div(2),
    deviation: p95.minus(p5).div(2).div(deviationsToP95),
  };
}

/** The expected value, exact to 40 digits. */
export function meanOf(quantity: Quantity): Decimal {
  if (typeof quantity !== "object") return toExact(quantity);
  switch (quantity.kind) {
    case "range":
      return toExact(quantity.low).plus(quantity.high).div(2);
    case "triangular":
      return toExact(quantity.low).plus(quantity.mode).plus(quantity.high).div(3);
    case "pert":
      return toExact(quantity.mode).times(4).plus(quantity.low).plus(quantity.high).div(6);
    case "normal":
      return normalFromP5P95(toExact(quantity.p5), toExact(quantity.p95)).mean;
    case "lognormal": {
      const { mean, deviation } = logNormalFromP5P95(quantity);
      return mean.plus(deviation.times(deviation).div(2)).exp();
    }
    case "measuredShare":
      return new Exact(quantity.successes + 1).div(quantity.trials + 2);
    case "sample":
      return sumOf(quantity.values.map(toExact)).div(quantity.values.length);
  }
}

/** The most likely value where the quantity states one, otherwise its mean. */
export function modeOf(quantity: Quantity): Decimal {
  if (typeof quantity !== "object" || !("mode" in quantity)) return meanOf(quantity);
  return toExact(quantity.mode);
}

/**
 * How far the quantity is documented to reach: lowest to highest possible, or the 5th to the 95th
 * percentile where it has no ends. A measured share reaches two deviations, within 0 and 1.
 */
export function reachOf(quantity: Quantity): Interval {
  if (typeof quantity !== "object") return { low: toExact(quantity), high: toExact(quantity) };
  switch (quantity.kind) {
    case "range":
    case "triangular":
    case "pert":
      return { low: toExact(quantity.low), high: toExact(quantity.high) };
    case "normal":
    case "lognormal":
      return { low: toExact(quantity.p5), high: toExact(quantity.p95) };
    case "measuredShare": {
      const mean = meanOf(quantity);
      const variance = mean.times(new Exact(1).minus(mean)).div(quantity.trials + 3);
      const two = variance.sqrt().times(2);
      return { low: Exact.max(0, mean.minus(two)), high: Exact.min(1, mean.plus(two)) };
    }
    case "sample": {
      const values = quantity.values.map(toExact);
      return { low: Exact.min(...values), high: Exact.max(...values) };
    }
  }
}

/** The mean and deviation of the logarithm, from the 5th and 95th percentile. */
export function logNormalFromP5P95({ p5, p95 }: { p5: Amount; p95: Amount }): {
  mean: Decimal;
  deviation: Decimal;
} {
  return normalFromP5P95(toExact(p5).ln(), toExact(p95).ln());
}
