/** Reads under change: `node bench/paging.ts [runs] [restlessness]`. */
import { readUnderChange } from "../fixtures/paging-schedule.ts";

const [runs = 1000, restlessness = 0.2] = process.argv.slice(2).map(Number);
let verified = 0;
let silent = 0;
let doubled = 0;
for (let seed = 1; seed <= runs; seed += 1) {
  const end = await readUnderChange(seed, restlessness);
  if (end.verified) verified += 1;
  if (end.verified && end.lost > 0) silent += 1;
  if (end.doubled > 0) doubled += 1;
}
process.stdout.write(
  `${runs} readings under change: ${verified} verified, ${runs - verified} said that they could not be; ` +
    `rows lost without a word in ${silent}, doubled in ${doubled}\n`,
);
process.exitCode = silent + doubled === 0 ? 0 : 1;
