import { calendarYear, holds, MunicipalityId, type Position } from "@kompetanseregion/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { naiveRollUp } from "../../fixtures/naive.ts";
import { byTop, randomQuestion } from "../../fixtures/random-question.ts";
import { type RandomRegion, randomRegion } from "../../fixtures/random-region.ts";
import { Random } from "../../fixtures/random.ts";
import { buildWorkforce } from "../workforce/build-workforce.ts";
import { type PositionFilter } from "./position-filter.ts";
import { rollUp } from "./roll-up.ts";

const nord = MunicipalityId.parse("nord");

/** Each filter, and what it means. */
const filters: readonly (readonly [
  string,
  PositionFilter,
  (position: Position, region: RandomRegion) => boolean,
])[] = [
  ["managers", { manager: true }, ({ manager }) => manager],
  ["main positions", { primary: true }, ({ primary }) => primary],
  ["titles", { titles: ["Lærer", "Leder"] }, ({ title }) => title === "Lærer" || title === "Leder"],
  ["titles nobody has", { titles: ["Ordfører"] }, () => false],
  ["half and more", { atLeastPercent: 50 }, ({ ftePercent }) => ftePercent >= 50],
  ["less than full time", { belowPercent: 100 }, ({ ftePercent }) => ftePercent < 100],
  ["one employer", { employer: nord }, (position, region) => employer(position, region) === nord],
  [
    "new hires of 2015",
    { hiredIn: calendarYear(2015) },
    (position, region) => {
      const hired = region.positions
        .filter(
          (other) =>
            other.employee === position.employee &&
            employer(other, region) === employer(position, region),
        )
        .map(({ period }) => period.from)
        .sort();
      return hired[0] !== undefined && holds(calendarYear(2015), hired[0]);
    },
  ],
];

function employer(position: Position, region: RandomRegion): MunicipalityId | undefined {
  return region.units.find(({ id }) => id === position.unit)?.municipality;
}

describe("a roll-up over some positions", () => {
  it.each(filters)(
    "counts %s",
    (_name, positions, admits) => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const region = randomRegion(seed, { units: 10, employees: 20, courses: 2 });
          const options = { ...randomQuestion(new Random(seed + 1), region), positions };
          const { rows } = rollUp(buildWorkforce(region), options);

          expect(byTop(rows)).toEqual(
            byTop(naiveRollUp(region, options, (position) => admits(position, region))),
          );
        }),
        { numRuns: 50 },
      );
    },
    60_000,
  );
});
