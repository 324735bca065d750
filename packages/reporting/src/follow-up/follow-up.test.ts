import { LocalDate } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { people } from "../people/people.ts";
import { rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { coverage, untrained } from "./coverage.ts";
import { followUp } from "./follow-up.ts";

describe("following up a course that is due", () => {
  it("tells who completed in time, who later and who has not, person by person", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 25, courses: 2 });
        const random = new Random(seed + 1);
        const { period: _, courses: __, ...options } = randomQuestion(random, region);
        const due = randomDate(random);
        const course = random.pick(region.courses).id;
        const workforce = buildWorkforce(region);
        const rows = followUp(workforce, { ...options, course, due });
        fc.pre(rows.length > 0);
        const row = random.pick(rows);
        const all = people(workforce, { ...options, course, unit: row.unit, status: "employees" });
        const done = all.filter(({ status }) => status === "completed");

        expect(rows).toHaveLength(rollUp(workforce, { ...options, courses: [course] }).rows.length);
        expect(row.employees).toBe(all.length);
        expect(row.onTime).toBe(done.filter(({ since }) => (since ?? due) <= due).length);
        expect(row.late).toBe(done.filter(({ since }) => (since ?? due) > due).length);
        expect(row.inProgress).toBe(all.filter(({ status }) => status === "inProgress").length);
        expect(row.employees).toBe(row.onTime + row.late + row.inProgress + row.notStarted);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe("registration coverage", () => {
  it("counts each employee once, at every level, by what the platform knows of them", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 25, courses: 2 });
        const random = new Random(seed + 1);
        const { period: _, courses: __, ...options } = randomQuestion(random, region);
        const everyone = [...new Set(region.positions.map(({ employee }) => employee))];
        const registered = new Set(everyone.filter(() => random.chance(0.6)));
        const placed = new Set(everyone.filter(() => random.chance(0.6)));
        const workforce = buildWorkforce(region);
        const course = random.pick(region.courses).id;

        for (const row of coverage(workforce, { ...options, registered, placed })) {
          const { unit } = row;
          const all = people(workforce, { ...options, unit, course, status: "employees" });
          const known = all.filter(({ employee }) => registered.has(employee));
          expect(row.employees).toBe(all.length);
          expect(row.registered).toBe(known.length);
          expect(row.placed).toBe(known.filter(({ employee }) => placed.has(employee)).length);
          const begun = new Set(
            region.courses.flatMap(({ id }) =>
              people(workforce, { ...options, unit, course: id, status: "enrolled" }).map(
                ({ employee }) => employee,
              ),
            ),
          );
          expect(
            untrained(workforce, { ...options, unit }).map(({ employee }) => employee),
          ).toEqual(all.map(({ employee }) => employee).filter((employee) => !begun.has(employee)));
          expect(row.withoutTraining).toBe(all.length - begun.size);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("knows no one where nobody is registered", () => {
    const region = randomRegion(5, { units: 4, employees: 20, courses: 1 });
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    const asOf = LocalDate.parse("2015-06-30");
    const rows = coverage(buildWorkforce(region), { asOf, scope, registered: [], placed: [] });

    expect(rows.reduce((sum, row) => sum + row.registered + row.placed, 0)).toBe(0);
  });
});
