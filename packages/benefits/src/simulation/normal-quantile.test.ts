import { describe, expect, it } from "vitest";

import { normalQuantile } from "./normal-quantile.ts";

describe("the quantile of the standard normal distribution", () => {
  // Tables of the normal distribution, to the last digit of a double.
  it.each([
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.3, -0.5244005127080407],
    [1e-10, -6.361340902404056],
    [1e-15, -7.941345326170997],
    [0.5, 0],
  ])("at %d is %d", (probability, value) => {
    expect(normalQuantile(probability)).toBeCloseTo(value, 14);
  });
});
