import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { fingerprint } from "../fixtures/fingerprint.ts";
import { simulate } from "./simulate.ts";

describe("the same seed", () => {
  it("gives these very bytes, in whichever engine the test runs", () => {
    const { samples } = simulate(everyDistribution(), { draws: 10_000, seed: 42 });

    expect(fingerprint(samples.hours)).toBe("b2678f2ee683251b");
    expect(fingerprint(samples.npvKr ?? new Float64Array())).toBe("1549d7b64277e9bd");
  });
});
