import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";

import { Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type TableFingerprint } from "../archive/read-tables.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { databaseIn, openAt, openStore, openStoreInMemory } from "../engine/open-sqlite.ts";
import { NodeSqliteDialect } from "../engine/sqlite-dialect.ts";
import { fill } from "../testing/samples.ts";
import { headVersion, type Migration, migrations } from "./migrate.ts";
import { type Tables } from "./tables.ts";

const fixtures = new URL("fixtures/", import.meta.url);

const addColumn: Migration = async (db) => {
  await db.schema.alterTable("course").addColumn("hours", "integer").execute();
};

/** All but the revision: which writes raise it is a matter of the program that made them. */
function heldBy(fingerprints: readonly TableFingerprint[]): TableFingerprint[] {
  return fingerprints.filter(({ table }) => table !== "revision");
}

describe("a store of an earlier version", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kompetanse-migrate-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function schemaOf(file: string): unknown[] {
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database
      .prepare("select type, name, sql from sqlite_schema order by type, name")
      .all();
    database.close();
    return rows;
  }

  async function seed(): Promise<void> {
    const store = await openStore({ folder });
    await fill(store);
    await store.close();
  }

  it.each(readdirSync(fixtures))("is opened with all that it holds: %s", async (name) => {
    writeFileSync(databaseIn(folder), gunzipSync(readFileSync(new URL(name, fixtures))));
    const store = await openStore({ folder });
    const sample = await openStoreInMemory();
    await fill(sample, Number(/\d+/u.exec(name)?.[0]));

    expect(heldBy(await store.fingerprints())).toEqual(heldBy(await sample.fingerprints()));
    expect(await store.audit.verify()).toMatchObject({ ok: true });
    await store.close();
    await sample.close();
  });

  it.each(readdirSync(fixtures))(
    "is restored from the archive that its own program wrote: %s",
    async (name) => {
      const version = Number(/\d+/u.exec(name)?.[0]);
      writeFileSync(databaseIn(folder), gunzipSync(readFileSync(new URL(name, fixtures))));
      const earlier = new Kysely<Tables>({
        dialect: new NodeSqliteDialect(new DatabaseSync(databaseIn(folder)), 0),
      });
      const archive = join(folder, "archive");
      await writeArchive(earlier, "sqlite", archive);
      await earlier.destroy();
      const [restored, sample] = [await openStoreInMemory(), await openStoreInMemory()];
      await restored.restore(archive);
      await fill(sample, version);

      expect(heldBy(await restored.fingerprints())).toEqual(heldBy(await sample.fingerprints()));
      await restored.close();
      await sample.close();
    },
  );

  it("has a fixture for every version", () => {
    expect(readdirSync(fixtures)).toHaveLength(headVersion);
  });

  it("has the schema of a new one once it is opened", async () => {
    const [oldest = ""] = readdirSync(fixtures);
    writeFileSync(databaseIn(folder), gunzipSync(readFileSync(new URL(oldest, fixtures))));
    const other = join(folder, "new");
    await (await openStore({ folder })).close();
    await (await openStore({ folder: other })).close();

    expect(schemaOf(databaseIn(folder))).toEqual(schemaOf(databaseIn(other)));
  });

  it("is copied to a backup before it is brought forward", async () => {
    await seed();
    const before = schemaOf(databaseIn(folder));
    const store = await openAt({ folder }, [...migrations, addColumn]);
    expect(await store.learning.courses()).toHaveLength(2);
    await store.close();

    const [backup = "", ...others] = readdirSync(join(folder, "backups"));
    expect(others).toEqual([]);
    expect(schemaOf(join(folder, "backups", backup))).toEqual(before);
    expect(schemaOf(databaseIn(folder))).not.toEqual(before);
  });

  it("is as it was, and usable, where a step fails half-way", async () => {
    await seed();
    const before = schemaOf(databaseIn(folder));
    const failing: Migration = async (db, engine) => {
      await addColumn(db, engine);
      await sql`insert into nowhere values (1)`.execute(db);
    };
    await expect(openAt({ folder }, [...migrations, failing])).rejects.toThrow("nowhere");

    expect(schemaOf(databaseIn(folder))).toEqual(before);
    const store = await openStore({ folder });
    expect(await store.learning.courses()).toHaveLength(2);
    await store.close();
  });

  it("is brought forward once where two programs open it at the same time", async () => {
    await seed();
    const steps = [...migrations, addColumn];
    const stores = await Promise.all([openAt({ folder }, steps), openAt({ folder }, steps)]);

    for (const store of stores) {
      expect(await store.learning.courses()).toHaveLength(2);
      await store.close();
    }
  });
});
