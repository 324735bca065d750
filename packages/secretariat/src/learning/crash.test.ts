import { describe, expect, it } from "vitest";

import { killAndGoOn } from "./testing/crash.ts";

describe("a sync that is killed", () => {
  it("has changed nothing, and the next one goes on to the same end as one that was not", async () => {
    const undisturbed = await killAndGoOn(0);
    // Among the accounts, and among the participations: `bench/crash.ts`
    // tries many more moments.
    const ends = [await killAndGoOn(9), await killAndGoOn(20)];

    for (const end of ends) {
      expect(end.counted).toBe(0);
      expect(end.resumed).toBe(true);
      expect(end.known).toEqual(undisturbed.known);
    }
  }, 120_000);
});
