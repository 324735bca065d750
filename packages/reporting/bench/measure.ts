/** What a row of the benchmark says; the same columns for every package. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly peer?: string;
  readonly peerTook?: string;
  readonly ratio?: string;
  readonly goal: string;
  /** `null` where the peer is not there, or the goal is set for another size. */
  readonly met: boolean | null;
  /** What was compared, and how far the results are apart. */
  readonly equal: string;
}

/** Prints a row for the machine that gathers them. */
export function print({ work, ours, peer = "—", peerTook = "—", ratio = "—", ...rest }: Row): void {
  const row = { subject: "reporting", work, ours, peer, peerTook, ratio, ...rest };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** Says how far it has come. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** How long something takes by the clock on the wall, in milliseconds, and what it gives. */
export async function timed<Result>(
  run: () => Result | Promise<Result>,
): Promise<{ ms: number; result: Result }> {
  const from = performance.now();
  const result = await run();
  return { ms: performance.now() - from, result };
}

/**
 * The shortest time of each way, run in turns, so that what else the machine does meets them all.
 *
 * @param rounds - How many times each is run.
 * @param ways - What is run.
 * @returns Milliseconds by the clock on the wall, in the order of the ways.
 */
export async function inTurns(
  rounds: number,
  ways: readonly (() => unknown)[],
): Promise<readonly number[]> {
  const shortest = ways.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, way] of ways.entries()) {
      shortest[at] = Math.min(shortest[at] ?? Infinity, (await timed(way)).ms);
    }
  }
  return shortest;
}

/** The middle one, the upper of two. */
export function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
}

/** Milliseconds as they are printed: `0.63 ms`, `9.4 ms`, `1.21 s`. */
export function shown(ms: number): string {
  return ms < 1000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** A whole number in print: `450 000`. */
export function grouped(count: number): string {
  return count.toLocaleString("en").replaceAll(",", " ");
}
