import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Store } from "../store.ts";
import { bigWrites, source } from "../testing/big-writes.ts";
import { type Cluster, startCluster } from "../testing/postgres-cluster.ts";
import { at, units } from "../testing/samples.ts";
import { mountSmallDisk, type SmallDisk } from "../testing/small-disk.ts";
import { openStoreOnServer } from "./open-postgres.ts";
import { databaseIn, openStore } from "./open-sqlite.ts";

/** Enough for the database and for one write of each kind. */
const room = { sqlite: 48, postgres: 256 };

const first = mountSmallDisk(room.sqlite);
const second = first && mountSmallDisk(room.postgres);
let cluster: Cluster | undefined;

const engines: Record<keyof typeof room, (disk: SmallDisk) => Promise<Store>> = {
  sqlite: ({ folder }) => openStore({ folder }),
  postgres: async ({ folder }) => {
    // Its log has room of its own: where that fills, PostgreSQL stops and starts again by itself.
    cluster = await startCluster({ within: folder, logWithin: tmpdir() });
    return openStoreOnServer(cluster);
  },
};
const disks = { sqlite: first, postgres: second };

describe.each(["sqlite", "postgres"] as const)("a store on a disk that fills: %s", (engine) => {
  const disk = disks[engine];
  let store: Store;
  beforeAll(async () => {
    if (disk === undefined) return;
    store = await engines[engine](disk);
    await store.settings.put("region", "fjellregionen");
    await store.organisation.save({ units });
    await store.audit.append({ at, actor: "t", action: "t", scope: "region", count: 0 });
    await store.learning.beginRun({ source, startedAt: at });
    await store.learning.saveObservedCourses(source, [{ key: "42", title: "A", visible: true }]);
  });
  afterAll(async () => {
    if (disk === undefined) return;
    await store.close();
    if (engine === "postgres") await cluster?.stop();
    disk.unmount();
  });

  it.skipIf(disk === undefined).each(bigWrites)(
    "says so while saving %s, is read meanwhile, and goes on when there is room",
    async (_, write) => {
      const before = await store.revision();
      if (engine === "sqlite") emptyLog(disk?.folder ?? "");
      disk?.fill();
      try {
        await expect(write(store)).rejects.toMatchObject({ code: "disk-full" });
        expect(await store.revision()).toBe(before);
        expect(await store.organisation.units()).not.toEqual([]);
        expect(await store.audit.verify()).toMatchObject({ ok: true });
      } finally {
        disk?.clear();
      }
      await write(store);
      expect(await store.audit.verify()).toMatchObject({ ok: true });
    },
  );

  it.skipIf(disk === undefined)("leaves no half of an archive or a copy", async () => {
    const folder = disk?.folder ?? "";
    const writeTo: ((file: string) => Promise<unknown>)[] = [(file) => store.archive(file)];
    if (engine === "sqlite") writeTo.push((file) => store.backup(file));
    for (const write of writeTo) {
      if (engine === "sqlite") emptyLog(folder);
      disk?.fill();
      try {
        await expect(write(join(folder, "backup"))).rejects.toMatchObject({ code: "disk-full" });
      } finally {
        disk?.clear();
      }
      expect(readdirSync(folder).filter((name) => name.startsWith("backup"))).toEqual([]);
    }
    await store.archive(join(folder, "archive"));
    expect(await store.settings.get("region")).toBe("fjellregionen");
  });
});

/** The log keeps its length once it has had it, and would take another write without more room. */
function emptyLog(folder: string): void {
  const database = new DatabaseSync(databaseIn(folder));
  database.exec("pragma wal_checkpoint(truncate)");
  database.close();
}
