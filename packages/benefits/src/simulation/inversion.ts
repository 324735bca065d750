import { type Decimal } from "decimal.js";

import { toExact } from "../decimal/amount.ts";
import {
  logNormalFromP5P95,
  normalFromP5P95,
  type Quantity,
  type Spread,
} from "../model/quantity.ts";
import { quantileByDensity } from "./density-table.ts";
import { exp, log } from "./elementary.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { type Inversion, inversionBy, type Quantile } from "./quantile-table.ts";
import { wordCount } from "./uniform-stream.ts";

/** The inversion of an uncertain quantity; a number where it is known exactly. */
export function inversionOrNumber(quantity: Quantity): Inversion | number {
  return typeof quantity === "object" ? spreadInversion(quantity) : Number(quantity);
}

function spreadInversion(spread: Spread): Inversion {
  switch (spread.kind) {
    case "range": {
      const low = Number(spread.low);
      const perWord = (Number(spread.high) - low) / wordCount;
      return (words, values) => {
        for (let i = 0; i < words.length; i += 1) {
          values[i] = low + perWord * ((words[i] ?? 0) + 0.5);
        }
      };
    }
    case "sample": {
      const sample = Float64Array.from(spread.values, Number).toSorted();
      return (words, values) => {
        for (let i = 0; i < words.length; i += 1) {
          const place = Math.floor(((words[i] ?? 0) / wordCount) * sample.length);
          values[i] = sample[place] ?? Number.NaN;
        }
      };
    }
    case "triangular":
      return inversionBy(triangular(Number(spread.low), Number(spread.mode), Number(spread.high)));
    case "pert":
      return inversionBy(pert(Number(spread.low), Number(spread.mode), Number(spread.high)));
    case "normal":
      return inversionBy(normal(normalFromP5P95(toExact(spread.p5), toExact(spread.p95))));
    case "lognormal": {
      const logarithm = normal(logNormalFromP5P95(spread));
      return inversionBy((probability) => exp(logarithm(probability)));
    }
    case "measuredShare":
      return inversionBy(beta(spread.successes + 1, spread.trials - spread.successes + 1));
  }
}

function triangular(low: number, mode: number, high: number): Quantile {
  const width = high - low;
  if (width === 0) return () => low;
  const turn = (mode - low) / width;
  const rising = width * (mode - low);
  const falling = width * (high - mode);
  return (probability) =>
    probability < turn
      ? low + Math.sqrt(probability * rising)
      : high - Math.sqrt((1 - probability) * falling);
}

function normal(exact: { readonly mean: Decimal; readonly deviation: Decimal }): Quantile {
  const mean = exact.mean.toNumber();
  const deviation = exact.deviation.toNumber();
  return (probability) => mean + deviation * normalQuantile(probability);
}

function pert(low: number, mode: number, high: number): Quantile {
  const width = high - low;
  if (width === 0) return () => low;
  const toMode = (mode - low) / width;
  const share = beta(1 + 4 * toMode, 1 + 4 * (1 - toMode));
  return (probability) => low + width * share(probability);
}

/** The Beta distribution; both shapes at least 1. */
function beta(a: number, b: number): Quantile {
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const from = Math.max(0, mean - 12 * deviation);
  const to = Math.min(1, mean + 12 * deviation);
  const peak = a + b > 2 ? (a - 1) / (a + b - 2) : 0.5;
  const highest = logDensity(peak, a, b);
  return quantileByDensity((x) => exp(logDensity(x, a, b) - highest), from, to);
}

function logDensity(x: number, a: number, b: number): number {
  // 0 × log 0 is 0 here: a shape of 1 does not weigh its end.
  const left = a === 1 ? 0 : (a - 1) * log(x);
  const right = b === 1 ? 0 : (b - 1) * log(1 - x);
  return left + right;
}
