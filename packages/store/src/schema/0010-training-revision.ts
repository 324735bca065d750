import { sql } from "kysely";

import { type Engine, type MigrationDatabase } from "./engine.ts";

/** By which revision that last changed which reports of training are made of. */
export async function trainingRevision(db: MigrationDatabase, _engine: Engine): Promise<void> {
  await db.schema
    .alterTable("revision")
    .addColumn("training", "bigint", (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update revision set training = value`.execute(db);
}
