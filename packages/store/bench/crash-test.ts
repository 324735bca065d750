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
import { crash, type CrashReport } from "../src/testing/crash.ts";
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
/**
 * Kills of one store, before the next begins with an empty one. All of a store is looked at after
 * each round, and each leaves more in it, so that the time grows with the square of the kills.
 */
const killsOfOne = 100;

for (const engine of wanted.length > 0 ? wanted : names) {
  stderr.write(`${engine}: ${kills} kills …\n`);
  const start = performance.now();
  const reports: CrashReport[] = [];
  for (let left = kills; left > 0; left -= killsOfOne) {
    reports.push(await engines[engine](Math.min(left, killsOfOne)));
    stderr.write(`  ${sum(reports, "kills")} killed\n`);
  }
  const report = together(reports);
  const seconds = Math.round((performance.now() - start) / 1_000);
  stdout.write(`${JSON.stringify({ engine, stores: reports.length, ...report, seconds })}\n`);
  if (report.lost > 0 || report.torn > 0 || report.slowestOpen > goal) process.exitCode = 1;
}

function together(reports: readonly CrashReport[]): CrashReport {
  return {
    kills: sum(reports, "kills"),
    serverKills: sum(reports, "serverKills"),
    acknowledged: sum(reports, "acknowledged"),
    lost: sum(reports, "lost"),
    torn: sum(reports, "torn"),
    slowestOpen: Math.max(...reports.map(({ slowestOpen }) => slowestOpen)),
  };
}

function sum(reports: readonly CrashReport[], figure: keyof CrashReport): number {
  return reports.reduce((total, report) => total + report[figure], 0);
}

async function onSqlite(killsOfThis: number): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-crash-"));
  try {
    const subject = { env: { STORE_FOLDER: folder }, open: () => openStore({ folder }) };
    return await crash(subject, killsOfThis);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(killsOfThis: number): Promise<CrashReport> {
  const cluster = await startCluster({ durable: true });
  const { url } = cluster;
  try {
    const open = () => openStoreOnServer({ url });
    const subject = { env: { STORE_URL: url }, open, killServer: cluster.crash };
    return await crash(subject, killsOfThis);
  } finally {
    await cluster.stop();
  }
}

function isEngine(word: string): word is Engine {
  return Object.hasOwn(engines, word);
}
