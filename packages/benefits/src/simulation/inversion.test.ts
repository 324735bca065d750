import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { meanOf, type Spread } from "../model/quantity.ts";
import { describeDraws } from "./distribution.ts";
import { drawsOf } from "./input-draws.ts";
import { inversionOrNumber } from "./inversion.ts";
import { wordCount } from "./uniform-stream.ts";

const draws = 20_000;
const bound = fc.integer({ min: 1, max: 1000 });
const three = fc.tuple(bound, bound, bound).map((values) => values.toSorted((a, b) => a - b));

const spreads: fc.Arbitrary<Spread> = fc.oneof(
  three.map(([low = 0, , high = 0]): Spread => ({ kind: "range", low, high })),
  three.map(([low = 0, mode = 0, high = 0]): Spread => ({ kind: "triangular", low, mode, high })),
  three.map(([low = 0, mode = 0, high = 0]): Spread => ({ kind: "pert", low, mode, high })),
  three.map(([p5 = 0, , p95 = 0]): Spread => ({ kind: "normal", p5, p95 })),
  fc.tuple(bound, fc.integer({ min: 11, max: 60 })).map(([p5, times]): Spread => ({
    kind: "lognormal",
    p5,
    p95: (p5 * times) / 10,
  })),
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 200 })).map(([a, b]): Spread => ({
    kind: "measuredShare",
    successes: Math.min(a, b),
    trials: b,
  })),
);

function valueAt(spread: Spread, probability: number): number {
  const invert = inversionOrNumber(spread);
  if (typeof invert === "number") return invert;
  const values = new Float64Array(1);
  invert(Uint32Array.of(Math.floor(probability * wordCount)), values);
  return values[0] ?? Number.NaN;
}

/** The textbook variance. */
function varianceOf(spread: Spread): number {
  switch (spread.kind) {
    case "range":
      return (Number(spread.high) - Number(spread.low)) ** 2 / 12;
    case "triangular": {
      const [a, c, b] = [spread.low, spread.mode, spread.high].map(Number) as [
        number,
        number,
        number,
      ];
      return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
    }
    case "pert": {
      const mean = meanOf(spread).toNumber();
      return ((mean - Number(spread.low)) * (Number(spread.high) - mean)) / 7;
    }
    case "normal":
      return ((Number(spread.p95) - Number(spread.p5)) / 2 / 1.6448536269514722) ** 2;
    case "lognormal": {
      const s = Math.log(Number(spread.p95) / Number(spread.p5)) / 2 / 1.6448536269514722;
      const mean = meanOf(spread).toNumber();
      return (Math.exp(s * s) - 1) * mean * mean;
    }
    case "measuredShare": {
      const mean = meanOf(spread).toNumber();
      return (mean * (1 - mean)) / (spread.trials + 3);
    }
    case "sample":
      return 0;
  }
}

describe("a distribution's draws", () => {
  it("have the closed form's mean and variance within four standard errors, 100 parameter sets", () => {
    fc.assert(
      fc.property(spreads, (spread) => {
        const values = drawsOf("x", spread, { draws, seed: 3, latinHypercube: false });
        const { mean, deviation } = describeDraws(values);
        const expected = meanOf(spread).toNumber();
        const variance = varianceOf(spread);
        const fourth = values.reduce((sum, x) => sum + (x - mean) ** 4, 0) / draws;
        const varianceError = Math.sqrt(Math.max(0, fourth - deviation ** 4) / draws);
        const rounding = 1e-9 * (1 + Math.abs(expected)) ** 2;

        expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / draws) + rounding);
        expect(Math.abs(deviation ** 2 - variance)).toBeLessThan(4 * varianceError + rounding);
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it.each<[Spread, (x: number) => number]>([
    [{ kind: "range", low: 3, high: 8 }, (x) => (x - 3) / 5],
    [
      { kind: "triangular", low: 0, mode: 1, high: 4 },
      (x) => (x < 1 ? (x * x) / 4 : 1 - (4 - x) ** 2 / 12),
    ],
    // Beta(2, 1), Beta(1, 4) and Beta(5, 1) have distribution functions without an integral.
    [{ kind: "measuredShare", successes: 1, trials: 1 }, (x) => x * x],
    [{ kind: "measuredShare", successes: 0, trials: 3 }, (x) => 1 - (1 - x) ** 4],
    [{ kind: "pert", low: 0, mode: 1, high: 1 }, (x) => x ** 5],
  ])("%j have P10, P50 and P90 within four standard errors, a million draws", (spread, below) => {
    const many = 1_000_000;
    const values = drawsOf("x", spread, { draws: many, seed: 11, latinHypercube: false });
    const { p10, p50, p90 } = describeDraws(values);

    for (const [found, level] of [
      [p10, 0.1],
      [p50, 0.5],
      [p90, 0.9],
    ] as const) {
      const error = Math.sqrt((level * (1 - level)) / many);
      expect(Math.abs(below(found) - level)).toBeLessThan(4 * error);
    }
  });

  it("never fall as the probability rises", () => {
    fc.assert(
      fc.property(
        spreads,
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (spread, p, q) => {
          expect(valueAt(spread, Math.min(p, q))).toBeLessThanOrEqual(
            valueAt(spread, Math.max(p, q)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each<[Spread, number, number]>([
    [{ kind: "normal", p5: 10, p95: 20 }, 0.05, 10],
    [{ kind: "normal", p5: 10, p95: 20 }, 0.95, 20],
    [{ kind: "lognormal", p5: 10, p95: 20 }, 0.05, 10],
    [{ kind: "lognormal", p5: 10, p95: 20 }, 0.5, Math.sqrt(200)],
    [{ kind: "range", low: 10, high: 20 }, 0.1, 11],
    [{ kind: "triangular", low: 0, mode: 5, high: 10 }, 0.5, 5],
    [{ kind: "pert", low: 0, mode: 5, high: 10 }, 0.5, 5],
    // Beta(2, 1) has the distribution function x².
    [{ kind: "measuredShare", successes: 1, trials: 1 }, 0.25, 0.5],
    // Beta(1, 5) has the distribution function 1 − (1 − x)^5.
    [{ kind: "pert", low: 0, mode: 0, high: 1 }, 0.9, 1 - 0.1 ** 0.2],
    [{ kind: "sample", values: [3, 1, 2] }, 0.5, 2],
  ])("%j has %d of its probability below %d", (spread, probability, value) => {
    expect(Math.abs(valueAt(spread, probability) - value)).toBeLessThan(1e-5 * value);
  });

  it("are one number where the quantity is known", () => {
    expect(inversionOrNumber("0.5")).toBe(0.5);
    expect(meanOf(new Decimal("0.5").toFixed()).toFixed()).toBe("0.5");
  });
});
