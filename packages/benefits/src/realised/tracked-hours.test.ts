import { CourseId, LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { skien } from "../fixtures/skien.ts";
import { type BenefitModel } from "../model/benefit-model.ts";
import { checkModel } from "../model/check-model.ts";
import { trackedHours } from "./tracked-hours.ts";
import { type Tracking } from "./tracking.ts";

const day = (text: string): LocalDate => LocalDate.parse(text);

const tracking: Tracking = {
  activity: CourseId.parse("legemiddelhandtering"),
  benefits: ["participantTime", "travelTime"],
  required: "obliged",
  cycle: "year",
  before: [
    { from: day("2014-01-01"), to: day("2018-01-01"), hours: "hoursBefore + travelHours" },
    { from: day("2018-01-01"), hours: "hoursBefore" },
  ],
  now: "hoursAfter",
};

const tracked = (changes: Partial<Tracking> = {}): BenefitModel => ({
  ...skien({ travelHours: "1.25" }),
  tracking: { ...tracking, ...changes },
});

describe("what a model says about counting from completions", () => {
  const hours = trackedHours(tracked());

  it("is dated hours before, hours now, and what is expected each year", () => {
    expect(hours.counterfactual.map(({ hours: each }) => each.toString())).toEqual(["5.25", "4"]);
    expect(hours.unloggedHours.toFixed()).toBe("0.5");
    expect(hours.expectedHoursPerYear.toFixed()).toBe("2375");
  });

  it("opens to inputs with their sources", () => {
    expect(hours.inputs.map(({ id }) => id)).toEqual(["hoursBefore", "travelHours", "hoursAfter"]);
  });

  it("is refused of a model that says nothing", () => {
    expect(() => trackedHours(skien())).toThrow(/does not say how its benefits show/u);
  });

  it.each<[string, Partial<Tracking>, string]>([
    ["an unknown benefit", { benefits: ["coffee"] }, "unknown-name"],
    ["hours that are a sum of money", { now: "hoursAfter * 2 [kr]" }, "unit"],
    ["a name that is no input", { now: "lunch" }, "unknown-name"],
    [
      "two numbers of hours on one day",
      { before: [{ from: day("2014-01-01"), hours: "hoursBefore" }, ...tracking.before.slice(1)] },
      "inverted-range",
    ],
    [
      "a time that ends before it begins",
      { before: [{ from: day("2014-01-01"), to: day("2013-01-01"), hours: "hoursBefore" }] },
      "inverted-range",
    ],
  ])("has an error with %s: %s", (_, changes, code) => {
    const errors = checkModel(tracked(changes)).filter(({ severity }) => severity === "error");

    expect(errors.map((issue) => issue.code)).toContain(code);
    expect(errors.every(({ at }) => at?.startsWith("tracking"))).toBe(true);
  });

  it("has no error as it is", () => {
    expect(checkModel(tracked()).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
