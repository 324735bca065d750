/** Reads mutated answers: `node bench/fuzz.ts [answers]`; 1 000 000 where none is given. */
import { fuzzOnce } from "../fixtures/fuzz.ts";

const [answers = 1_000_000] = process.argv.slice(2).map(Number);
const began = performance.now();
let mutated = 0;
let slowest = 0;
let problems = 0;
for (let seed = 1; mutated < answers; seed += 1) {
  const start = performance.now();
  const run = await fuzzOnce(seed * 1000);
  // Nothing here waits for a network, and what is weakly held is only let go between tasks.
  await new Promise((resolve) => setImmediate(resolve));
  slowest = Math.max(slowest, performance.now() - start);
  mutated += run.mutated;
  if (run.problem === undefined) continue;
  problems += 1;
  process.stdout.write(`${run.problem}\n`);
}
const seconds = (performance.now() - began) / 1000;
const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
process.stdout.write(
  `${mutated} mutated answers in ${seconds.toFixed(0)} s: ${problems} problems, ` +
    `slowest reading ${slowest.toFixed(0)} ms, ${memory} MB\n`,
);
process.exitCode = problems === 0 ? 0 : 1;
