import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { BenefitError } from "../problem/benefit-error.ts";
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

  it.each(["2018-06-21", "2020-07-01", "2021-01-01", "2022-12-31", "2027-01-01"])(
    "are refused for %s, not guessed",
    (date) => {
      expect(() => travelRateInputs(day(date))).toThrow(`no travel rates (kmRate) for ${date}`);
    },
  );

  it("of 2026 are 5.30 kroner a kilometre, and no meals that anybody has read", () => {
    const date = day("2026-11-22");

    expect(travelRateInputs(date, ["km"])).toMatchObject([
      { id: "kmRate", value: "5.30", unit: "kr/km", asOf: "2026-01-01" },
    ]);
    expect(() => travelRateInputs(date)).toThrow("no travel rates (dayDiet) for 2026-11-22");
  });

  it.each([
    ["I", "0.141"],
    ["IVa", "0.079"],
    ["V", "0"],
  ] as const)("of employer's tax in zone %s is %s in 2026", (zone, share) => {
    expect(employerTaxInput(day("2026-11-22"), zone).value).toBe(share);
  });

  it("name the years that they are known for when they are refused", () => {
    const remedyOf = (refused: () => unknown): string => {
      try {
        refused();
        return "";
      } catch (error) {
        return error instanceof BenefitError ? error.remedy : "";
      }
    };

    expect(remedyOf(() => travelRateInputs(day("2021-01-01")))).toContain(
      "known for 2018 (from 2018-06-22), 2019, 2023, 2024, 2025, 2026;",
    );
    expect(remedyOf(() => travelRateInputs(day("2026-01-01"), ["dayDiet"]))).toContain(
      "known for 2018 (from 2018-06-22), 2019, 2023, 2024, 2025;",
    );
    expect(remedyOf(() => employerTaxInput(day("2025-12-31"), "I"))).toContain("known for 2026;");
  });
});
