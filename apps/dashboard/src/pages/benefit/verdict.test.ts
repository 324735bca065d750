import { describe, expect, it } from "vitest";

import { benefitSample } from "../../testing/benefit-sample.ts";
import { verdictOn } from "./verdict.ts";

function claiming(fte: string) {
  const benefit = benefitSample();
  return verdictOn({ ...benefit, claim: { ...benefit.claim, fte } });
}

describe("the verdict on a claim", () => {
  // Skien: 1 750 hours are 1.0000, 0.8974 and 1.0324 full-time years; 1.5 was claimed.
  it("says that Skien's 1,5 is above every basis", () => {
    expect(claiming("1.5")).toEqual({ computedIs: "less", low: "0.8974", high: "1.0324" });
  });

  it("says when the claim is inside, on the edge, or below", () => {
    expect(claiming("1.0")?.computedIs).toBe("within");
    expect(claiming("1.0324")?.computedIs).toBe("within");
    expect(claiming("0.5")?.computedIs).toBe("more");
  });

  it("is none where there is no basis to judge by", () => {
    expect(verdictOn({ ...benefitSample(), bases: [] })).toBeUndefined();
  });
});
