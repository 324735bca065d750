import { appendOnly, columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** How periods of the books were closed, locked and opened again: every change, in order. */
export async function periods(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await db.schema
    .createTable("period_change")
    .addColumn("place", "integer", (c) => c.primaryKey())
    .addColumn("period", text, (c) => c.notNull())
    .addColumn("status", text, (c) => c.notNull())
    .addColumn("document", text, (c) => c.notNull())
    .execute();
  await appendOnly(db, engine, "period_change");
}
