/** What a row of the benchmark says; the same columns for every package. */
export interface Row {
  readonly subject: "benefits";
  readonly work: string;
  readonly ours: string;
  readonly peer: string;
  readonly peerTook: string;
  readonly ratio: string;
  readonly goal: string;
  /** `null` where the peer is not there. */
  readonly met: boolean | null;
  /** What was compared, and how far the results are apart. */
  readonly equal: string;
}

/** Prints a row for the machine that gathers them. */
export function print(row: Row): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** Says how far it has come. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * The shortest of several runs in milliseconds of processor time, and what the last of them gave.
 *
 * Processor time, because a machine that others use makes the clock on the wall say little.
 */
export async function fastest<Result>(
  runs: number,
  run: () => Result | Promise<Result>,
): Promise<{ milliseconds: number; result: Result }> {
  let milliseconds = Infinity;
  for (let index = 1; ; index += 1) {
    const start = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(start);
    milliseconds = Math.min(milliseconds, (user + system) / 1000);
    if (index === runs) return { milliseconds, result };
  }
}

/** Milliseconds as they are printed: `9.4 ms`, `1.21 s`. */
export function shown(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toPrecision(3)} ms`
    : `${(milliseconds / 1000).toFixed(2)} s`;
}
