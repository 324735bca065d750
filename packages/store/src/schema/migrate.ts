import { Instant } from "@kompetanseregion/domain";
import { type Kysely } from "kysely";

import { StoreError } from "../store-error.ts";
import { first } from "./0001-first.ts";
import { type Engine, type MigrationDatabase } from "./engine.ts";
import { type Tables } from "./tables.ts";

/** One step forward; there are none backwards. */
export type Migration = (db: MigrationDatabase, engine: Engine) => Promise<void>;

/** Every step in order: the first brings an empty database to version 1. */
export const migrations: readonly Migration[] = [first];

/** The version that this code reads and writes. */
export const headVersion = migrations.length;

/** The version of a database; 0 where nothing has been made in it. */
export async function versionOf(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "schema_version")) return 0;
  const { version } = await db
    .selectFrom("schema_version")
    .select((eb) => eb.fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return version;
}

/** @throws {StoreError} `newer` if the version is one that this code does not know. */
export function refuseNewer(version: number): void {
  if (version <= headVersion) return;
  throw new StoreError(
    "newer",
    `the store has schema version ${version}, and this program knows ${headVersion}`,
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
    const version = await versionOf(transaction);
    refuseNewer(version);
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
