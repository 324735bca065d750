import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** Which reminders have left, so that none leaves twice. */
export async function notices({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("notice")
    .addColumn("employee", text, (c) => c.notNull())
    .addColumn("certificate", text, (c) => c.notNull())
    .addColumn("expiry", text, (c) => c.notNull())
    .addColumn("stage", "integer", (c) => c.notNull())
    .addColumn("digest", text, (c) => c.notNull())
    .addColumn("week", text, (c) => c.notNull())
    .addColumn("reserved_at", text, (c) => c.notNull())
    // None while it is on its way; one that stays so was cut short, and may have arrived.
    .addColumn("sent_at", text)
    .addPrimaryKeyConstraint("notice_key", ["employee", "certificate", "expiry", "stage"])
    .execute();
  await schema.createIndex("notice_week").on("notice").columns(["employee", "week"]).execute();
}
