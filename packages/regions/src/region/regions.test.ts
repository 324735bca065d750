import {
  holds,
  legalFormOn,
  LocalDate,
  mayProvideServices,
  membersOn,
  officeMunicipalityOn,
  UnknownNameError,
} from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findRegion, regions } from "./regions.ts";

const membersOf = (region: string, date: string) =>
  membersOn(findRegion(region), LocalDate.parse(date));

describe("a region's members", () => {
  it("are in Midt-Telemark Bø, Nome and Sauherad until 2020, then Midt-Telemark and Nome", () => {
    expect(membersOf("midt-telemark", "2019-12-31")).toEqual(["bo-telemark", "nome", "sauherad"]);
    expect(membersOf("midt-telemark", "2020-01-01")).toEqual(["midt-telemark", "nome"]);
  });

  it.each([
    ["kongsbergregionen", "2015-06-30", 7],
    ["kongsbergregionen", "2024-06-30", 7],
    ["grenland", "2015-06-30", 6],
    ["vest-telemark", "2015-06-30", 6],
    ["btv", "2015-06-30", 53],
    ["btv", "2017-01-01", 51],
    ["btv", "2018-01-01", 48],
    ["btv", "2020-01-01", 41],
    ["btv", "2024-06-30", 41],
  ])("in %s on %s are %d", (region, date, count) => {
    expect(membersOf(region, date)).toHaveLength(count);
  });

  it("no longer include Røyken and Hurum, or what they became, in BTV from 2020", () => {
    expect(membersOf("btv", "2019-12-31")).toEqual(expect.arrayContaining(["royken", "hurum"]));
    expect(membersOf("btv", "2020-01-01")).not.toEqual(expect.arrayContaining(["asker"]));
  });

  it("may belong to several regions at once", () => {
    expect(membersOf("btv", "2015-06-30")).toEqual(
      expect.arrayContaining(membersOf("kongsbergregionen", "2015-06-30")),
    );
  });
});

describe("a region's legal form and office municipality", () => {
  const day = (text: string) => LocalDate.parse(text);

  it("are those of its statutes at the time", () => {
    const grenland = findRegion("grenland");
    const midtTelemark = findRegion("midt-telemark");

    expect(legalFormOn(grenland, day("2019-12-31"))).toMatchObject({ form: "section27" });
    expect(legalFormOn(grenland, day("2020-01-01"))).toMatchObject({ form: "politicalCouncil" });
    expect(officeMunicipalityOn(midtTelemark, day("2015-06-30"))).toMatchObject({
      municipality: "bo-telemark",
    });
  });

  it("are said to be unknown, and why, where no source tells", () => {
    expect(legalFormOn(findRegion("kongsbergregionen"), day("2015-06-30"))).toHaveProperty(
      "unknownBecause",
    );
    expect(officeMunicipalityOn(findRegion("midt-telemark"), day("2020-01-01"))).toHaveProperty(
      "unknownBecause",
    );
  });

  it("are told for every region on every day since 2013, once", () => {
    for (const region of regions) {
      for (const date of ["2013-01-01", "2019-12-31", "2020-01-01", "2026-11-22"]) {
        for (const told of [region.legalForm ?? [], region.officeMunicipality ?? []]) {
          expect(told.filter(({ period }) => holds(period, day(date)))).toHaveLength(1);
        }
      }
    }
  });

  it("name an office municipality that is a member as long as it is", () => {
    const seats = regions.flatMap((region) =>
      (region.officeMunicipality ?? []).flatMap((said) =>
        "municipality" in said ? [{ region, said }] : [],
      ),
    );

    expect(seats).toHaveLength(1);
    for (const { region, said } of seats) {
      expect(membersOn(region, said.period.from)).toContain(said.municipality);
    }
  });

  it("say that a political council provides no services of its own", () => {
    const grenland = legalFormOn(findRegion("grenland"), day("2026-11-22"));

    expect(grenland && "form" in grenland && mayProvideServices(grenland.form)).toBe(false);
    expect(mayProvideServices("taskAssociation")).toBe(true);
  });
});

describe("finding a region", () => {
  it("refuses an id that nobody has, and names those that exist", () => {
    expect(() => findRegion("kongsberg")).toThrow(UnknownNameError);
    expect(() => findRegion("kongsberg")).toThrow(
      expect.objectContaining({
        known: ["kongsbergregionen", "midt-telemark", "grenland", "vest-telemark", "btv"],
      }),
    );
  });
});
