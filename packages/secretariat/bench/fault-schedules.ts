/**
 * Syncs from a site that fails at random: `node bench/fault-schedules.ts [schedules] [share]`.
 *
 * @packageDocumentation
 */
import { argv, stdout } from "node:process";

import { runSchedule } from "../src/learning/testing/fault-schedule.ts";

const [schedules = 1_000, share = 0.3] = argv.slice(2).map(Number);
const ends = new Map<string, number>();
const wrong: number[] = [];
for (let seed = 1; seed <= schedules; seed += 1) {
  const { end, code } = await runSchedule(seed, share);
  const name = code === undefined ? end : `${end}: ${code}`;
  ends.set(name, (ends.get(name) ?? 0) + 1);
  if (end === "wrong") wrong.push(seed);
}
for (const [end, count] of [...ends].toSorted((a, b) => b[1] - a[1])) {
  stdout.write(`${String(count).padStart(6)} ${end}\n`);
}
stdout.write(`wrong ends: ${wrong.length === 0 ? "none" : `seeds ${wrong.join(", ")}`}\n`);
if (wrong.length > 0) process.exitCode = 1;
