import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { Kysely } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { migrate } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { type Store, storeOver } from "../store.ts";
import { bigWrites, source } from "../testing/big-writes.ts";
import { at } from "../testing/samples.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";

describe("a full disk", () => {
  let folder = "";
  let database: DatabaseSync;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "kompetanse-full-"));
    database = new DatabaseSync(join(folder, "kompetanse.sqlite"));
    database.exec("pragma journal_mode = wal");
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, 0) });
    await migrate(db, "sqlite");
    store = storeOver({
      engine: "sqlite",
      reader: db,
      writer: db,
      scrub: () => Promise.resolve(true),
      copy: () => Promise.resolve(),
      snapshot: (work) => db.transaction().execute(work),
    });
    await store.learning.beginRun({ source, startedAt: at });
    await store.learning.saveObservedCourses(source, [{ key: "42", title: "A", visible: true }]);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(bigWrites)("while saving %s says so, loses nothing, and passes", async (_, write) => {
    const before = await store.revision();
    const pages = Number(Object.values(database.prepare("pragma page_count").get() ?? {})[0]);
    database.exec(`pragma max_page_count = ${pages}`);
    await expect(write(store)).rejects.toMatchObject({
      code: "disk-full",
      message: "the disk is full, so nothing was saved",
    });

    // Reads go on; of the write that failed nothing is there. The beginning of a run is a write of
    // its own, and may have found room.
    expect(await store.revision()).toBe(before);
    const runs = await store.learning.runs();
    expect(runs.every(({ status, summary }) => status === "running" && !("long" in summary))).toBe(
      true,
    );
    expect(database.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });

    const after = await store.fingerprints();
    database.exec("pragma max_page_count = 1000000");
    await write(store);
    expect(await store.fingerprints()).not.toEqual(after);
  });
});
