/**
 * The connector against the testing server with a fixed cost a call, one JSON object a line:
 *
 *     node bench/run.ts [--quick]
 *
 * The long runs (faults, paging, fuzz) are commands of their own.
 */
import { execFileSync } from "node:child_process";

import { measureSync, type SyncFigures } from "./sync.ts";

interface Row {
  readonly work: string;
  readonly ours: string;
  readonly peer?: string;
  readonly peerTook?: string;
  readonly ratio?: string;
  readonly goal: string;
  readonly met: boolean | null;
  readonly equal: string;
}

function print(row: Row): void {
  const whole = { subject: "moodle", peer: "—", peerTook: "—", ratio: "—", ...row };
  process.stdout.write(`${JSON.stringify(whole)}\n`);
}

const quick = process.argv.includes("--quick");
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function calls(figures: SyncFigures, most: number): void {
  const { people, courses, pairs } = figures;
  print({
    work: `${people} people × ${courses} courses read whole, ${pairs} rows`,
    ours: `${figures.calls} calls`,
    peer: "one call a pair",
    peerTook: `${pairs} calls`,
    ratio: `${Math.round(pairs / figures.calls)}×`,
    goal: `≤ ${most} calls`,
    met: figures.calls <= most,
    equal: `${figures.read} of ${pairs} rows`,
  });
}

const small = await measureSync(2000, 16, 2);
calls(small, 50);
print({
  work: `${small.people} people × ${small.courses} courses read whole, ${small.pairs} rows`,
  ours: seconds(small.took),
  peer: "one call a pair, 57 a second as measured on the recorded site",
  peerTook: seconds(small.naive),
  ratio: `${Math.round(small.naive / small.took)}×`,
  goal: "≥ 50×",
  met: small.naive / small.took >= 50,
  equal: `${small.read} of ${small.pairs} rows`,
});
print({
  work: `a delta of ${small.deltaRows} rows`,
  ours: `${small.deltaCalls} calls`,
  goal: "≤ 10 calls",
  met: small.deltaCalls <= 10,
  equal: "every row changed since",
});

const serial = await measureSync(2000, 16, 1);
const share = (serial.took - serial.worked) / serial.worked;
print({
  work: "the client's own time, one call at a time",
  ours: seconds(serial.took - serial.worked),
  peer: "the server's time",
  peerTook: seconds(serial.worked),
  ratio: `${(share * 100).toFixed(1)} %`,
  goal: "< 10 %",
  met: share < 0.1,
  equal: `${serial.read} of ${serial.pairs} rows`,
});
if (!quick) calls(await measureSync(3300, 76, 2), 70);

for (const part of ["accounts", "participations"] as const) {
  const many = quick ? 50_000 : 450_000;
  const told = execFileSync(
    process.execPath,
    [new URL("./memory.ts", import.meta.url).pathname, `${many}`, part],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  const { read, peak } = JSON.parse(told) as { read: number; peak: number };
  print({
    work: `${many} ${part} streamed, the most room the process took`,
    ours: `${peak} MB`,
    goal: "≤ 300 MB",
    met: peak <= 300,
    equal: `${read} of ${many} rows`,
  });
}
