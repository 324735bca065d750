/**
 * Kills writers many times and says what was lost: `node bench/crash-test.ts [rounds] [postgres]`.
 *
 * @packageDocumentation
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, stdout } from "node:process";

import { openStoreOnServer } from "../src/engine/open-postgres.ts";
import { openStore } from "../src/engine/open-sqlite.ts";
import { crash, type CrashReport } from "../src/testing/crash.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";

const rounds = Number(argv[2] ?? 1_000);

async function onSqlite(): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-crash-"));
  try {
    return await crash(
      { env: { STORE_FOLDER: folder }, open: () => openStore({ folder }) },
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function onPostgres(): Promise<CrashReport> {
  const cluster = await startCluster({ durable: true });
  const { url } = cluster;
  try {
    return await crash(
      { env: { STORE_URL: url }, open: () => openStoreOnServer({ url }), killMore: cluster.crash },
      rounds,
    );
  } finally {
    await cluster.stop();
  }
}

const report = await (argv[3] === "postgres" ? onPostgres() : onSqlite());
stdout.write(`${JSON.stringify(report)}\n`);
if (report.lost > 0 || report.torn > 0) process.exitCode = 1;
