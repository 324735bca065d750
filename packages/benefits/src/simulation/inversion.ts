import { toExact } from "../decimal/amount.ts";
import {
  logNormalFromP5P95,
  normalFromP5P95,
  type Quantity,
  type Spread,
} from "../model/quantity.ts";
import { type Inversion, inversionOf } from "./density-table.ts";
import { exp, log } from "./elementary.ts";

/** Beyond this many deviations a normal distribution has less than 10⁻¹⁵ of its mass. */
const tail = 8;

/** The inversion of an uncertain quantity; a number where it is known exactly. */
export function inversionOrNumber(quantity: Quantity): Inversion | number {
  return typeof quantity === "object" ? spreadInversion(quantity) : Number(quantity);
}

function spreadInversion(spread: Spread): Inversion {
  switch (spread.kind) {
    case "range": {
      const low = Number(spread.low);
      const width = Number(spread.high) - low;
      return (column) => {
        for (let i = 0; i < column.length; i += 1) column[i] = low + width * (column[i] ?? 0);
      };
    }
    case "triangular":
      return triangular(Number(spread.low), Number(spread.mode), Number(spread.high));
    case "pert":
      return pert(Number(spread.low), Number(spread.mode), Number(spread.high));
    case "normal": {
      const { mean, deviation } = normalFromP5P95(toExact(spread.p5), toExact(spread.p95));
      return normal(mean.toNumber(), deviation.toNumber());
    }
    case "lognormal": {
      const { mean, deviation } = logNormalFromP5P95(spread);
      const logarithm = normal(mean.toNumber(), deviation.toNumber());
      return (column) => {
        logarithm(column);
        for (let i = 0; i < column.length; i += 1) column[i] = exp(column[i] ?? 0);
      };
    }
    case "measuredShare":
      return beta(spread.successes + 1, spread.trials - spread.successes + 1, 0, 1);
    case "sample": {
      const values = Float64Array.from(spread.values, Number).toSorted();
      return (column) => {
        for (let i = 0; i < column.length; i += 1) {
          column[i] = values[Math.floor((column[i] ?? 0) * values.length)] ?? Number.NaN;
        }
      };
    }
  }
}

function triangular(low: number, mode: number, high: number): Inversion {
  const width = high - low;
  if (width === 0) return (column) => column.fill(low);
  const turn = (mode - low) / width;
  const rising = width * (mode - low);
  const falling = width * (high - mode);
  return (column) => {
    for (let i = 0; i < column.length; i += 1) {
      const probability = column[i] ?? 0;
      column[i] =
        probability < turn
          ? low + Math.sqrt(probability * rising)
          : high - Math.sqrt((1 - probability) * falling);
    }
  };
}

function pert(low: number, mode: number, high: number): Inversion {
  const width = high - low;
  if (width === 0) return (column) => column.fill(low);
  const toMode = (mode - low) / width;
  return beta(1 + 4 * toMode, 1 + 4 * (1 - toMode), low, width);
}

/** The Beta distribution, stretched; both shapes at least 1. */
function beta(a: number, b: number, low: number, width: number): Inversion {
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const from = Math.max(0, mean - 12 * deviation);
  const to = Math.min(1, mean + 12 * deviation);
  const peak = a + b > 2 ? (a - 1) / (a + b - 2) : 0.5;
  const highest = logDensity(peak, a, b);
  const share = inversionOf((x) => exp(logDensity(x, a, b) - highest), from, to);
  return (column) => {
    share(column);
    for (let i = 0; i < column.length; i += 1) column[i] = low + width * (column[i] ?? 0);
  };
}

function logDensity(x: number, a: number, b: number): number {
  // 0 × log 0 is 0 here: a shape of 1 does not weigh its end.
  const left = a === 1 ? 0 : (a - 1) * log(x);
  const right = b === 1 ? 0 : (b - 1) * log(1 - x);
  return left + right;
}

function normal(mean: number, deviation: number): Inversion {
  const standard = inversionOf((x) => exp(-(x * x) / 2), -tail, tail);
  return (column) => {
    standard(column);
    for (let i = 0; i < column.length; i += 1) column[i] = mean + deviation * (column[i] ?? 0);
  };
}
