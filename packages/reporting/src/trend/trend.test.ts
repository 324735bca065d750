import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { trend } from "./trend.ts";

describe("a trend", () => {
  it("says on each date what a roll-up of that date says, to the level asked for", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 4 }), (seed, levels) => {
        const region = randomRegion(seed, { units: 14, employees: 25, courses: 3 });
        const random = new Random(seed + 1);
        const { scope, courses } = randomQuestion(random, region);
        const options = { scope, ...(courses && { courses }), positions: { belowPercent: 100 } };
        const workforce = buildWorkforce(region);
        const dates = Array.from({ length: 1 + random.below(8) }, () => randomDate(random));

        const found = trend(workforce, { ...options, dates, levels });

        for (const [at, asOf] of found.dates.entries()) {
          const alone = rollUp(workforce, { ...options, asOf }).rows.filter(
            ({ depth }) => depth <= levels,
          );
          const here = found.rows.filter(({ points }) => points[at] !== undefined);
          const figures = new Map(
            here.map(({ unit, course, points }) => [`${unit} ${course}`, points[at]]),
          );
          expect(here).toHaveLength(alone.length);
          for (const row of alone) {
            const { employees, enrolled, inProgress, completed, notStarted } = row;
            expect(figures.get(`${row.unit} ${row.course}`)).toEqual({
              employees,
              enrolled,
              inProgress,
              completed,
              notStarted,
            });
          }
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("shows each date once, the earliest first", () => {
    const region = randomRegion(1, { units: 3, employees: 3, courses: 1 });
    const random = new Random(2);
    const dates = Array.from({ length: 5 }, () => randomDate(random));
    const options = { scope: { units: [], persons: false }, dates: [...dates, ...dates] };

    expect(trend(buildWorkforce(region), options).dates).toEqual([...new Set(dates)].sort());
  });
});
