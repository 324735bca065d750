import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** Whom audit entries are about, apart from the entries; and who must not be erased yet. */
export async function privacy({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("audit_subject")
    .addColumn("subject", text, (c) => c.primaryKey().notNull())
    .addColumn("employee", text, (c) => c.notNull().unique())
    .execute();
  await schema
    .createTable("person_hold")
    .addColumn("employee", text, (c) => c.primaryKey().notNull())
    .addColumn("reason", text, (c) => c.notNull())
    .addColumn("since", text, (c) => c.notNull())
    .execute();
}
