import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { type Store } from "../store.ts";

/** What the rounds showed. */
export interface CrashReport {
  readonly rounds: number;
  /** Commits that the writers were told of. */
  readonly acknowledged: number;
  /** Acknowledged commits that were not there afterwards. */
  readonly lost: number;
  /** Rounds after which tables that are written together did not agree. */
  readonly torn: number;
  /** The longest that opening took after a kill, in milliseconds. */
  readonly slowestOpen: number;
}

/** How one engine is killed. */
export interface CrashSubject {
  /** What the writing process is told of where the store is. */
  readonly env: Readonly<Record<string, string>>;
  readonly open: () => Promise<Store>;
  /** Kills more than the writer, such as the server; resolves when it runs again. */
  readonly killMore?: () => Promise<void>;
}

const writer = fileURLToPath(new URL("crash-writer.ts", import.meta.url));

/**
 * Lets two processes write to one store, kills each with SIGKILL at a random moment, and looks at
 * what is there.
 *
 * It shows what a killed process leaves; it cannot show what a power cut leaves, because the
 * operating system lives on.
 */
export async function crash(subject: CrashSubject, rounds: number): Promise<CrashReport> {
  const report = { rounds, acknowledged: 0, lost: 0, torn: 0, slowestOpen: 0 };
  let last = 0;
  for (let round = 0; round < rounds; round += 1) {
    const told = await Promise.all([
      writeUntilKilled(subject, Math.random() * 40),
      writeUntilKilled(subject, Math.random() * 40),
    ]);
    const acknowledged = Math.max(...told);
    await subject.killMore?.();

    const start = performance.now();
    const store = await subject.open();
    report.slowestOpen = Math.max(report.slowestOpen, performance.now() - start);
    const verdict = await store.audit.verify();
    const there = verdict.ok ? verdict.entries : 0;
    const runs = await store.learning.runs();
    const { observations } = await store.learning.counts();
    await store.close();

    report.acknowledged += Math.max(0, acknowledged - last);
    report.lost += Math.max(0, acknowledged - there);
    if (runs.length !== there || observations !== there) report.torn += 1;
    last = there;
  }
  return report;
}

/** The last commit that the writer was told of before it was killed. */
async function writeUntilKilled({ env }: CrashSubject, delay: number): Promise<number> {
  const child = spawn(process.execPath, [writer], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  let isDoomed = false;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (isDoomed) return;
    isDoomed = true;
    setTimeout(() => child.kill("SIGKILL"), delay);
  });
  await new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  // A line that was cut by the kill was not told.
  return Number(output.split("\n").at(-2) ?? 0);
}
