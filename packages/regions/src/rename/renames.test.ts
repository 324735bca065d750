import { describe, expect, it } from "vitest";

import { kongsbergReport } from "../kongsberg/report.ts";

import { findRename } from "./renames.ts";

describe("a name that has changed", () => {
  it.each([
    ["Fylkesmannen", "Statsforvalteren"],
    ["Rådmann", "Kommunedirektør"],
    ["HBV", "USN"],
    ["Læringsløpet", "KS Læring"],
  ])("is followed from %s to %s", (old, now) => {
    expect(findRename(old)?.names.at(-1)?.name).toBe(now);
    expect(findRename(now)).toBe(findRename(old));
  });

  it("is found for those whom the report's courses were made with, where they are renamed", () => {
    const partners = kongsbergReport.reportedCourses.flatMap(({ madeWith }) => madeWith ?? []);

    expect(partners.flatMap((partner) => findRename(partner)?.id ?? [])).toEqual([
      "university-college",
    ]);
  });

  it("is not invented", () => {
    expect(findRename("Kongsberg")).toBeUndefined();
  });
});
