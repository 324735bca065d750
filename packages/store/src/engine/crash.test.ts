import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { crash } from "../testing/crash.ts";
import { startCluster } from "../testing/postgres-cluster.ts";
import { openStoreOnServer } from "./open-postgres.ts";
import { openStore } from "./open-sqlite.ts";

/**
 * Each takes a new process, and on PostgreSQL a server that starts again for every few;
 * `npm run crash-test` kills a thousand on each engine.
 */
const kills = 50;

// Both wait more than they work: for processes to start, and for the disk.
describe.concurrent("a store whose writers are killed", () => {
  it("in a file has lost nothing that was acknowledged, and holds no half of anything", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kompetanse-crash-"));
    try {
      const env = { STORE_FOLDER: folder };
      const report = await crash({ env, open: () => openStore({ folder }) }, kills);

      expect(report).toMatchObject({ kills, lost: 0, torn: 0 });
      expect(report.acknowledged).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it("on a server that is killed with them has lost nothing, and holds no half either", async () => {
    const { url, crash: killServer, stop } = await startCluster({ durable: true });
    try {
      const open = () => openStoreOnServer({ url });
      const report = await crash({ env: { STORE_URL: url }, open, killServer }, kills);

      expect(report).toMatchObject({ kills, lost: 0, torn: 0 });
      expect(report.acknowledged).toBeGreaterThan(0);
      expect(report.serverKills).toBeGreaterThan(10);
    } finally {
      await stop();
    }
  }, 240_000);
});
