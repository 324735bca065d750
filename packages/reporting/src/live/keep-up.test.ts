import { LocalDate } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inBatches, randomChanges } from "../../fixtures/random-changes.ts";
import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { toSnapshot } from "../snapshot/snapshot.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { keepUp } from "./keep-up.ts";

const met = { change: 0, recount: 0, rebuild: 0 };

describe("a report that is kept up", () => {
  it("says after any changes, however batched, what a report built anew says", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed + 1);
        const { before, changes, after } = randomChanges(seed, random);
        const asOf = randomDate(random);
        const live = keepUp(buildWorkforce(before), {
          asOf,
          recountFrom: random.pick([4, 1000]),
        });
        for (const batch of inBatches(random, changes)) met[live.apply(batch)]++;

        const anew = buildWorkforce(after);
        const { scope } = randomQuestion(random, after);
        const everything = { units: after.units.map(({ id }) => id), persons: false };
        for (const seen of [everything, scope]) {
          expect(live.report({ scope: seen }).rows).toEqual(
            rollUp(anew, { asOf, scope: seen }).rows,
          );
        }
        expect(toSnapshot(live.workforce())).toEqual(toSnapshot(anew));
      }),
      { numRuns: 400 },
    );
    // The property says little if one way is hardly taken.
    expect(Math.min(met.change, met.recount, met.rebuild)).toBeGreaterThan(20);
  }, 60_000);

  it("gives the same bytes in any order and batching of facts", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed + 1);
        const region = randomRegion(seed, { units: 10, employees: 20, courses: 3 });
        const known = random.below(region.events.length + 1);
        const first = { ...region, events: region.events.slice(0, known) };
        const later = random
          .shuffled(region.events.slice(known))
          .map((event) => ({ events: [event] }));
        const asOf = randomDate(random);
        const live = keepUp(buildWorkforce(first), { asOf });
        for (const batch of inBatches(random, later)) live.apply(batch);

        expect(toSnapshot(live.workforce())).toEqual(toSnapshot(buildWorkforce(region)));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it("leaves rows as they were read when changes come, and makes none that would mix the two", () => {
    const region = randomRegion(11, { units: 8, employees: 30, courses: 2 });
    const asOf = LocalDate.parse("2016-01-01");
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    const workforce = buildWorkforce({ ...region, events: [] });
    const live = keepUp(workforce, { asOf });
    const [read, unread] = [live.report({ scope }), live.report({ scope })];
    expect(read.rows).toEqual(rollUp(workforce, { asOf, scope }).rows);
    live.apply({ events: region.events.values() });

    expect(read.rows).toEqual(rollUp(workforce, { asOf, scope }).rows);
    expect(live.report({ scope }).rows).not.toEqual(read.rows);
    expect(() => unread.rows).toThrow(
      expect.objectContaining({ code: "report-overtaken" }) as Error,
    );
  });
});
