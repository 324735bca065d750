import { describe, expect, it } from "vitest";

import { runSchedule } from "./testing/fault-schedule.ts";

describe("a sync from a site that fails in any way", () => {
  it("ends as if nothing had failed, or stops with a code and has changed nothing", async () => {
    const ends = [];
    for (let seed = 1; seed <= 24; seed += 1) ends.push({ seed, ...(await runSchedule(seed)) });

    expect(ends.filter(({ end }) => end === "wrong")).toEqual([]);
    expect(ends.filter(({ end, code }) => end === "unchanged" && code === "unexpected")).toEqual(
      [],
    );
    // Both ways must have been tried for this to mean anything.
    expect(ends.filter(({ end }) => end === "equal").length).toBeGreaterThan(3);
    expect(ends.filter(({ end }) => end === "unchanged").length).toBeGreaterThan(3);
  }, 120_000);
});
