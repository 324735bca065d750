import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** What is read before it counts, what a source no longer shows, and who said whose an account is. */
export async function syncing(db: MigrationDatabase, engine: Engine): Promise<void> {
  await createReading(db, engine);
  const { text, counted, reference } = columnTypes(engine);
  const { schema } = db;
  await schema
    .createTable("absence")
    .addColumn("id", counted)
    .addColumn("observation", reference, (c) => c.references("observation.seq"))
    .addColumn("account", reference, (c) => c.references("account.id"))
    .addColumn("observed_course", reference, (c) => c.references("observed_course.id"))
    .addColumn("reason", text, (c) => c.notNull())
    .addColumn("since", text, (c) => c.notNull())
    .addColumn("run", "integer", (c) => c.notNull().references("run.id"))
    .addColumn("until", text)
    .addColumn("until_run", "integer", (c) => c.references("run.id"))
    .execute();
  for (const subject of ["observation", "account", "observed_course"]) {
    await schema.createIndex(`absence_${subject}`).on("absence").column(subject).execute();
  }
  await schema
    .createTable("match_decision")
    .addColumn("seq", counted)
    .addColumn("account", reference, (c) => c.notNull().references("account.id"))
    .addColumn("employee", text, (c) => c.notNull())
    .addColumn("decision", text, (c) => c.notNull())
    .addColumn("decided_by", text, (c) => c.notNull())
    .addColumn("decided_at", text, (c) => c.notNull())
    .execute();
  await schema
    .createIndex("match_decision_account")
    .on("match_decision")
    .columns(["account", "employee"])
    .execute();
}

async function createReading({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("reading")
    .addColumn("run", "integer", (c) => c.primaryKey().references("run.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("since", text)
    .addColumn("owner", text, (c) => c.notNull())
    .addColumn("touched_at", text, (c) => c.notNull())
    .addColumn("whole", text, (c) => c.notNull())
    .execute();
  for (const part of ["staged_course", "staged_account"]) {
    await schema
      .createTable(part)
      .addColumn("run", "integer", (c) => c.notNull().references("reading.run"))
      .addColumn("key", text, (c) => c.notNull())
      .addColumn("document", text, (c) => c.notNull())
      .addPrimaryKeyConstraint(`${part}_pk`, ["run", "key"])
      .execute();
  }
  await schema
    .createTable("staged_fact")
    .addColumn("run", "integer", (c) => c.notNull().references("reading.run"))
    .addColumn("account", text, (c) => c.notNull())
    .addColumn("course", text, (c) => c.notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("on_date", text, (c) => c.notNull())
    .addColumn("at", text)
    .addColumn("precision", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("staged_fact_pk", ["run", "account", "course", "kind", "on_date"])
    .execute();
}
