/**
 * Random lives of grants, each reckoned beside the ledger: not one øre may be lost.
 *
 *     node bench/scenarios.ts [scenarios] [seed]
 */
import { lostInScenario, mulberry32 } from "../fixtures/grant-scenario.ts";

const scenarios = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);
const from = performance.now();
for (let seed = first; seed < first + scenarios; seed += 1) {
  const lost = lostInScenario(mulberry32(seed));
  if (lost !== 0) throw new Error(`${lost} øre are lost in scenario ${seed}`);
}
const seconds = ((performance.now() - from) / 1000).toFixed(0);
process.stdout.write(`${scenarios} scenarios, 0 øre lost, ${seconds} s\n`);
