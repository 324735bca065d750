import { Kysely, sql } from "kysely";
import { Pool, types } from "pg";

import { headVersion, migrate, refuseNewer, versionOf } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { type Store, storeOver } from "../store.ts";
import { TranslatingPostgresDialect } from "./postgres-dialect.ts";

/** Where the database is, and how long the store may wait. */
export interface ServerOptions {
  /** The address: `postgres://user@host:5432/database`. It is never written to a message. */
  readonly url: string;
  /** How long to wait for another process, in milliseconds; 5 000 where it is not given. */
  readonly patience?: number;
}

type Parser = (text: string) => unknown;

/**
 * Opens the store on a PostgreSQL server, version 15 or later, and makes its tables where there
 * are none. Its tables are in the schema that the connection's `search_path` names first.
 *
 * A store of an earlier version is brought to this one in one transaction; the copy that is made
 * before is the server's own backup.
 *
 * @throws {StoreError} `unreachable`, `newer`, `locked`.
 */
export async function openStoreOnServer({ url, patience = 5_000 }: ServerOptions): Promise<Store> {
  const db = new Kysely<Tables>({
    dialect: new TranslatingPostgresDialect({ pool: poolOf(url, patience) }),
  });
  try {
    const version = await versionOf(db, "postgres");
    refuseNewer(version);
    if (version < headVersion) await migrate(db, "postgres");
    return storeOver({
      engine: "postgres",
      reader: db,
      writer: db,
      scrub: async () => {
        await sql`vacuum (full) identity, account_identity, account, position`.execute(db);
        return true;
      },
      snapshot: (work) =>
        db
          .transaction()
          .setIsolationLevel("repeatable read")
          .setAccessMode("read only")
          .execute(work),
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
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
  // A connection that breaks while it is idle is replaced; without a listener it ends the process.
  pool.on("error", () => undefined);
  return pool;
}
