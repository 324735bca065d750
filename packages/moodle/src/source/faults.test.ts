import { describe, expect, it } from "vitest";

import { curable, randomRun, rightCodes, runWith } from "../../fixtures/fault-schedule.ts";
import { faultKinds } from "../testing/faults.ts";

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

describe("reading a site that fails", () => {
  it("ends equal to the clean run or stops with the right code, when 30 % of calls fail in any way", async () => {
    const runs = await Promise.all(seeds.map((seed) => randomRun(seed, 0.3)));
    const wrong = runs.filter(({ end }) => end !== "equal" && !rightCodes.has(end));

    expect(wrong).toEqual([]);
    expect(runs.filter(({ end }) => end === "equal").length).toBeGreaterThan(5);
  }, 60_000);

  it("takes at most 1.3 times the requests of a clean run, when 10 % of calls fail curably", async () => {
    const clean = await runWith(() => undefined, 0);
    const transient = curable.filter((kind) => !/^(?:rows|wrong)/u.test(kind));
    const runs = await Promise.all(seeds.map((seed) => randomRun(seed, 0.1, transient)));
    const requests = runs.reduce((sum, run) => sum + run.requests, 0) / runs.length;

    expect(runs.every(({ end }) => end === "equal")).toBe(true);
    expect(requests / clean.requests).toBeLessThanOrEqual(1.3);
  }, 60_000);

  it.each(faultKinds)(
    "cures or names one %s in any one call",
    async (kind) => {
      const clean = await runWith(() => undefined, 0);
      const calls = Array.from({ length: clean.requests }, (_, at) => at + 1);
      const runs = await Promise.all(
        calls.map((number) =>
          runWith((call) => (call.number === number ? kind : undefined), number),
        ),
      );

      const allowed = curable.includes(kind) ? new Set<string>() : rightCodes;
      expect(runs.filter(({ end }) => end !== "equal" && !allowed.has(end))).toEqual([]);
    },
    60_000,
  );
});
