import { addMonths } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { randomDate, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { people } from "../people/people.ts";
import { trainingLog } from "../people/training-log.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { usage } from "./usage.ts";

describe("usage of the platform", () => {
  it("counts for each unit what its persons did in the period", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed + 1);
        const given = randomRegion(seed, { units: 10, employees: 25, courses: 3 });
        const [first, ...rest] = given.courses;
        const adapted = rest.map((course) => ({ ...course, adaptedFrom: first?.id ?? course.id }));
        const region = { ...given, courses: [...given.courses.slice(0, 1), ...adapted] };
        const workforce = buildWorkforce(region);
        const asOf = randomDate(random);
        const from = randomDate(random);
        const period = { from, to: addMonths(from, 1 + random.below(12)) };
        const scope = { units: region.units.map(({ id }) => id), persons: true };
        const rows = usage(workforce, { asOf, scope, period });
        fc.pre(rows.length > 0);
        const row = random.pick(rows);
        const course = random.pick(region.courses).id;
        const all = people(workforce, { asOf, scope, unit: row.unit, course, status: "employees" });
        const here = new Set(all.map(({ employee }) => employee));
        const done = region.events.filter(
          ({ employee, kind, on }) =>
            here.has(employee) && kind !== "revoked" && on >= from && on < period.to && on <= asOf,
        );
        const completions = done.filter(({ kind }) => kind === "completed");
        const used = new Set(done.map((event) => event.course));

        expect(row).toMatchObject({
          employees: here.size,
          active: new Set(done.map(({ employee }) => employee)).size,
          completing: new Set(completions.map(({ employee }) => employee)).size,
          completions: completions.length,
          courses: used.size,
          adapted: adapted.filter(({ id }) => used.has(id)).length,
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("an employee's training log", () => {
  it("has every fact up to the date, for who sees a unit where the employee works then", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed + 1);
        const region = randomRegion(seed, { units: 8, employees: 15, courses: 3 });
        fc.pre(region.positions.length > 0);
        const asOf = randomDate(random);
        const { employee } = random.pick(region.positions);
        const workforce = buildWorkforce(region);
        const scope = {
          units: random
            .shuffled(region.units)
            .slice(0, 2)
            .map(({ id }) => id),
          persons: true,
        };
        const course = random.pick(region.courses).id;
        const seenIn = scope.units.filter((unit) => {
          try {
            const cell = { asOf, scope, unit, course, status: "employees" } as const;
            return people(workforce, cell).some((row) => row.employee === employee);
          } catch {
            // The unit does not exist on the date.
            return false;
          }
        });
        const log = trainingLog(workforce, { asOf, scope, employee });

        expect(log !== undefined).toBe(seenIn.length > 0);
        if (log === undefined) return;
        const known = region.events.filter(
          (event) => event.employee === employee && event.on <= asOf,
        );
        expect(log.facts).toHaveLength(known.length);
        expect(log.facts).toEqual(expect.arrayContaining(known));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
