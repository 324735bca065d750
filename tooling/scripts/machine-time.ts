/**
 * Whose processor time it was while something was measured.
 *
 * @packageDocumentation
 */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/** What the processors had done at one moment, in seconds of processor time. */
export interface MachineTime {
  /** Of the clock on the wall. */
  readonly at: number;
  /** Everybody's. */
  readonly busy: number;
  /** This process's, and that of every child that has ended; none where the system does not tell. */
  readonly own: number | undefined;
}

/** How often the kernel counts a second; it has been so on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** Reads the counters. */
export function machineTime(): MachineTime {
  const busy = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0);
  return { at: performance.now() / 1000, busy: busy / 1000, own: ownTime() };
}

function ownTime(): number | undefined {
  let stat: string;
  try {
    stat = readFileSync("/proc/self/stat", "utf8");
  } catch {
    return undefined;
  }
  // After the name, which may hold anything: user, system, and both of the children.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) / ticksPerSecond, 0);
}

/**
 * How many processors others kept busy between two moments, on average; none where the system does
 * not tell.
 */
export function othersBetween(from: MachineTime, to: MachineTime): number | undefined {
  if (from.own === undefined || to.own === undefined) return undefined;
  const others = to.busy - from.busy - (to.own - from.own);
  return Math.max(0, others / (to.at - from.at));
}
