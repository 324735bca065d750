import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { skien } from "../fixtures/skien.ts";
import { readModel } from "./read-model.ts";

/** As a file holds it: without types. */
function file(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...skien(), ...changes };
}

describe("a model file", () => {
  it.each([
    ["skien", skien()],
    ["every distribution", everyDistribution()],
  ])("of %s is read back as it was, after a journey through JSON", (_, model) => {
    expect(readModel(JSON.parse(JSON.stringify(model)))).toMatchObject({ ok: true, model });
  });

  it("is refused with every problem at once: source, unit, range, overlap, basis, shape", () => {
    const model = skien({ hourValue: 450 });
    const [first, second, third, ...others] = model.inputs;
    const [time, travel, ...benefits] = model.benefits;
    const read = readModel({
      ...model,
      inputs: [
        { ...first, value: { kind: "range", low: 550, high: 450 } },
        { ...second, source: " " },
        { ...third, unit: "hours" },
        {
          id: "pay",
          label: "Pay",
          unit: "kr/fte",
          value: 1,
          source: "x",
          asOf: "2015-01-01",
          evidence: "assumed",
          basis: "gross1950",
        },
        { id: "bad", label: "Bad", unit: "share" },
        ...others,
      ],
      benefits: [
        time,
        { ...travel, claims: [{ resource: "hour:participant:session" }] },
        ...benefits,
      ],
    });
    const errors = read.issues.filter(({ severity }) => severity === "error");

    expect(read.ok).toBe(false);
    expect(new Set(errors.map(({ code }) => code))).toEqual(
      new Set(["shape", "inverted-range", "missing-source", "unit", "mixed-basis", "double-claim"]),
    );
    expect(errors.every(({ at, remedy }) => at !== undefined && remedy !== "")).toBe(true);
  });

  it.each(["counterfactal", "horizon"])("with a key that nothing reads, %s, is refused", (key) => {
    const { ok, issues } = readModel(file({ [key]: 1 }));

    expect(ok).toBe(false);
    expect(issues[0]?.message).toContain(`"${key}"`);
  });

  it("with discount bands that do not rise from year 0 is refused, beside its other problems", () => {
    const discount = [{ fromYear: 1, rate: "0.04" }];
    const economy = { horizonYears: 5, discount, realWageGrowth: 0, source: "x" };
    const { ok, issues } = readModel(file({ economy, title: "" }));
    const errors = issues.filter(({ severity }) => severity === "error");

    expect(ok).toBe(false);
    expect(errors.map(({ at }) => at)).toEqual(["title", "economy.discount"]);
  });

  it("does not call a name unknown whose input could not be read", () => {
    const [persons, ...others] = skien().inputs;
    const { issues } = readModel(file({ inputs: [{ ...persons, asOf: "in 2015" }, ...others] }));

    expect(issues.map(({ code }) => code)).not.toContain("unknown-name");
    expect(issues).toContainEqual(expect.objectContaining({ code: "shape", at: "inputs.0.asOf" }));
  });

  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["a text", "persons: 500"],
    ["deep nonsense", { inputs: { inputs: [] }, benefits: null }],
  ])("that is %s is refused without a crash", (_, data) => {
    expect(readModel(data)).toMatchObject({ ok: false });
  });

  it.each([
    ["inputs.hoursBefore", { unit: "h" }, "unit"],
    ["inputs.persons", { value: -1 }, "out-of-range"],
    ["inputs.persons", { unit: "share" }, "out-of-range"],
    ["inputs.persons", { value: { kind: "lognormal", p5: 0, p95: 3 } }, "out-of-range"],
    [
      "inputs.persons",
      { value: { kind: "triangular", low: 1, mode: 9, high: 2 } },
      "inverted-range",
    ],
    ["inputs.persons", { id: "hoursPerFte" }, "duplicate-id"],
  ])("with %s as %j has the error %s", (at, changes, code) => {
    const inputs = skien().inputs.map((input) =>
      `inputs.${input.id}` === at ? { ...input, ...changes } : input,
    );
    const { issues } = readModel(file({ inputs }));

    expect(
      issues.filter(({ severity }) => severity === "error").map((issue) => issue.code),
    ).toContain(code);
  });
});
