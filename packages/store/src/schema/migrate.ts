import { Instant } from "@kompetanseregion/domain";
import { type Kysely, sql } from "kysely";

import { StoreError } from "../store-error.ts";
import { first } from "./0001-first.ts";
import { access } from "./0002-access.ts";
import { syncing } from "./0003-sync.ts";
import { privacy } from "./0004-privacy.ts";
import { imports } from "./0005-imports.ts";
import { plan } from "./0006-plan.ts";
import { municipalityFirst } from "./0007-municipality.ts";
import { signIn } from "./0008-sign-in.ts";
import { notices } from "./0009-notices.ts";
import { trainingRevision } from "./0010-training-revision.ts";
import { periods } from "./0011-periods.ts";
import { type Engine, type MigrationDatabase } from "./engine.ts";
import { type Tables } from "./tables.ts";

/** The server's lock that those who migrate take turns by; SQLite's writers do so anyway. */
const turn = 0x4b_4f_4d_50;

/** One step forward; there are none backwards. */
export type Migration = (db: MigrationDatabase, engine: Engine) => Promise<void>;

/** Every step in order: the first brings an empty database to version 1. */
export const migrations: readonly Migration[] = [
  first,
  access,
  syncing,
  privacy,
  imports,
  plan,
  municipalityFirst,
  signIn,
  notices,
  trainingRevision,
  periods,
];

/** The version that this code reads and writes. */
export const headVersion = migrations.length;

/** The version of a database; 0 where nothing has been made in it. */
export async function versionOf(db: Kysely<Tables>, engine: Engine): Promise<number> {
  if (!(await hasTable(db, engine, "schema_version"))) return 0;
  const { version } = await db
    .selectFrom("schema_version")
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return version;
}

/**
 * Kysely's own introspection would also find tables that the search path does not lead to. The
 * catalogue is read as a table: `to_regclass` may answer from before the lock was waited for.
 */
async function hasTable(db: Kysely<Tables>, engine: Engine, table: string): Promise<boolean> {
  const query =
    engine === "sqlite"
      ? sql`select 1 from sqlite_schema where type = 'table' and name = ${table}`
      : sql`select 1 from pg_class where relname = ${table} and pg_table_is_visible(oid)`;
  const { rows } = await query.execute(db);
  return rows.length > 0;
}

/** @throws {StoreError} `newer` if the version is beyond the one that is known. */
export function refuseNewer(version: number, known = headVersion): void {
  if (version <= known) return;
  throw new StoreError(
    "newer",
    `the store has schema version ${version}, and this program knows ${known}`,
  );
}

/**
 * Brings a database to the latest version, all steps in one transaction or none.
 *
 * The version is read again inside: another process may have been first.
 */
export async function migrate(
  db: Kysely<Tables>,
  engine: Engine,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (engine === "postgres")
      await sql`select pg_advisory_xact_lock(${turn})`.execute(transaction);
    const version = await versionOf(transaction, engine);
    refuseNewer(version, steps.length);
    if (version === 0) {
      await transaction.schema
        .createTable("schema_version")
        .addColumn("version", "integer", (c) => c.primaryKey())
        .addColumn("applied_at", "text", (c) => c.notNull())
        .execute();
    }
    for (const [index, step] of steps.entries()) {
      if (index < version) continue;
      await step(transaction, engine);
      await transaction
        .insertInto("schema_version")
        .values({ version: index + 1, applied_at: Instant.parse(new Date().toISOString()) })
        .execute();
    }
  });
}
