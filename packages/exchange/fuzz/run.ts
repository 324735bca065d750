/** `npm run fuzz -- 1000000 [seed]`: that many damaged inputs for every parser; slow by purpose. */
import { isHandled, mutated, parsers, randomFrom } from "./parsers.ts";

const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
for (const parser of await parsers()) {
  const random = randomFrom(seed);
  let read = 0;
  let slowest = 0;
  for (let run = 0; run < count; run += 1) {
    const bytes = mutated(parser.seed, random);
    const began = performance.now();
    try {
      if (await isHandled(parser, bytes)) read += 1;
    } catch (error) {
      console.error(`${parser.name}, seed ${seed}, input ${run}:`, error);
      process.exitCode = 1;
      break;
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  if (slowest > 1_000) process.exitCode = 1;
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${parser.name}: ${count} inputs, ${read} read and ${count - read} refused; slowest ${slowest.toFixed(0)} ms, ${memory} MB at most`,
  );
}
