/** Runs seeded fault schedules: `node bench/fault-schedules.ts [runs] [share]`. */
import { randomRun, rightCodes } from "../fixtures/fault-schedule.ts";

const [runs = 1000, share = 0.3] = process.argv.slice(2).map(Number);
const ends = new Map<string, number>();
const wrong: number[] = [];
const began = performance.now();
for (let seed = 1; seed <= runs; seed += 1) {
  const { end } = await randomRun(seed, share);
  ends.set(end, (ends.get(end) ?? 0) + 1);
  if (end !== "equal" && !rightCodes.has(end)) wrong.push(seed);
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
process.stdout.write(`${runs} schedules, ${share * 100} % of calls failing, ${seconds} s\n`);
for (const [end, count] of [...ends].toSorted((a, b) => b[1] - a[1])) {
  process.stdout.write(`${String(count).padStart(6)} ${end}\n`);
}
process.stdout.write(`wrong ends: ${wrong.length === 0 ? "none" : `seeds ${wrong.join(", ")}`}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
