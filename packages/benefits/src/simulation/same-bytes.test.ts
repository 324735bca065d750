import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { fingerprint } from "../fixtures/fingerprint.ts";
import { simulate } from "./simulate.ts";

describe("the same seed", () => {
  it("gives these very bytes, in whichever engine the test runs", () => {
    const { samples } = simulate(everyDistribution(), { draws: 10_000, seed: 42 });

    expect(fingerprint(samples.hours)).toBe("82cad3b48e9ad2c5");
    expect(fingerprint(samples.npvKr ?? new Float64Array())).toBe("bfca079ad58e282f");
  });
});
