import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

import { Kysely } from "kysely";
import { z } from "zod";

import { headVersion, migrate, refuseNewer } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { StoreError } from "../store-error.ts";
import { type Store, storeOver } from "../store.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { fromSqlite } from "./sqlite-failure.ts";

/** `KOMP` in ASCII: tells our files from other programs'. */
const applicationId = 0x4b_4f_4d_50;

/** Files up to this size are checked through when they are opened; it takes well below a second. */
const checkedWhenOpened = 64 * 1024 * 1024;

/** Where the store is, and how long it may wait. */
export interface StoreOptions {
  /** The data folder; it is made where it does not exist. */
  readonly folder: string;
  /** How long to wait for another process, in milliseconds; 5 000 where it is not given. */
  readonly patience?: number;
}

/**
 * Opens the store in a folder, and makes it where there is none.
 *
 * The database is `kompetanse.sqlite` in the folder. Several processes may have it open: they
 * read at once and write in turns. A store of an earlier version is brought to this one, after a
 * copy has been put in `backups/`.
 *
 * @throws {StoreError} `folder-unwritable`; `locked`, `corrupt`, `foreign` or `newer`, the file
 *   then being left as it was found; `disk-full`.
 */
export async function openStore({ folder, patience = 5_000 }: StoreOptions): Promise<Store> {
  const path = join(folder, "kompetanse.sqlite");
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new StoreError("folder-unwritable", `the folder ${folder} cannot be made`, { cause });
  }
  return patiently(patience, async () => {
    const version = existsSync(path) && statSync(path).size > 0 ? inspect(path) : 0;
    if (version > 0 && version < headVersion) copyBefore(path, folder);

    const database = new DatabaseSync(path, { timeout: 100 });
    const writer = kyselyOver(database, patience);
    try {
      database.exec("pragma journal_mode = wal; pragma synchronous = full");
      database.exec("pragma foreign_keys = on; pragma secure_delete = on");
      if (version < headVersion) {
        database.exec(`pragma application_id = ${applicationId}`);
        await migrate(writer, "sqlite");
      }
      const reader = kyselyOver(new DatabaseSync(path, { readOnly: true, timeout: 100 }), patience);
      return storeOver({
        engine: "sqlite",
        reader,
        writer,
        snapshot: (work) => withSnapshot(path, patience, work),
      });
    } catch (error) {
      // Kysely closes only what has been used.
      database.close();
      throw error;
    }
  });
}

/** Opens an empty store that is gone when it is closed. For tests. */
export async function openStoreInMemory(): Promise<Store> {
  const db = kyselyOver(new DatabaseSync(":memory:"), 0);
  await migrate(db, "sqlite");
  return storeOver({
    engine: "sqlite",
    reader: db,
    writer: db,
    snapshot: (work) => db.transaction().execute(work),
  });
}

/** A connection of its own keeps the state that it began to read, and keeps no writer waiting. */
async function withSnapshot<T>(
  path: string,
  patience: number,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const database = new DatabaseSync(path, { readOnly: true, timeout: patience });
  try {
    // A transaction begins with its first read.
    database.exec("begin; select count(*) from sqlite_schema");
    return await work(kyselyOver(database, patience));
  } finally {
    database.close();
  }
}

function kyselyOver(database: DatabaseSync, patience: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, patience) });
}

/** Reads an existing file's version without writing to it. */
function inspect(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 100 });
  try {
    const ask = (question: string): unknown =>
      Object.values(database.prepare(question).get() ?? {})[0];
    const tables = Number(ask("select count(*) from sqlite_schema"));
    const id = ask("pragma application_id");
    // A process that was killed before it had made the first table leaves an empty database.
    if (tables === 0 && (id === 0 || id === applicationId)) return 0;
    if (id !== applicationId) {
      throw new StoreError("foreign", `${path} is another program's database`);
    }
    const version = z.int().parse(ask("select max(version) from schema_version"));
    refuseNewer(version);
    if (statSync(path).size <= checkedWhenOpened && ask("pragma quick_check(1)") !== "ok") {
      throw new StoreError("corrupt", `${path} is damaged`);
    }
    return version;
  } finally {
    database.close();
  }
}

function copyBefore(path: string, folder: string): void {
  const backups = join(folder, "backups");
  mkdirSync(backups, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, "-");
  const database = new DatabaseSync(path, { readOnly: true, timeout: 100 });
  try {
    const copy = join(backups, `kompetanse-before-v${headVersion}-${stamp}.sqlite`);
    database.prepare("vacuum into ?").run(copy);
  } finally {
    database.close();
  }
}

/** Tries again while another process holds the file; anything else is thrown at once. */
async function patiently<T>(patience: number, open: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const failure = fromSqlite(error);
      const isLocked = failure instanceof StoreError && failure.code === "locked";
      if (!isLocked || performance.now() > deadline) throw failure;
      await sleep(50);
    }
  }
}
