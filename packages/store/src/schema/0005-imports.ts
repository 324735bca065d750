import { sql } from "kysely";

import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** What files were imported, by whom, and what stood there before. */
export async function imports({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("import_run")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("at", text, (c) => c.notNull())
    .addColumn("actor", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("format", text, (c) => c.notNull())
    .addColumn("file_hash", text, (c) => c.notNull())
    .addColumn("summary", text, (c) => c.notNull())
    // None once it was undone, or somebody was erased: what stood there before may name people.
    .addColumn("before", text)
    .addColumn("undone_at", text)
    .addCheckConstraint("import_run_undone", sql`undone_at is null or before is null`)
    .execute();
}
