import { describe, expect, it } from "vitest";

import { lostInScenario, mulberry32 } from "../../fixtures/grant-scenario.ts";

describe("grants over the years (I4)", () => {
  // `node bench/scenarios.ts` tries 100 000.
  it("lose not one øre, whatever is received, spent, returned, moved and reversed", () => {
    const seeds = Array.from({ length: 300 }, (_, at) => at + 1);

    expect(seeds.filter((seed) => lostInScenario(mulberry32(seed)) !== 0)).toEqual([]);
  });
});
