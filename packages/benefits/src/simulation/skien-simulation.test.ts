import { describe, expect, it } from "vitest";

import { skien, skienClaim, skienElicited } from "../fixtures/skien.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { probabilityOfFte } from "./probability.ts";
import { rankCorrelations } from "./rank-correlation.ts";
import { simulate } from "./simulate.ts";
import { tornado } from "./tornado.ts";
import { valueOfInformation } from "./value-of-information.ts";

const million = simulate(skienElicited(), { draws: 1_000_000, seed: 20261122 });

describe("the elicited ranges for 500 recertifications, a million draws", () => {
  it("give P10 1.18, P50 1.37 and P90 1.57 årsverk", () => {
    const { p10, p50, p90 } = million.fte;

    expect([p10, p50, p90].map((fte) => fte.toFixed(2))).toEqual(["1.18", "1.37", "1.57"]);
  });

  it("reach the claimed 1.5 with probability 0.198, give or take 0.002", () => {
    const { probability, standardError } = probabilityOfFte(million, skienClaim.fte);

    expect(Math.abs(probability - 0.198)).toBeLessThan(0.002);
    expect(standardError).toBeLessThan(0.0005);
  });

  it("have the closed form's mean, 2 345 hours, within four standard errors", () => {
    const { mean, meanError } = million.hours;

    expect(Math.abs(mean - 2345)).toBeLessThan(4 * meanError);
  });

  it("give other draws with another seed, and the same again with the same", () => {
    const [a, again, other] = [1, 1, 2].map((seed) =>
      simulate(skienElicited(), { draws: 1000, seed }),
    );

    expect(again?.samples.fte).toEqual(a?.samples.fte);
    expect(other?.samples.fte).not.toEqual(a?.samples.fte);
  });

  it("keep the other inputs' draws when one input changes", () => {
    const options = { draws: 1000, seed: 7 };
    const before = simulate(skienElicited(), options).samples.hours;
    const after = simulate(
      {
        ...skienElicited(),
        inputs: skienElicited().inputs.map((input) =>
          input.id === "instructorHours" ? { ...input, value: 0 } : input,
        ),
      },
      options,
    ).samples.hours;
    const differences = before.map((hours, draw) => hours - (after[draw] ?? 0));

    expect(Math.min(...differences)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(240);
  });

  it("vary less about the mean when drawn evenly", () => {
    const means = (latinHypercube: boolean): number[] =>
      Array.from({ length: 20 }, (_, seed) =>
        Math.abs(
          simulate(skienElicited(), { draws: 1000, seed, latinHypercube }).hours.mean - 2345,
        ),
      );

    expect(Math.max(...means(true))).toBeLessThan(Math.max(...means(false)) / 4);
  });
});

describe("what moves the figure", () => {
  const { base, bars } = tornado(skienElicited());

  it("starts from 1.398 årsverk at the most likely values", () => {
    expect(base.toFixed(3)).toBe("1.398");
  });

  it("is travel, hours before, persons, instructors, hours after, and last the basis", () => {
    const shown = bars.map(({ input, low, high, swing }) => [
      input,
      ...[low, high, swing].map((fte) => fte.toFixed(3)),
    ]);

    expect(shown).toEqual([
      ["travelHours", "1.103", "1.693", "0.590"],
      ["hoursBefore", "1.251", "1.546", "0.295"],
      ["persons", "1.265", "1.531", "0.265"],
      ["instructorHours", "1.327", "1.469", "0.142"],
      // 2 245 hours by 1 695 is 1.32448; the design prints 1.325.
      ["hoursAfter", "1.324", "1.428", "0.103"],
      ["basis", "1.354", "1.404", "0.050"],
    ]);
  });

  it("is in the same order by rank correlation, fewer hours after giving more", () => {
    const found = rankCorrelations(simulate(skienElicited(), { draws: 20_000, seed: 1 }));

    expect(found.map(({ input }) => input).slice(0, 3)).toEqual([
      "travelHours",
      "hoursBefore",
      "persons",
    ]);
    expect(found.find(({ input }) => input === "hoursAfter")?.rho).toBeLessThan(0);
    expect(found[0]?.rho).toBeGreaterThan(0.7);
  });

  it("is worth measuring in that order too: travel first", () => {
    const found = valueOfInformation(simulate(skienElicited(), { draws: 50_000, seed: 1 }));
    const explained = found.reduce((sum, { varianceShare }) => sum + varianceShare, 0);

    expect(found[0]).toMatchObject({ input: "travelHours", kroner: undefined });
    expect(found[0]?.varianceShare).toBeGreaterThan(0.5);
    expect(explained).toBeGreaterThan(0.95);
    expect(explained).toBeLessThan(1.02);
  });
});

describe("a simulation", () => {
  it("of a model without uncertainty gives its point estimate each time", () => {
    const { fte } = simulate(skien(), { draws: 100, seed: 0 });

    expect([fte.p10, fte.p90, fte.deviation]).toEqual([1, 1, 0]);
  });

  it.each([
    [{ draws: 99, seed: 1 }, "draws is 99"],
    [{ draws: 1000, seed: -1 }, "seed is -1"],
    [{ draws: 1000.5, seed: 1 }, "draws is 1000.5"],
  ])("with %j is refused: %s", (options, message) => {
    expect(() => simulate(skien(), options)).toThrow(BenefitError);
    expect(() => simulate(skien(), options)).toThrow(message);
  });
});
