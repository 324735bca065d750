/**
 * Holds the engine against the naive reference on many random regions, every cell.
 * `node bench/against-naive.ts [regions]`, 10 000 where none are given.
 */
import { deepStrictEqual } from "node:assert";

import { naiveRollUp } from "../fixtures/naive.ts";
import { byTop, randomQuestion } from "../fixtures/random-question.ts";
import { randomRegion } from "../fixtures/random-region.ts";
import { Random } from "../fixtures/random.ts";
import { buildWorkforce, rollUp } from "../src/index.ts";

const regions = Number(process.argv[2] ?? 10_000);
const from = performance.now();
let cells = 0;
for (let seed = 0; seed < regions; seed++) {
  const region = randomRegion(seed, { units: 16, employees: 30, courses: 3 });
  const options = randomQuestion(new Random(seed + 1), region);
  const { rows } = rollUp(buildWorkforce(region), options);
  deepStrictEqual(byTop(rows), byTop(naiveRollUp(region, options)), `region ${seed} differs`);
  cells += rows.length * 5;
}
console.log(`${regions} regions, ${cells} cells equal, ${Math.round(performance.now() - from)} ms`);
