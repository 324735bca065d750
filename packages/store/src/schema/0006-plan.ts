import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** What the cooperation plans: every version of every entry, so that nothing said is forgotten. */
export async function plan({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("plan_entry")
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("id", text, (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    // None where this version withdraws the entry.
    .addColumn("document", text)
    .addColumn("by", text, (c) => c.notNull())
    .addColumn("at", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("plan_entry_key", ["kind", "id", "version"])
    .execute();
}
