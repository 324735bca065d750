/**
 * Kills writers many times on each engine and says what was lost; `npm run crash-test` in the
 * workspace:
 *
 *     node bench/crash-test.ts [kills] [sqlite|postgres]
 *
 * @packageDocumentation
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, stderr, stdout } from "node:process";

import { openStoreOnServer } from "../src/engine/open-postgres.ts";
import { openStore } from "../src/engine/open-sqlite.ts";
import { crash, type CrashReport, type CrashSubject } from "../src/testing/crash.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";

const engines = { sqlite: onSqlite, postgres: onPostgres };
type Engine = keyof typeof engines;
const names = Object.keys(engines).filter(isEngine);

const words = argv.slice(2);
const wanted = words.filter(isEngine);
const numbers = words.filter((word) => /^[1-9]\d*$/u.test(word));
if (wanted.length + numbers.length < words.length || numbers.length > 1) {
  stderr.write(`usage: crash-test [kills] [${names.join("|")}]\n`);
  process.exit(2);
}
const kills = Number(numbers[0] ?? 1_000);
/** A store is to be open again this soon after a kill, in milliseconds. */
const goal = 2_000;

for (const engine of wanted.length > 0 ? wanted : names) {
  stderr.write(`${engine}: ${kills} kills …\n`);
  const report = await engines[engine]();
  stdout.write(`${JSON.stringify({ engine, ...report })}\n`);
  if (report.lost > 0 || report.torn > 0 || report.slowestOpen > goal) process.exitCode = 1;
}

async function onSqlite(): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-crash-"));
  try {
    return await run({ env: { STORE_FOLDER: folder }, open: () => openStore({ folder }) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(): Promise<CrashReport> {
  const cluster = await startCluster({ durable: true });
  const { url } = cluster;
  try {
    const open = () => openStoreOnServer({ url });
    return await run({ env: { STORE_URL: url }, open, killServer: cluster.crash });
  } finally {
    await cluster.stop();
  }
}

function run(subject: CrashSubject): Promise<CrashReport> {
  return crash(subject, kills, (killed) => {
    if (killed % 100 === 0) stderr.write(`  ${killed} killed\n`);
  });
}

function isEngine(word: string): word is Engine {
  return Object.hasOwn(engines, word);
}
