import { formatRatio } from "@kompetanseregion/domain";
import { describe, expect, it } from "vitest";

import { findRegion } from "../region/regions.ts";

import { midtTelemarkReport } from "./report.ts";

const { benefitClaims, rollout } = midtTelemarkReport;

describe("the roll-out in BTV", () => {
  it("reached 42 of 53, which is 79,2 % and not the 80 % printed", () => {
    expect(formatRatio(rollout.visited.ratio, "nb")).toBe("42 av 53 (79,2\u00a0%)");
    expect(rollout.visited.printedPercent).toBe(80);
  });

  it("counts as many municipalities as the register has in the region", () => {
    const { members } = findRegion(rollout.region);

    expect(members.filter(({ period }) => period.from <= "2015-01-01")).toHaveLength(
      rollout.offered.ratio.denominator,
    );
  });

  it("was to offer starter packages to 56: the municipalities and the counties", () => {
    expect(rollout.starterPackage.entities).toBe(56);
  });
});

describe("the claim from Skien", () => {
  it("saves 1 750 hours a year by its own inputs (A.10 #8)", () => {
    const [claim] = benefitClaims;

    expect(claim && claim.personsPerYear * (claim.hoursBefore - claim.hoursAfter)).toBe(1750);
  });
});
