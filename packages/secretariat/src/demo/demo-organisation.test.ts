import { holds } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { demoOrganisation, demoTo } from "./demo-organisation.ts";
import { demoPlan } from "./demo-plan.ts";
import { madeUpFiles } from "./made-up-region.ts";

/** A size that the command takes, small ones more often than they come by chance. */
const sizes = fc.record({
  employees: fc.oneof(fc.integer({ min: 500, max: 1_500 }), fc.integer({ min: 500, max: 12_000 })),
  seed: fc.nat(10_000),
});

describe("a made-up region of any size", () => {
  it("has somebody at work with every employer", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const plan = demoPlan(size);
        const { positions } = demoOrganisation(plan);
        const working = positions.filter(({ period }) => holds(period, demoTo));

        for (const { municipality } of plan.employers) {
          expect(working.some(({ unit }) => unit.startsWith(`${municipality.id}/`))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("gives files of staff and completions for the smallest of them too", async () => {
    for (const { name, content } of madeUpFiles({ employees: 500, seed: 1, completions: 700 })) {
      const bytes = await Array.fromAsync(content);
      const lines = Buffer.concat(bytes).toString().trim().split("\r\n");

      expect({ name, rows: lines.length > 1 }).toEqual({ name, rows: true });
    }
  });
});
