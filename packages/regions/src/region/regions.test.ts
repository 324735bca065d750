import { LocalDate, membersOn, UnknownNameError } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findRegion } from "./regions.ts";

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
