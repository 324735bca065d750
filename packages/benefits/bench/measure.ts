/**
 * The shortest of several runs, in milliseconds of processor time, and what the last of them gave.
 *
 * Processor time, because a machine that others use makes the clock on the wall say little.
 */
export function fastest<Result>(
  runs: number,
  run: () => Result,
): { milliseconds: number; result: Result } {
  let result = run();
  let milliseconds = Infinity;
  for (let index = 0; index < runs; index += 1) {
    const start = process.cpuUsage();
    result = run();
    milliseconds = Math.min(milliseconds, spent(start));
  }
  return { milliseconds, result };
}

/** Milliseconds of processor time since the start. */
export function spent(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Prints a measurement. */
export function report(what: string, milliseconds: number | undefined, note: string): void {
  const time = milliseconds === undefined ? "" : `${milliseconds.toFixed(1)} ms  `;
  process.stdout.write(`${what}: ${time}${note}\n`);
}
