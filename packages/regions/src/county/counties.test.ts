import { LocalDate } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findMunicipality, municipalities } from "../municipality/register.ts";

import { countyOf } from "./counties.ts";

const day = (text: string) => LocalDate.parse(text);

describe("a municipality's county", () => {
  it.each([
    ["svelvik", "2019-12-31", "Vestfold"],
    ["drammen", "2020-01-01", "Viken"],
    ["drammen", "2024-01-01", "Buskerud"],
    ["royken", "2019-12-31", "Buskerud"],
    ["asker", "2024-01-01", "Akershus"],
    ["tinn", "2022-06-30", "Vestfold og Telemark"],
    ["svelvik", "2020-01-01", undefined],
  ])("of %s on %s is %s", (id, date, county) => {
    expect(countyOf(findMunicipality(id), day(date))?.name).toBe(county);
  });

  it("is known for every municipality of the register at every reform", () => {
    for (const municipality of municipalities) {
      for (const { period } of municipality.codes) {
        expect(countyOf(municipality, period.from)).toBeDefined();
      }
    }
  });
});
