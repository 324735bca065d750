import { type BenefitModel, Input } from "@kompetanseregion/benefits";
import { Instant, LocalDate, OrgUnitId } from "@kompetanseregion/domain";
import { openStoreInMemory } from "@kompetanseregion/store";
import { beforeAll, describe, expect, it } from "vitest";

import { localOperator } from "../actor/actor.ts";
import { deskOver } from "../desk.ts";
import { type Checked } from "../input/checked.ts";
import { economyOfBenefit } from "./economy.ts";
import { extrapolateBenefit, type ExtrapolationQuery } from "./extrapolate.ts";
import { type BenefitSubject, namedBenefit } from "./read-model.ts";
import { simulateBenefit } from "./simulate.ts";
import { costOfCompletion } from "./unit-cost.ts";

const clock = {
  now: () => Instant.parse("2026-11-01T09:00:00Z"),
  today: () => LocalDate.parse("2026-11-01"),
};

let skien: BenefitSubject;

beforeAll(async () => {
  const desk = deskOver(await openStoreInMemory(), clock);
  skien = await namedBenefit(desk, localOperator(OrgUnitId.parse("kongsbergregionen")), "skien");
});

function answerOf<Answer>(checked: Checked<Answer>): Answer {
  if (!checked.ok) throw new Error(checked.issues.map(({ message }) => message).join("; "));
  return checked.answer;
}

function issuesOf(checked: Checked<unknown>): readonly { at?: string; message: string }[] {
  return checked.ok ? [] : checked.issues;
}

/** Skien with an hour at an illustrative 450 kroner, or as given, after so many kroner of cost. */
function valued(cost: number, hourValue: unknown = 450): BenefitSubject {
  const worth = Input.parse({
    id: "hourValue",
    label: "Value of an hour",
    unit: "kr/h",
    value: hourValue,
    source: "illustration of an hour",
    asOf: "2015-12-31",
    evidence: "assumed",
  });
  const { inputs, benefits, ...rest } = skien.model;
  const model: BenefitModel = {
    ...rest,
    inputs: [...inputs, worth],
    benefits: benefits.map((benefit) =>
      benefit.type === "timeSaved" ? { ...benefit, hourValue: "hourValue" } : benefit,
    ),
    costs: [
      { id: "build", label: "Test", kind: "development", timing: "once", formula: `${cost} [kr]` },
    ],
    economy: {
      horizonYears: 5,
      discount: [{ fromYear: 0, rate: "0.04" }],
      realWageGrowth: 0,
      source: "illustration of a rate",
    },
    completions: "persons",
  };
  return { ...skien, model, uncertain: model };
}

describe("the economy of a benefit", () => {
  // C.4: 787 500 kroner for five years at 4 %, after 200 000; 200 000 over 5 × 500 persons.
  it.each([
    ["npv", "3305810.09", "kr"],
    ["cashNpv", "-200000", "kr"],
    ["paybackMonths", "3.048", "months"],
    ["discountedPaybackMonths", "3.17", "months"],
    ["costPerCompletion", "80", "kr/person"],
  ])("has %s as %s %s, with formula and sources", (id, printed, unit) => {
    const { figures } = answerOf(economyOfBenefit(valued(200_000)));
    const found = figures.find((figure) => figure.id === id);

    expect(found).toMatchObject({ printed, unit });
    expect(found?.formula).not.toBe("");
    expect(found?.sources).toContain("illustration of a rate");
  });

  it("names the sources of what the present value counts, and of the rate", () => {
    const { figures, gross } = answerOf(economyOfBenefit(valued(200_000)));
    const [npv] = figures;

    expect(npv?.sources).toContain("illustration of an hour");
    expect(npv?.sources.join()).toContain("A164");
    expect(gross).toBe(true);
  });

  it("has no payback where the kroner never come back", () => {
    const { figures } = answerOf(economyOfBenefit(valued(100_000_000)));
    const payback = figures.find(({ id }) => id === "paybackMonths");

    expect(payback).not.toHaveProperty("printed");
  });

  it("says in kroner what it is worth to measure, where that could turn the decision", () => {
    const subject = valued(3_500_000, { kind: "range", low: 350, high: 550 });
    const { npvKr, toMeasure } = answerOf(simulateBenefit(subject, { seed: 1, draws: 10_000 }));
    const hour = toMeasure.find(({ input }) => input === "hourValue");

    expect(npvKr?.gain.probability).toBeGreaterThan(0.4);
    expect(npvKr?.gain.probability).toBeLessThan(0.6);
    expect(hour?.kroner).toBeGreaterThan(100_000);
  });

  it("is refused of a model that does not say how to value years, with what to add", () => {
    const [issue] = issuesOf(economyOfBenefit(skien));

    expect(issue?.message).toMatch(/does not say how to value years/u);
  });
});

const national: ExtrapolationQuery = {
  driver: "inhabitants",
  sample: "53 000",
  population: "5200000",
  uptake: "1",
  sameBaseline: "1",
  source: "The account's own thought experiment, A165",
};

describe("scaling Skien to the country", () => {
  it("gives 98.11 årsverk by its own figures and 147.17 by the claim, as an experiment", () => {
    const { label, factor, scaled, warnings } = answerOf(extrapolateBenefit(skien, national));

    expect({ label, factor }).toEqual({ label: "thought-experiment", factor: "98.1132" });
    expect(scaled).toMatchObject([
      { from: "inputs", placeFte: "1.0000", fte: "98.1132" },
      { from: "claim", placeFte: "1.5", fte: "147.1698" },
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["weak-driver"]);
  });

  it("has a factor of 97.5 for 5 165 802 inhabitants", () => {
    const { factor } = answerOf(extrapolateBenefit(skien, { ...national, population: "5165802" }));

    expect(factor).toBe("97.4680");
  });

  it("keeps the ends of an uncertain uptake apart", () => {
    const query = { ...national, uptake: "0,2-0,6", sameBaseline: "0.5" };
    const { scaled, uptake } = answerOf(extrapolateBenefit(skien, query));

    expect(uptake).toBe("0.2–0.6");
    expect(scaled[1]).toMatchObject({ low: "14.7170", fte: "29.4340", high: "44.1509" });
  });

  it("has no default: everything that is missing is said at once", () => {
    expect(issuesOf(extrapolateBenefit(skien, {})).map(({ at }) => at)).toEqual([
      "--driver",
      "--sample",
      "--population",
      "--uptake",
      "--same-baseline",
      "--source",
    ]);
  });

  it.each([
    ["uptake", "1.2"],
    ["uptake", "0.6-0.3"],
    ["uptake", "40%"],
    ["sameBaseline", "-1"],
    ["sample", "many"],
    ["driver", "cows"],
    ["source", " "],
    ["sample", "0"],
    ["population", "52"],
  ])("is refused with %s as %j", (key, text) => {
    expect(issuesOf(extrapolateBenefit(skien, { ...national, [key]: text }))).toHaveLength(1);
  });
});

describe("the cost of a completion", () => {
  const leaders = {
    total: "364 400",
    completions: "80",
    covers: "part",
    included: "the OU award only",
    source: "The source report: 364 400 kroner, 80 leaders",
  };

  it("of the leader course is 4 555 kroner of OU money, and says that it is a part", () => {
    expect(answerOf(costOfCompletion(leaders))).toMatchObject({
      printed: "4555",
      total: "364400.00",
      covers: "part",
      included: "the OU award only",
    });
  });

  it("has no default: everything that is missing is said at once", () => {
    expect(issuesOf(costOfCompletion({}))).toHaveLength(5);
  });

  it.each([
    ["total", "much"],
    ["total", "0"],
    ["total", "-5"],
    ["completions", "0"],
    ["completions", "1.5"],
    ["covers", "some"],
    ["included", " "],
    ["source", ""],
  ])("is refused with %s as %j", (key, text) => {
    expect(issuesOf(costOfCompletion({ ...leaders, [key]: text }))).toHaveLength(1);
  });
});
