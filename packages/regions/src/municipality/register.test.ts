import {
  codeOn,
  holds,
  LocalDate,
  type Municipality,
  nameOn,
  UnknownNameError,
} from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { mergers } from "./mergers.ts";
import { findMunicipality, municipalities } from "./register.ts";

const day = (text: string) => LocalDate.parse(text);
const codesOf = (id: string) => findMunicipality(id).codes.map(({ code }) => code);

function inCounties(counties: readonly string[], date: string): Municipality[] {
  return municipalities.filter((municipality) =>
    counties.includes(codeOn(municipality, day(date))?.slice(0, 2) ?? ""),
  );
}

describe("the register of municipalities", () => {
  it.each([
    ["kongsberg", ["0604", "3006", "3303"]],
    ["hjartdal", ["0827", "3819", "4024"]],
    ["tinn", ["0826", "3818", "4026"]],
    ["midt-telemark", ["3817", "4020"]],
    ["asker", ["3025", "3203"]],
    ["holmestrand", ["0715", "3802", "3903"]],
  ])("knows the codes of %s through the reforms", (id, codes) => {
    expect(codesOf(id)).toEqual(codes);
  });

  it("keeps Bø in Telemark apart from Bø in Nordland", () => {
    expect(findMunicipality("bo-telemark").name).toBe(findMunicipality("bo-nordland").name);
    expect(codesOf("bo-telemark")).toEqual(["0821"]);
    expect(codesOf("bo-nordland")).toEqual(["1867"]);
  });

  it.each([
    ["2015-06-30", "06", 21],
    ["2015-06-30", "08", 18],
    ["2015-06-30", "07", 14],
    ["2024-06-30", "33", 18],
    ["2024-06-30", "39", 6],
    ["2024-06-30", "40", 17],
  ])("has on %s in county %s all %d municipalities", (date, county, count) => {
    expect(inCounties([county], date)).toHaveLength(count);
  });

  it("says that Nesbyen was called Nes until 2020", () => {
    expect(nameOn(findMunicipality("nesbyen"), day("2019-12-31"))).toBe("Nes");
    expect(nameOn(findMunicipality("nesbyen"), day("2020-01-01"))).toBe("Nesbyen");
  });

  it("has checked organisation numbers for more than 40 municipalities", () => {
    const numbers = municipalities.flatMap(({ organisationNumber }) => organisationNumber ?? []);

    expect(numbers.length).toBeGreaterThan(40);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("gives a municipality exactly one code on each day of its life, and none outside", () => {
    const anyDay = fc
      .date({ min: new Date("2010-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)));

    fc.assert(
      fc.property(fc.constantFrom(...municipalities), anyDay, (municipality, date) => {
        const codes = municipality.codes.filter(({ period }) => holds(period, date));

        expect(codes).toHaveLength(holds(municipality.period, date) ? 1 : 0);
      }),
    );
  });

  it("gives a code to one municipality at a time", () => {
    for (const date of ["2013-01-01", "2017-01-01", "2018-01-01", "2020-01-01", "2024-01-01"]) {
      const codes = municipalities.flatMap((municipality) => codeOn(municipality, day(date)) ?? []);

      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it("ends a municipality on the day of its merger, and begins what it became", () => {
    for (const { on, from, into } of mergers) {
      const ended = from.filter((id) => id !== into).map(findMunicipality);

      expect(ended.map(({ period }) => period.to)).toEqual(ended.map(() => on));
      expect(holds(findMunicipality(into).period, on)).toBe(true);
    }
  });

  it("refuses an id that nobody has, and names those that exist", () => {
    expect(() => findMunicipality("bo")).toThrow(UnknownNameError);
    expect(() => findMunicipality("bo")).toThrow('there is no municipality called "bo"');
  });
});
