import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { build } from "tsup";

import { type Store } from "../store.ts";

/** What the kills showed. */
export interface CrashReport {
  /** Writing processes that were killed. */
  readonly kills: number;
  /** Database servers that were killed, half of them under processes that were still writing. */
  readonly serverKills: number;
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
  /** Kills the database server, where there is one; resolves when it runs again. */
  readonly killServer?: () => Promise<void>;
}

const source = fileURLToPath(new URL("crash-writer.ts", import.meta.url));
/** How many write at the same time. More of them make a round hardly longer. */
const writersAtOnce = 4;
/** How long writers write before the first of them is killed, at most, in milliseconds. */
const longest = 40;

/**
 * Lets a few processes at a time write to one store, kills each with SIGKILL at a random moment, and
 * looks at all that is there.
 *
 * It shows what a killed process leaves; it cannot show what a power cut leaves, because the
 * operating system lives on.
 *
 * @param subject - The engine.
 * @param kills - How many writers to kill.
 */
export async function crash(subject: CrashSubject, kills: number): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-writer-"));
  try {
    return await crashWith(await bundle(folder), subject, kills);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Most of what a writer costs is its start, and a program in one file starts five times as fast. */
async function bundle(folder: string): Promise<string> {
  await build({
    config: false,
    entry: { writer: source },
    outDir: folder,
    outExtension: () => ({ js: ".mjs" }),
    format: "esm",
    target: "node24",
    noExternal: [/./u],
    splitting: false,
    removeNodeProtocol: false,
    silent: true,
    // What is inside and not a module itself asks for Node's own modules in the older way.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  return join(folder, "writer.mjs");
}

async function crashWith(
  program: string,
  subject: CrashSubject,
  kills: number,
): Promise<CrashReport> {
  const report = { kills: 0, serverKills: 0, acknowledged: 0, lost: 0, torn: 0, slowestOpen: 0 };
  let last = 0;
  for (let round = 0; report.kills < kills; round += 1) {
    const writers = Math.min(writersAtOnce, kills - report.kills);
    const acknowledged = await killAll(program, subject, { writers, serverFirst: round % 2 === 0 });
    report.kills += writers;
    if (subject.killServer) report.serverKills += 1;

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

/** The last commit that any of the writers was told of. */
async function killAll(
  program: string,
  { env, killServer }: CrashSubject,
  { writers: count, serverFirst }: { readonly writers: number; readonly serverFirst: boolean },
): Promise<number> {
  const writers = Array.from({ length: count }, () => startWriter(program, env));
  await Promise.all(writers.map(({ begun }) => begun));
  await sleep(Math.random() * longest);
  if (serverFirst) await killServer?.();
  const told: number[] = [];
  for (const writer of writers) {
    told.push(await writer.kill());
    await sleep(Math.random() * longest);
  }
  if (!serverFirst) await killServer?.();
  return Math.max(...told);
}

interface Writer {
  /** Resolves at its first commit. */
  readonly begun: Promise<void>;
  /** Kills it, and gives the last commit that it was told of. */
  readonly kill: () => Promise<number>;
}

function startWriter(program: string, env: CrashSubject["env"]): Writer {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env, NODE_COMPILE_CACHE: dirname(program) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let trouble = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (trouble += text));
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      resolve();
    });
    void ended.then(() => {
      reject(new Error(`a writer ended before it had written: ${trouble}`));
    });
  });
  return {
    begun,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
      // A line that was cut by the kill was not told.
      return Number(output.split("\n").at(-2) ?? 0);
    },
  };
}
