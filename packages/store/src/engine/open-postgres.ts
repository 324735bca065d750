import { randomUUID } from "node:crypto";
import { join } from "node:path";

import { Kysely, sql } from "kysely";
import { Pool, types } from "pg";

import { fromFileSystem } from "../archive/place-file.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { dumpServer } from "../backup/pg-tools.ts";
import { erasedFrom } from "../people/erase.ts";
import { readAddress } from "../place/server-address.ts";
import { headVersion, migrate, refuseNewer, versionOf } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { StoreError } from "../store-error.ts";
import { type Store, storeOver } from "../store.ts";
import { copyingPool } from "./copying-pool.ts";
import { makeFolder } from "./make-folder.ts";
import { TranslatingPostgresDialect } from "./postgres-dialect.ts";

/** Where the database is, and how long the store may wait. */
export interface ServerOptions {
  /** The address: `postgres://user@host:5432/database`. It is never written to a message. */
  readonly url: string;
  /**
   * The folder for what is written down before an earlier store is brought forward; without one, an
   * earlier store is refused.
   */
  readonly backups?: string;
  /** How long to wait for another process, in milliseconds; 5 000 where it is not given. */
  readonly patience?: number;
}

type Parser = (text: string) => unknown;

/**
 * Opens the store on a PostgreSQL server, version 15 or later, and makes its tables where there
 * are none. Its tables are in the schema that the connection's `search_path` names first.
 *
 * A store of an earlier version is brought to this one in one transaction, after an archive of it
 * has been put in `backups`.
 *
 * @throws {StoreError} `bad-address`, `unreachable`, `newer`, `outdated`, `locked`, `disk-full`.
 */
export async function openStoreOnServer({
  url,
  backups,
  patience = 5_000,
}: ServerOptions): Promise<Store> {
  const db = connect(url, patience);
  try {
    const version = await versionOf(db, "postgres");
    refuseNewer(version);
    if (version > 0 && version < headVersion) await keepBefore(db, backups);
    if (version < headVersion) await migrate(db, "postgres");
    return storeOver({
      engine: "postgres",
      reader: db,
      writer: db,
      copy: (file) => dumpServer(url, file),
      scrub: () => scrub(db),
      snapshot: (work) => withSnapshot(db, work),
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Writes anew the files of what has been erased from; not while somebody reads an earlier state. */
async function scrub(db: Kysely<Tables>): Promise<boolean> {
  const tables = sql.join(erasedFrom.map((table) => sql.table(table)));
  try {
    await sql`vacuum (full, analyze) ${tables}`.execute(db);
    // What the server has counted for its plans holds values, too.
    await sql`vacuum (full) pg_catalog.pg_statistic`.execute(db);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === "locked") return false;
    throw error;
  }
}

/** Writes an earlier store down before it is changed. */
async function keepBefore(db: Kysely<Tables>, backups: string | undefined): Promise<void> {
  if (backups === undefined) {
    throw new StoreError("outdated", "the store is of an earlier version, and is to be kept first");
  }
  try {
    makeFolder(backups);
  } catch (error) {
    throw fromFileSystem(error, backups);
  }
  const time = new Date().toISOString().replaceAll(/[:.]/gu, "-");
  const name = `before-schema-${headVersion}-${time}-${randomUUID().slice(0, 8)}.kompetanse`;
  await withSnapshot(db, (snapshot) => writeArchive(snapshot, "postgres", join(backups, name)));
}

function withSnapshot<T>(
  db: Kysely<Tables>,
  work: (snapshot: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(work);
}

/** The version of the store on a server; 0 where there is none, which is left so. */
export async function versionOnServer(url: string, patience = 5_000): Promise<number> {
  const db = connect(url, patience);
  try {
    return await versionOf(db, "postgres");
  } finally {
    await db.destroy();
  }
}

function connect(url: string, patience: number): Kysely<Tables> {
  const { href } = readAddress(url);
  return new Kysely<Tables>({
    dialect: new TranslatingPostgresDialect({ pool: copyingPool(poolOf(href, patience)) }),
  });
}

function poolOf(url: string, patience: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: patience,
    lock_timeout: patience,
    types: {
      // Counts and øre stay below 2^53; as text, which is the driver's default, they would add up
      // to nonsense.
      getTypeParser: (type, format) =>
        // The driver's types leave out that a parser may be one's own.
        type === types.builtins.INT8 ? Number : (types.getTypeParser(type, format) as Parser),
    },
  });
  // A connection that breaks while it is idle is replaced, and of one that is lent the next
  // statement says so; without listeners either would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
