import { toOre } from "@kompetanseregion/domain";
import { formatOre, ore } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { skien } from "../fixtures/skien.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { probabilityOfGain } from "../simulation/probability.ts";
import { simulate } from "../simulation/simulate.ts";
import { valueOfInformation } from "../simulation/value-of-information.ts";
import { flatDiscount, publicDiscount } from "./discount.ts";
import { economyOf } from "./economy.ts";
import { hourlyCost } from "./hourly-cost.ts";
import { npv, payback } from "./present-value.ts";
import { unitCost } from "./unit-cost.ts";

const fourPercent = flatDiscount("0.04");
const ones = (years: number): number[] => [0, ...Array.from({ length: years }, () => 1)];

describe("present value at 4 %", () => {
  it("of a krone a year is 4.4518223310 over five years and 8.1108957794 over ten", () => {
    expect(npv(ones(5), fourPercent).toFixed(10)).toBe("4.4518223310");
    expect(npv(ones(10), fourPercent).toFixed(10)).toBe("8.1108957794");
  });

  it("of 787 500 kroner for five years after 200 000 is 3 305 810.09", () => {
    const flow = [
      -200_000,
      ...ones(5)
        .slice(1)
        .map((one) => one * 787_500),
    ];

    expect(formatOre(toOre(npv(flow, fourPercent), "halfAway"), "iso")).toBe("3305810.09");
  });

  it("is the same over forty years with the public schedule, and more after", () => {
    expect(npv(ones(40), publicDiscount).toFixed(10)).toBe(npv(ones(40), fourPercent).toFixed(10));
    expect(npv(ones(60), publicDiscount).gt(npv(ones(60), fourPercent))).toBe(true);
  });

  it("is refused with bands that do not begin at year 0", () => {
    expect(() => npv([1], [{ fromYear: 1, rate: "0.04" }])).toThrow(BenefitError);
  });
});

describe("payback", () => {
  const flow = [-200_000, 787_500, 787_500];

  it("of 200 000 by 787 500 a year takes 3.048 months, longer with discounted kroner", () => {
    const { months, discountedMonths } = payback(flow, fourPercent);

    expect(months?.toFixed(3)).toBe("3.048");
    expect(discountedMonths?.toFixed(3)).toBe("3.170");
  });

  it("has no answer where the kroner never come back", () => {
    expect(payback([-200_000, 1], fourPercent).months).toBeUndefined();
  });

  it("takes no time where nothing was laid out", () => {
    expect(payback([0, 1], fourPercent).months?.toFixed()).toBe("0");
  });
});

/** The source's recertifications at an illustrative 450 kroner an hour, after 200 000 kroner. */
function valued(realWageGrowth: string): BenefitModel {
  const model = skien({ hourValue: 450 });
  return {
    ...model,
    costs: [
      { id: "build", label: "Test", kind: "development", timing: "once", formula: "200000 [kr]" },
    ],
    economy: {
      horizonYears: 5,
      discount: [...fourPercent],
      realWageGrowth,
      source: "illustration",
    },
    completions: "persons",
  };
}

describe("a model's economy", () => {
  it("is 3 305 810.09 of capacity and nothing in the budget but the cost", () => {
    const { npv: all, cashNpv, payback: back, costPerCompletion } = economyOf(valued("0"));

    expect(all.toFixed(2)).toBe("3305810.09");
    expect(cashNpv.toFixed(2)).toBe("-200000.00");
    expect(back.months?.toFixed(3)).toBe("3.048");
    expect(costPerCompletion?.toFixed()).toBe("80");
  });

  it("grows to 3 599 081.35 before costs when pay grows by 0.9 % a year", () => {
    expect(economyOf(valued("0.009")).npv.plus(200_000).toFixed(2)).toBe("3599081.35");
  });

  it("is refused of a model that does not say how to value years", () => {
    expect(() => economyOf(skien())).toThrow(/does not say how to value years/u);
  });

  it("is the same from the simulation where nothing is uncertain", () => {
    const simulation = simulate(valued("0.009"), { draws: 100, seed: 1 });

    expect(simulation.npvKr?.p50.toFixed(2)).toBe("3399081.35");
    expect(probabilityOfGain(simulation)).toEqual({ probability: 1, standardError: 0 });
  });

  it("lies within four standard errors of the simulation where formulas only multiply", () => {
    const { npvKr } = simulate(everyDistribution(), { draws: 50_000, seed: 5 });
    const exact = economyOf(everyDistribution()).npv.toNumber();
    // The drop-off enters by powers: its expected value alone is some kroner off the mean.
    const bend = 0.005 * exact;

    expect(Math.abs((npvKr?.mean ?? 0) - exact)).toBeLessThan(4 * (npvKr?.meanError ?? 0) + bend);
  });

  it("makes knowing an input worth kroner only where it could change the decision", () => {
    const found = valueOfInformation(simulate(everyDistribution(), { draws: 20_000, seed: 5 }));

    expect(found).toHaveLength(10);
    expect(found.every(({ kroner }) => kroner !== undefined && kroner >= 0)).toBe(true);
  });
});

describe("cost for each completion", () => {
  it("of the leader course is 4 555 kroner of OU money, and says that it is a part", () => {
    const cost = unitCost({
      total: ore(36_440_000),
      completions: 80,
      covers: "part",
      included: "the OU award only",
      source: "The source report: 364 400 kroner, 80 leaders",
    });

    expect(cost.kroner.toFixed()).toBe("4555");
    expect(cost).toMatchObject({ covers: "part", included: "the OU award only" });
  });

  it("is refused without completions or without saying what it covers", () => {
    const cost = {
      total: ore(100),
      completions: 1,
      covers: "all",
      included: "all",
      source: "x",
    } as const;

    expect(() => unitCost({ ...cost, completions: 0 })).toThrow(/not a number of completions/u);
    expect(() => unitCost({ ...cost, included: " " })).toThrow(/does not say what it is/u);
  });
});

describe("the cost of an hour", () => {
  it("is pay with pension and employer's tax over the hours of the basis", () => {
    const cost = hourlyCost({
      annualPay: 500_000,
      pension: "0.12",
      employerTax: "0.141",
      basis: "gross1950",
    });

    expect(cost.toFixed(2)).toBe("327.67");
  });
});
