import fc from "fast-check";
import { expect, it } from "vitest";

import { randomQuestion } from "../../fixtures/random-question.ts";
import { randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { factSources } from "./fact-sources.ts";

it("facts come from where those of known employees about the courses until the date do, each once", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const region = randomRegion(seed, { units: 6, employees: 12, courses: 3 });
      const random = new Random(seed + 1);
      const { asOf } = randomQuestion(random, region);
      const course = random.pick(region.courses).id;
      const employed = new Set(region.positions.map(({ employee }) => employee));
      const expected = region.events
        .filter((event) => event.course === course && event.on <= asOf)
        .filter(({ employee }) => employed.has(employee))
        .map(({ provenance }) => JSON.stringify(provenance));

      const courses = new Set([course, "no course"]);
      const found = factSources(buildWorkforce(region), { courses, asOf });

      expect(found.map((one) => JSON.stringify(one)).toSorted()).toEqual(
        [...new Set(expected)].toSorted(),
      );
      const times = found.map(({ observedAt }) => observedAt);
      expect(times).toEqual(times.toSorted());
    }),
    { numRuns: 100 },
  );
});
