import { describe, expect, it } from "vitest";

import { everyDistribution } from "../fixtures/every-distribution.ts";
import { fingerprint } from "../fixtures/fingerprint.ts";
import { simulate } from "./simulate.ts";

describe("the same seed", () => {
  it("gives these very bytes, in whichever engine the test runs", () => {
    const { samples } = simulate(everyDistribution(), { draws: 10_000, seed: 42 });

    expect(fingerprint(samples.hours)).toBe("ee3ca207c82c3c58");
    expect(fingerprint(samples.npvKr ?? new Float64Array())).toBe("05b90b5eefb5f5fa");
  });
});
