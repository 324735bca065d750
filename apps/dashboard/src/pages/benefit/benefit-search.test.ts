import { describe, expect, it } from "vitest";

import { assumptionsIn, readBenefitSearch } from "./benefit-search.ts";

describe("the address of a benefit case", () => {
  it("holds the assumptions, and nothing else of the reader", () => {
    const search = readBenefitSearch({ sak: "skien", personer: "600", naa: "0.25", navn: "x" });

    expect(search).toEqual({ sak: "skien", personer: "600", naa: "0.25" });
    expect(assumptionsIn(search)).toEqual({ persons: 600, hoursAfter: 0.25 });
  });

  it("passes over what is no number", () => {
    expect(readBenefitSearch({ personer: "mange", reise: "-1", for: "1e9" })).toEqual({});
  });
});
