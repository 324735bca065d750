/**
 * `node bench/run.ts [--quick]`: one JSON row a line on standard output, talk on standard error.
 *
 * A first load of a large region on each engine, in a process of its own; ours against the query
 * builder on the rows that are most; and how soon a store is open after its writers were killed.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { openStoreOnServer } from "../src/engine/open-postgres.ts";
import { openStore } from "../src/engine/open-sqlite.ts";
import { crash } from "../src/testing/crash.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";
import { againstBuilder } from "./against-builder.ts";
import { Loaded } from "./loaded.ts";
import { print, say } from "./print.ts";

const quick = process.argv.includes("--quick");
const employees = quick ? 2_000 : 60_000;
const completions = quick ? 20_000 : 1_000_000;
const size = `${grouped(employees)} employees and ${grouped(completions)} completions`;

for (const engine of ["sqlite", "postgres"] as const) {
  say(`${engine}: ${size} …`);
  const loaded = await load(engine);
  const { people, sync, again, newAgain, isWhole, isEqual, peakBytes } = loaded;
  if (!isWhole || newAgain > 0 || !isEqual) throw new Error(`${engine} lost or doubled something`);
  const rate = grouped(Math.round(completions / sync));
  print({
    work: `${engine}: first load of ${size}`,
    ours: `${shown(people + sync)} (${rate} completions a second), ${megabytes(peakBytes)} at most`,
    goal: "bounded memory: < 512 MB",
    met: peakBytes < 512 * 2 ** 20,
    equal: "every completion and match is there",
  });
  print({
    work: `${engine}: the same read again`,
    ours: shown(again),
    goal: "changes nothing",
    met: true,
    equal: "0 new facts",
  });
  const gigabytes = loaded.databaseBytes / 1e9;
  const perGigabyte = [
    ["archive", loaded.archive],
    ["restore into a file", loaded.restore],
    ...(engine === "postgres" ? [["restore on a server", loaded.onServer] as const] : []),
  ] as const;
  for (const [what, took] of perGigabyte) {
    if (took === undefined) throw new Error("what was restored on a server is not equal");
    print({
      work: `${engine}: ${what} of ${megabytes(loaded.databaseBytes)}`,
      ours: `${shown(took)}, ${shown(took / gigabytes)} per GB`,
      goal: "restore < 300 s per GB",
      met: took / gigabytes < 300,
      equal: "SHA-256 of every table",
    });
  }
}
await againstBuilder(quick ? 20_000 : 200_000);
await openAfterKills(quick ? 4 : 40);

async function load(engine: string): Promise<Loaded> {
  const program = fileURLToPath(new URL("first-load.ts", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(execPath, [
    program,
    engine,
    String(employees),
    String(completions),
  ]);
  say(stderr.trimEnd());
  return Loaded.parse(JSON.parse(stdout));
}

async function openAfterKills(kills: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-kills-"));
  const cluster = await startCluster({ durable: true });
  try {
    const subjects = {
      sqlite: { env: { STORE_FOLDER: folder }, open: () => openStore({ folder }) },
      postgres: {
        env: { STORE_URL: cluster.url },
        open: () => openStoreOnServer(cluster),
        killServer: cluster.crash,
      },
    };
    for (const [engine, subject] of Object.entries(subjects)) {
      say(`${engine}: ${kills} kills …`);
      const { slowestOpen, lost, torn } = await crash(subject, kills);
      if (lost + torn > 0) throw new Error(`${engine}: ${lost} lost, ${torn} torn`);
      print({
        work: `${engine}: open after ${kills} kills, the slowest`,
        ours: shown(slowestOpen / 1_000),
        goal: "< 2 s",
        met: slowestOpen < 2_000,
        equal: "0 lost, 0 torn",
      });
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  }
}

function shown(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1_000).toPrecision(3)} ms` : `${seconds.toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function grouped(count: number): string {
  return count.toLocaleString("en").replaceAll(",", " ");
}
