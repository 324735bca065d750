import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { type Measure, rollUp } from "../roll-up/roll-up.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { people } from "./people.ts";

const measures: readonly Measure[] = [
  "employees",
  "enrolled",
  "inProgress",
  "completed",
  "notStarted",
];

describe("the people behind a cell", () => {
  it("are exactly as many as the cell says, each once", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 20, courses: 3 });
        const random = new Random(seed + 1);
        const options = randomQuestion(random, region);
        const workforce = buildWorkforce(region);
        const { rows } = rollUp(workforce, options);
        fc.pre(rows.length > 0);
        const row = random.pick(rows);
        for (const status of measures) {
          const { unit, course } = row;
          const listed = people(workforce, { ...options, unit, course, status });

          expect(listed).toHaveLength(row[status]);
          expect(new Set(listed.map(({ employee }) => employee)).size).toBe(listed.length);
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("are not told to who may not see persons, even where there are none", () => {
    const region = randomRegion(3, { units: 5, employees: 0, courses: 1 });
    const options = randomQuestion(new Random(4), region);
    const scope = { units: region.units.map(({ id }) => id), persons: false };
    const [unit, course] = [region.units[0]?.id, region.courses[0]?.id];
    if (!unit || !course) throw new Error("the region is empty");

    expect(() =>
      people(buildWorkforce(region), { ...options, scope, unit, course, status: "completed" }),
    ).toThrow(expect.objectContaining({ code: "persons-not-allowed" }) as Error);
  });

  it("come with the facts that put them there, up to the date, and where these came from", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const region = randomRegion(seed, { units: 10, employees: 20, courses: 2 });
        const options = { ...randomQuestion(new Random(seed + 1), region) };
        const workforce = buildWorkforce(region);
        const row = rollUp(workforce, options).rows.at(0);
        if (row === undefined) return;
        const { unit, course } = row;

        for (const person of people(workforce, { ...options, unit, course, status: "employees" })) {
          const given = region.events.filter(
            (event) =>
              event.employee === person.employee &&
              event.course === course &&
              event.on <= options.asOf,
          );
          expect(person.facts).toHaveLength(given.length);
          expect(given).toEqual(expect.arrayContaining([...person.facts]));
        }
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});
