import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { skien } from "../fixtures/skien.ts";
import { type BenefitModel } from "./benefit-model.ts";
import { checkModel } from "./check-model.ts";

const units = [
  "persons/year",
  "h/person",
  "kr/h",
  "share",
  "kr",
  "km",
  "h",
  "h/year",
  "kr/year",
  "persons",
];

const models = [
  skien({
    hourValue: 450,
    instructors: { sessionsPerYear: 20, perSession: 1, preparationHours: 1 },
  }),
  everyDistribution(),
];

/** A sound model with one unit error: an input of another unit, or a formula with a factor more. */
const planted: fc.Arbitrary<BenefitModel> = fc
  .record({
    model: fc.constantFrom(...models),
    where: fc.nat(),
    unit: fc.constantFrom(...units),
    factor: fc.constantFrom("[h]", "[persons]", "[kr/h]", "[share/year]", "[km]"),
    kind: fc.constantFrom("input", "factor", "sum"),
  })
  .filter(({ model, where, unit, kind }) => {
    const input = model.inputs[where % model.inputs.length];
    // A change that leaves the unit as it was is no error.
    return kind !== "input" || input?.unit !== unit;
  })
  .map(({ model, where, unit, factor, kind }) => {
    if (kind === "input") {
      const at = where % model.inputs.length;
      const inputs = model.inputs.map((input, index) =>
        index === at ? { ...input, unit } : input,
      );
      return { ...model, inputs };
    }
    const at = where % model.benefits.length;
    const benefits = model.benefits.map((benefit, index) =>
      index === at && "formula" in benefit
        ? { ...benefit, formula: `(${benefit.formula}) ${kind === "sum" ? "+" : "*"} 2 ${factor}` }
        : benefit,
    );
    return { ...model, benefits };
  });

describe("unit errors", () => {
  it("are not found where there are none", () => {
    expect(models.flatMap(checkModel).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("are all found: 200 planted, 200 found", () => {
    let found = 0;
    fc.assert(
      fc.property(planted, (model) => {
        const codes = checkModel(model).map(({ code }) => code);

        expect(codes).toContain("unit");
        found += 1;
      }),
      { numRuns: 200, seed: 20261122 },
    );

    expect(found).toBe(200);
  });
});
