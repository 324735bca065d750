import { describe, expect, it } from "vitest";

import { skien, skienElicited, skienOptions } from "../fixtures/skien.ts";
import { BenefitError } from "../problem/benefit-error.ts";
import { evaluate } from "./evaluate.ts";

const share = (id: string, value: number) =>
  ({
    id,
    label: id,
    unit: "share",
    value,
    source: "made up",
    asOf: skienOptions.asOf,
    evidence: "assumed",
  }) as const;

describe("a point estimate", () => {
  it("takes the expected value of every input, or the most likely where asked for", () => {
    expect(evaluate(skienElicited()).hours.value.toFixed()).toBe("2345");
    expect(evaluate(skienElicited(), { centre: "mode" }).hours.value.toFixed()).toBe("2370");
  });

  it("takes other values where they are given, such as a slider's", () => {
    const { hours } = evaluate(skien(), { replaced: { travelHours: "1.75" } });

    expect(hours.value.toFixed()).toBe("2625");
  });

  it("values hours as capacity and not as cash", () => {
    const { capacityKr, cashKr } = evaluate(skien({ hourValue: 450 }));

    expect([capacityKr.value.toFixed(), cashKr.value.toFixed()]).toEqual(["787500", "0"]);
  });

  it("is net of what would have come anyway, what others did, and what is not put to use", () => {
    const model = skien({
      counterfactual: {
        description: "Some units had planned a test of their own",
        deadweight: "deadweight",
        attribution: "attribution",
        transfer: "transfer",
        dropOffPerYear: "dropOff",
        inputs: [
          share("deadweight", 0.1),
          share("attribution", 0.8),
          share("transfer", 0.5),
          share("dropOff", 0.05),
        ],
      },
    });
    const { hours, gross, warnings } = evaluate(model);

    expect(hours.value.toFixed()).toBe("630");
    expect(hours.formula).toContain("* (1 - deadweight) * attribution * transfer");
    expect(gross).toBe(false);
    expect(warnings.map(({ code }) => code)).not.toContain("no-counterfactual");
  });

  it("is refused of a model with errors, all of them named", () => {
    const model = skien({ source: "", personsPerYear: { kind: "range", low: 9, high: 1 } });
    let refusal: unknown;
    try {
      evaluate(model);
    } catch (error) {
      refusal = error;
    }

    expect(refusal).toBeInstanceOf(BenefitError);
    expect(refusal).toMatchObject({
      code: "invalid-model",
      message: 'the model "skien" has 6 errors',
    });
  });

  it("is refused where an input is replaced that the model does not have", () => {
    expect(() => evaluate(skien(), { replaced: { lunch: 1 } })).toThrow('has no input "lunch"');
  });
});
