import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { people } from "../people/people.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { fromSnapshot, toSnapshot } from "./snapshot.ts";

const code = (expected: string): Error => expect.objectContaining({ code: expected }) as Error;

describe("a snapshot", () => {
  it("answers as the workforce it was made from", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 20, courses: 3 });
        const random = new Random(seed + 1);
        const options = randomQuestion(random, region);
        const workforce = buildWorkforce(region);
        const again = fromSnapshot(toSnapshot(workforce));
        const { rows, workforceIssues } = rollUp(workforce, options);

        expect(rollUp(again, options).rows).toEqual(rows);
        expect(again.issues).toEqual(workforceIssues);
        if (rows.length === 0) return;
        const { unit, course } = random.pick(rows);
        const cell = { ...options, unit, course, status: "enrolled" } as const;
        expect(people(again, cell)).toEqual(people(workforce, cell));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("is the same bytes for the same records in any order", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 20, courses: 3 });
        const random = new Random(seed + 1);
        const shuffled = {
          units: random.shuffled(region.units),
          placements: random.shuffled(region.placements),
          positions: random.shuffled(region.positions),
          courses: random.shuffled(region.courses),
          events: random.shuffled(region.events),
        };

        expect(toSnapshot(buildWorkforce(shuffled))).toEqual(toSnapshot(buildWorkforce(region)));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("is refused when a bit of it has changed, or its end is missing", () => {
    const bytes = toSnapshot(
      buildWorkforce(randomRegion(7, { units: 10, employees: 20, courses: 3 })),
    );

    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);

        expect(() => fromSnapshot(changed)).toThrow(/snapshot/u);
      }),
    );
    expect(() => fromSnapshot(bytes.subarray(0, -8))).toThrow(code("snapshot-damaged"));
    expect(() => fromSnapshot(new Uint8Array(64))).toThrow(code("not-a-snapshot"));
  });

  it("is refused when a later version wrote it", () => {
    const bytes = toSnapshot(
      buildWorkforce(randomRegion(7, { units: 3, employees: 2, courses: 1 })),
    );
    new DataView(bytes.buffer).setUint32(4, 3, true);

    expect(() => fromSnapshot(bytes)).toThrow(code("snapshot-newer"));
  });

  it("may lie anywhere in a larger piece of memory", () => {
    const workforce = buildWorkforce(randomRegion(7, { units: 10, employees: 20, courses: 3 }));
    const bytes = toSnapshot(workforce);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);

    expect(toSnapshot(fromSnapshot(larger.subarray(3)))).toEqual(bytes);
  });
});
