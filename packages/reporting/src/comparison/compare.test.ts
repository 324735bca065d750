import { type EmployeeId } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { people } from "../people/people.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { compare } from "./compare.ts";

describe("a comparison of two dates", () => {
  it("explains every person of the difference", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 8, employees: 30, courses: 2 });
        const random = new Random(seed + 1);
        const workforce = buildWorkforce(region);
        const scope = { units: region.units.map(({ id }) => id), persons: true };
        const [from, to] = [randomDate(random), randomDate(random)];
        const course = random.pick(region.courses).id;
        const shown = [from, to].map((asOf) =>
          rollUp(workforce, { asOf, scope, courses: [course] }),
        );
        const [first, last] = shown;
        const row = first?.rows.find(({ unit }) => last?.rows.some((other) => other.unit === unit));
        if (row === undefined) return;
        const { unit } = row;
        const found = compare(workforce, { from, to, scope, unit, course });

        for (const measure of ["employees", "inProgress", "completed", "notStarted"] as const) {
          const { before, joined, movedIn, gained, left, movedOut, lost, after } = found[measure];
          expect(before).toBe(row[measure]);
          expect(after).toBe(last?.rows.find((other) => other.unit === unit)?.[measure]);
          expect(before + joined + movedIn + gained - left - movedOut - lost).toBe(after);
        }
        const inUnit = ([asOf, status]: readonly [typeof from, "completed" | "employees"]) =>
          new Set<EmployeeId>(
            people(workforce, { asOf, scope, unit, course, status }).map(
              ({ employee }) => employee,
            ),
          );
        const [then, now] = [inUnit([from, "employees"]), inUnit([to, "employees"])];
        const [hadDone, hasDone] = [inUnit([from, "completed"]), inUnit([to, "completed"])];
        expect(found.completed.gained).toBe(
          [...hasDone].filter((person) => then.has(person) && !hadDone.has(person)).length,
        );
        expect(found.completed.lost).toBe(
          [...hadDone].filter((person) => now.has(person) && !hasDone.has(person)).length,
        );
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
