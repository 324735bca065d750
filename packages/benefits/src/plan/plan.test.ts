import { LocalDate, MunicipalityId, ore } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checkPlan } from "./check-plan.ts";
import { planTemplate } from "./plan-template.ts";
import { type BenefitRealisationPlan, type PlanItem } from "./plan.ts";
import { readPlan } from "./read-plan.ts";
import { summarisePlan } from "./summarise-plan.ts";

const tinn = MunicipalityId.parse("tinn");
const notodden = MunicipalityId.parse("notodden");

const whole: PlanItem = {
  id: "recertification",
  municipality: tinn,
  title: "Shorter recertification",
  owner: "head of nursing",
  indicator: "hours per recertification",
  baseline: { value: 4, on: LocalDate.parse("2015-01-01"), method: "timesheets of one session" },
  targets: [{ value: "0.5", by: LocalDate.parse("2016-01-01") }],
  measures: ["replace the session by a test"],
  use: "redeploy",
  risks: [],
  status: "planned",
  potential: { hours: 200 },
  confirmed: { hours: 150, ore: ore(1_000_000) },
  realised: { hours: 90 },
};

const plan = (items: PlanItem[]): BenefitRealisationPlan => ({
  format: "benefit-plan/1",
  id: "regional",
  title: "Regional plan",
  basis: "conventional1750",
  municipalities: [tinn, notodden],
  items,
});

describe("a benefit realisation plan", () => {
  it("keeps potential, confirmed and realised apart, and the region is what is confirmed", () => {
    const { byMunicipality, region } = summarisePlan(
      plan([whole, { ...whole, municipality: notodden, confirmed: { hours: 25 } }]),
    );
    const [first] = byMunicipality;

    expect(first?.potential.hours.toFixed()).toBe("200");
    expect(first?.confirmed.hours.toFixed()).toBe("150");
    expect(first?.realised.hours.toFixed()).toBe("90");
    expect(region.confirmed.hours.toFixed()).toBe("175");
    expect(region.confirmed.fte.fte.toFixed(2)).toBe("0.10");
    expect(region.confirmed.ore).toBe(1_000_000);
    expect(Object.keys(region)).toEqual(["confirmed", "realised"]);
  });

  it.each([
    ["owner", "no-owner"],
    ["baseline", "no-baseline"],
    ["use", "no-use"],
  ] as const)("counts a benefit confirmed without %s as potential only: %s", (missing, code) => {
    const { [missing]: _, ...rest } = whole;
    const { byMunicipality, issues } = summarisePlan(plan([rest]));

    expect(byMunicipality[0]?.confirmed.hours.toFixed()).toBe("0");
    expect(issues).toContainEqual(expect.objectContaining({ code, severity: "error" }));
  });

  it("says which municipality has no row, and which row has no municipality", () => {
    const oslo = MunicipalityId.parse("oslo");
    const codes = checkPlan(plan([whole, { ...whole, municipality: oslo }])).map(({ code, at }) => [
      code,
      at,
    ]);

    expect(codes).toEqual([
      ["missing-plan", "notodden"],
      ["unknown-name", "oslo.recertification"],
    ]);
  });

  it("asks why a benefit is not measurable yet, and for targets after the baseline", () => {
    const item: PlanItem = {
      ...whole,
      status: "notMeasurableYet",
      targets: [{ value: 1, by: LocalDate.parse("2014-01-01") }],
    };
    const messages = checkPlan(plan([item, { ...whole, municipality: notodden }])).map(
      ({ message }) => message,
    );

    expect(messages).toEqual([
      'the dates of "Shorter recertification" do not rise',
      '"Shorter recertification" is notMeasurableYet without a reason',
    ]);
  });

  it("leaves a dropped benefit out of every sum", () => {
    const { region } = summarisePlan(plan([{ ...whole, status: "dropped", statusReason: "x" }]));

    expect(region.confirmed.hours.toFixed()).toBe("0");
  });

  it("sums the region to exactly the municipalities' confirmed hours and øre", () => {
    const rows = fc.array(
      fc.record({ hours: fc.integer({ min: 0, max: 10_000 }), ore: fc.nat(1e9), at: fc.boolean() }),
    );
    fc.assert(
      fc.property(rows, (amounts) => {
        const items = amounts.map(({ hours, ore: amount, at }, index): PlanItem => ({
          ...whole,
          id: `row${index}`,
          municipality: at ? tinn : notodden,
          confirmed: { hours, ore: ore(amount) },
        }));
        const { byMunicipality, region } = summarisePlan(plan(items));
        const hours = byMunicipality.map(({ confirmed }) => confirmed.hours.toNumber());
        const kroner = byMunicipality.map(({ confirmed }) => confirmed.ore);

        expect(hours.reduce((a, b) => a + b, 0)).toBe(region.confirmed.hours.toNumber());
        expect(kroner.reduce<number>((a, b) => a + b, 0)).toBe(region.confirmed.ore);
      }),
    );
  });
});

describe("a plan template", () => {
  it.each([
    ["effect-goals", 3],
    ["platform-rollout", 4],
  ] as const)("for %s has %i rows for each municipality and asks for the rest", (name, rows) => {
    const template = planTemplate(name, {
      id: "template",
      title: "Gevinstrealiseringsplan",
      municipalities: [tinn, notodden],
      basis: "conventional1750",
      language: "nn",
    });
    const codes = new Set(checkPlan(template).map(({ code }) => code));

    expect(template.items).toHaveLength(2 * rows);
    expect(codes).toEqual(new Set(["no-owner", "no-baseline", "no-use", "targets"]));
  });
});

describe("a plan file", () => {
  it("is read back as it was, after a journey through JSON", () => {
    const written: unknown = JSON.parse(JSON.stringify(plan([whole])));

    expect(readPlan(written)).toMatchObject({ ok: true, plan: plan([whole]) });
  });

  it("is refused with every problem at once, also of rows beside one that cannot be read", () => {
    const { owner: _, ...unowned } = whole;
    const oslo = { ...whole, municipality: "oslo" };
    const read = readPlan({
      ...plan([]),
      basis: "9to5",
      items: [{ ...whole, status: "soon" }, unowned, oslo],
    });

    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code, at }) => [code, at])).toEqual([
      ["shape", "basis"],
      ["shape", "items.0.status"],
      ["unknown-name", "oslo.recertification"],
      ["no-owner", "tinn.recertification"],
    ]);
    expect(read.issues.every(({ remedy }) => remedy !== "")).toBe(true);
  });

  it.each([
    ["nothing", undefined],
    ["a list", []],
    ["a text", "tinn: 1"],
    ["nonsense", { items: 1 }],
  ])("that is %s is refused without a crash", (_, data) => {
    expect(readPlan(data)).toMatchObject({ ok: false });
  });
});
