import { describe, expect, it } from "vitest";

import { BenefitError } from "../problem/benefit-error.ts";
import { fteBases, fteBasisNames, hoursPerFte } from "./fte-basis.ts";
import { formatFte, toFte } from "./fte.ts";

describe("hours as årsverk", () => {
  it.each([
    ["conventional1750", "1.0000"],
    ["gross1950", "0.8974"],
    ["net1687.5", "1.0370"],
    ["net1695", "1.0324"],
    ["gross1846", "0.9480"],
    ["lessHoliday1762.5", "0.9929"],
    ["horizon1720", "1.0174"],
    ["net1632_35.5", "1.0723"],
  ] as const)("by %s: 1 750 hours are %s", (basis, fte) => {
    expect(toFte(1750, basis)).toMatchObject({ basis });
    expect(toFte(1750, basis).fte.toFixed(4)).toBe(fte);
  });

  it("are written with the hours of the basis", () => {
    expect(formatFte(toFte(1750, "gross1950"), "nb")).toBe("0,8974 årsverk à 1\u00a0950 timer");
    expect(formatFte(toFte(-1750, "net1687.5"), "en")).toBe(
      "\u22121.0370 FTE of 1\u00a0687.5 hours",
    );
  });

  it("are refused by a basis that has no name", () => {
    // @ts-expect-error A number of hours is not a basis: it would hide what it counts.
    expect(() => toFte(1750, 1750)).toThrow(BenefitError);
  });
});

describe("the bases", () => {
  it("spread over ±9 % around their middle, so that no default is harmless", () => {
    const [most, fewest] = [hoursPerFte("gross1950"), hoursPerFte("net1632_35.5")];

    expect(most.minus(fewest).div(most.plus(fewest)).toFixed(2)).toBe("0.09");
  });

  it("are listed from the most hours, each with meaning and source", () => {
    expect(fteBasisNames.at(0)).toBe("gross1950");
    expect(fteBasisNames.at(-1)).toBe("net1632_35.5");
    for (const { means, source } of Object.values(fteBases)) {
      expect([means, source]).not.toContain("");
    }
  });
});
