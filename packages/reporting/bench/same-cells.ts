import { deepStrictEqual } from "node:assert";

import { naiveRollUp } from "../fixtures/naive.ts";
import { byTop, randomQuestion } from "../fixtures/random-question.ts";
import { randomRegion } from "../fixtures/random-region.ts";
import { Random } from "../fixtures/random.ts";
import { buildWorkforce, rollUp } from "../src/index.ts";
import { grouped, print, shown } from "./measure.ts";

/** Holds the engine against the naive reference on that many random regions, every cell. */
export function sameCells(regions: number): void {
  let [cells, ours, theirs] = [0, 0, 0];
  for (let seed = 0; seed < regions; seed++) {
    const region = randomRegion(seed, { units: 16, employees: 30, courses: 3 });
    const options = randomQuestion(new Random(seed + 1), region);
    const from = performance.now();
    const { rows } = rollUp(buildWorkforce(region), options);
    const between = performance.now();
    const naive = naiveRollUp(region, options);
    theirs += performance.now() - between;
    ours += between - from;
    deepStrictEqual(byTop(rows), byTop(naive), `region ${seed} differs`);
    cells += rows.length * 5;
  }
  print({
    work: `${grouped(regions)} random regions built and reported`,
    ours: shown(ours),
    peer: "objects and sets, written from the meaning",
    peerTook: shown(theirs),
    goal: "every cell equal",
    met: true,
    equal: `${cells} figures, none apart`,
  });
}
