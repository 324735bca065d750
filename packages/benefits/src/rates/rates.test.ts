import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { employerTaxInput, travelRateInputs } from "./rates.ts";

const day = (text: string): LocalDate => LocalDate.parse(text);

describe("dated rates", () => {
  it.each([
    ["2018-06-22", "3.90", "297"],
    ["2019-12-31", "4.03", "307"],
    ["2023-05-01", "4.48", "342"],
    ["2024-01-01", "4.90", "369"],
  ])("of %s are %s kroner a kilometre and %s for a day", (date, km, diet) => {
    const [kmRate, dayDiet] = travelRateInputs(day(date));

    expect([kmRate?.value, dayDiet?.value]).toEqual([km, diet]);
  });

  it("carry their source and the day they began to hold", () => {
    const { source, asOf, evidence } = employerTaxInput(day("2026-11-22"), "II");

    expect({ source, asOf, evidence }).toEqual({
      source: "Avgiftssatser 2026, aktuellesatser.no",
      asOf: "2026-01-01",
      evidence: "register",
    });
  });

  it.each(["2018-06-21", "2022-12-31", "2026-01-01"])("are refused for %s, not guessed", (date) => {
    expect(() => travelRateInputs(day(date))).toThrow(`no travel rates for ${date}`);
  });
});
