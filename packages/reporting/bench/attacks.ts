/**
 * Attacks the suppression of many random regions: one release, a second release beside it, and
 * linked readers. `node bench/attacks.ts [regions]`, 10 000 where none are given.
 */
import { LocalDate } from "@kompetanseregion/domain";

import { solveLinearly } from "../fixtures/linear-attack.ts";
import { randomRegion } from "../fixtures/random-region.ts";
import { attack, buildWorkforce, rollUp, suppress } from "../src/index.ts";

const regions = Number(process.argv[2] ?? 10_000);
const dates = ["2015-06-30", "2015-07-31"].map((date) => LocalDate.parse(date));
const found = { "one release": 0, "all equations together": 0, "beside an earlier release": 0 };
let [hidden, cells, telling, refused] = [0, 0, 0, 0];
const from = performance.now();
for (let seed = 0; seed < regions; seed++) {
  const region = randomRegion(seed, { units: 24, employees: 160, courses: 3 });
  const workforce = buildWorkforce(region);
  const scope = { units: region.units.map(({ id }) => id), persons: false };
  const [first, second] = dates.map((asOf) => rollUp(workforce, { asOf, scope }));
  if (!first || !second) continue;
  try {
    const safe = suppress(first);
    hidden += safe.hidden.numerator;
    cells += safe.hidden.denominator;
    for (const row of first.rows) {
      for (const count of [row.enrolled, row.inProgress, row.completed, row.notStarted]) {
        if (count > 0 && count < safe.k) telling++;
      }
    }
    if (attack(safe).length > 0) found["one release"]++;
    if (seed % 10 === 0 && solveLinearly(safe, first).length > 0) found["all equations together"]++;
    const later = suppress(second, { earlier: [safe] });
    if (attack(later, { earlier: [safe] }).length > 0) found["beside an earlier release"]++;
  } catch (error) {
    refused++;
    console.log(seed, error instanceof Error ? error.message : error);
  }
}
const share = (part: number): string => `${((100 * part) / cells).toFixed(1)} %`;
console.log(`${regions} regions in ${Math.round(performance.now() - from)} ms`);
console.log("regions with a recovery:", found, "refused:", refused);
console.log(
  `cells hidden: ${hidden} of ${cells} (${share(hidden)}); small by themselves: ${share(telling)}`,
);
