import { randomUUID } from "node:crypto";
import { closeSync, existsSync, openSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

import { Kysely } from "kysely";

import { fromFileSystem, placeFile } from "../archive/place-file.ts";
import { backUp } from "../backup/back-up.ts";
import { migrate, type Migration, migrations } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { StoreError } from "../store-error.ts";
import { type Store, storeOver } from "../store.ts";
import { applicationId, inspectFile } from "./inspect-sqlite.ts";
import { makeFolder } from "./make-folder.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { fromSqlite } from "./sqlite-failure.ts";

/** Where the database is in a data folder. */
export function databaseIn(folder: string): string {
  return join(folder, "kompetanse.sqlite");
}

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
export async function openStore(options: StoreOptions): Promise<Store> {
  return openAt(options, migrations);
}

/** Opens a store at the schema version that the steps lead to. */
export async function openAt(
  { folder, patience = 5_000 }: StoreOptions,
  steps: readonly Migration[],
): Promise<Store> {
  const head = steps.length;
  const path = databaseIn(folder);
  try {
    makeFolder(folder);
  } catch (cause) {
    throw new StoreError("folder-unwritable", `the folder ${folder} cannot be made`, { cause });
  }
  makePrivate(path);
  return patiently(patience, async () => {
    const version =
      existsSync(path) && statSync(path).size > 0 ? inspectFile(path, "quick", head) : 0;
    if (version > 0 && version < head) await copyBefore(path, folder, head);

    const database = new DatabaseSync(path, { timeout: 100 });
    const writer = kyselyOver(database, patience);
    try {
      database.exec("pragma journal_mode = wal; pragma synchronous = full");
      database.exec("pragma foreign_keys = on; pragma secure_delete = on");
      if (version < head) {
        database.exec(`pragma application_id = ${applicationId}`);
        await migrate(writer, "sqlite", steps);
      }
      const reader = kyselyOver(new DatabaseSync(path, { readOnly: true, timeout: 100 }), patience);
      return storeOver({
        engine: "sqlite",
        reader,
        writer,
        snapshot: (work) => withSnapshot(path, patience, work),
        copy: (file) => backUp(path, file),
        scrub: () => Promise.resolve(emptyLog(database)),
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
  const database = new DatabaseSync(":memory:");
  const db = kyselyOver(database, 0);
  await migrate(db, "sqlite");
  return storeOver({
    engine: "sqlite",
    reader: db,
    writer: db,
    snapshot: (work) => db.transaction().execute(work),
    copy: (file) =>
      placeFile(file, (partial) => {
        database.prepare("vacuum into ?").run(partial);
        return Promise.resolve();
      }),
    scrub: () => Promise.resolve(true),
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

/** Deleted rows are overwritten in the file at once, but the log beside it has them until now. */
function emptyLog(database: DatabaseSync): boolean {
  return database.prepare("pragma wal_checkpoint(truncate)").get()?.["busy"] === 0;
}

function kyselyOver(database: DatabaseSync, patience: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(database, patience) });
}

/** Makes the file where there is none: its rows are about persons, and nobody else may read them. */
function makePrivate(path: string): void {
  if (existsSync(path)) return;
  try {
    closeSync(openSync(path, "a", 0o600));
  } catch (error) {
    throw fromFileSystem(error, path);
  }
}

async function copyBefore(path: string, folder: string, head: number): Promise<void> {
  const backups = join(folder, "backups");
  makeFolder(backups);
  const time = new Date().toISOString().replaceAll(/[:.]/gu, "-");
  // Another process may be doing the same at the same moment.
  const name = `before-schema-${head}-${time}-${randomUUID().slice(0, 8)}.sqlite`;
  await backUp(path, join(backups, name));
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
