/**
 * Kills a sync at many moments and lets the next one go on: `node bench/crash.ts [rounds]`.
 *
 * @packageDocumentation
 */
import { argv, stdout } from "node:process";

import { killAndGoOn } from "../src/learning/testing/crash.ts";

const rounds = Number(argv[2] ?? 100);
const undisturbed = JSON.stringify((await killAndGoOn(0)).known);
let different = 0;
let halfCounted = 0;
let resumed = 0;
for (let round = 0; round < rounds; round += 1) {
  const end = await killAndGoOn(1 + (round % 30), Math.random() * 20);
  if (JSON.stringify(end.known) !== undisturbed) different += 1;
  // A sync that had ended before it was killed has counted, and is gone on with by nobody.
  if (end.counted > 0 && !["begun", "resumed"].includes(end.killedAfter) && end.resumed) {
    halfCounted += 1;
  }
  if (end.resumed) resumed += 1;
}
stdout.write(`${JSON.stringify({ rounds, resumed, different, halfCounted })}\n`);
if (different + halfCounted > 0) process.exitCode = 1;
