import { spawnSync } from "node:child_process";

/** A row of `npm run bench`; times and sizes are text with their unit. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly peer: string;
  readonly peerTook: string;
  readonly ratio: string;
  readonly goal: string;
  readonly met: boolean | null;
  readonly equal: string;
}

/** What one run of a program came to. */
export interface Measured {
  readonly answer: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Prints a row for the table. */
export function print(row: Row): void {
  process.stdout.write(`${JSON.stringify({ subject: "ledger", ...row })}\n`);
}

/** Says something to whoever waits. */
export function say(text: string): void {
  process.stderr.write(`ledger: ${text}\n`);
}

/** Runs a program to its end: wall time, and the most memory it had. */
export function measure(command: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync("/usr/bin/time", ["-f", "%e %M", ...command], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, BEANCOUNT_DISABLE_LOAD_CACHE: "1" },
  });
  if (status !== 0) throw new Error(stderr);
  const [seconds = 0, kilobytes = 0] = (stderr.trim().split("\n").at(-1) ?? "")
    .split(" ")
    .map(Number);
  return { answer: stdout, seconds, megabytes: kilobytes / 1024 };
}

/** The one of several runs that the machine disturbed least. */
export function fastest(runs: readonly Measured[]): Measured {
  return runs.reduce((best, run) => (run.seconds < best.seconds ? run : best));
}

/** Such as `1.24 s, 210 MB`. */
export function took({ seconds, megabytes }: Measured): string {
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}

/** Such as `13.5×`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
}

/** The milliseconds that some work takes. */
export function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
