/**
 * `npm run fuzz -- 1000000 [seed] [parser …]`: that many damaged inputs for every parser, or for
 * those named; slow by purpose. It fails on an error that is no refusal, on an input that takes
 * more than a second of work, and beyond 512 MB of memory. Work is the processor's time, which a
 * busy machine does not stretch.
 */
import { isHandled, mutated, parsers, randomFrom } from "./parsers.ts";

const [count = 1_000_000, seed = 1] = process.argv.slice(2, 4).map(Number);
const named = new Set(process.argv.slice(4));
const most = { milliseconds: 1_000, megabytes: 512 };

for (const parser of await parsers()) {
  if (named.size > 0 && !named.has(parser.name)) continue;
  const random = randomFrom(seed);
  let read = 0;
  let runs = 0;
  let slowest = 0;
  for (; runs < count; runs += 1) {
    const bytes = mutated(parser.seed, random);
    const began = process.cpuUsage();
    try {
      if (await isHandled(parser, bytes)) read += 1;
    } catch (error) {
      console.error(`${parser.name}, seed ${seed}, input ${runs}:`, error);
      process.exitCode = 1;
      break;
    }
    const { user, system } = process.cpuUsage(began);
    slowest = Math.max(slowest, (user + system) / 1_000);
  }
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (slowest > most.milliseconds || megabytes > most.megabytes) process.exitCode = 1;
  console.log(
    `${parser.name}: ${runs} inputs, ${read} read and ${runs - read} refused; slowest ${slowest.toFixed(0)} ms, ${megabytes} MB at most`,
  );
}
