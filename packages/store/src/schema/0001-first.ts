import { sql } from "kysely";

import { appendOnly, columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** The first schema: organisation, people, learning, books, audit. */
export async function first(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { schema } = db;
  const { text } = columnTypes(engine);
  await schema
    .createTable("revision")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("value", "bigint", (c) => c.notNull())
    .execute();
  await sql`insert into revision (id, value) values (1, 0)`.execute(db);
  await schema
    .createTable("setting")
    .addColumn("key", text, (c) => c.primaryKey().notNull())
    .addColumn("value", text, (c) => c.notNull())
    .execute();

  await createOrganisation(db, engine);
  await createPeople(db, engine);
  await createLearning(db, engine);
  await createBooks(db, engine);
  await createAudit(db, engine);
}

async function createOrganisation({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("org_unit")
    .addColumn("id", text, (c) => c.primaryKey().notNull())
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("municipality", text)
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .execute();
  await schema
    .createTable("placement")
    .addColumn("unit", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("parent", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .addPrimaryKeyConstraint("placement_pk", ["unit", "from_date"])
    .addCheckConstraint("placement_not_own_parent", sql`unit <> parent`)
    .execute();
  await schema.createIndex("placement_parent").on("placement").column("parent").execute();
}

async function createPeople({ schema }: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await schema
    .createTable("position")
    .addColumn("employee", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("title", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .addColumn("fte_percent", "double precision", (c) => c.notNull())
    .addColumn("is_primary", "integer", (c) => c.notNull())
    .addColumn("is_manager", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("position_pk", ["employee", "unit", "from_date", "title"])
    .execute();
  await schema.createIndex("position_unit").on("position").column("unit").execute();
  await schema
    .createTable("identity")
    .addColumn("employee", text, (c) => c.primaryKey().notNull())
    .addColumn("employee_number", text)
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("email", text)
    .execute();
}

async function createLearning(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text, counted, reference } = columnTypes(engine);
  const { schema } = db;
  await schema
    .createTable("course")
    .addColumn("id", text, (c) => c.primaryKey().notNull())
    .addColumn("title", text, (c) => c.notNull())
    .addColumn("aliases", text, (c) => c.notNull())
    .addColumn("delivery_mode", text)
    .addColumn("adapted_from", text)
    .execute();
  await schema
    .createTable("run")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("source", text, (c) => c.notNull())
    .addColumn("started_at", text, (c) => c.notNull())
    .addColumn("finished_at", text)
    .addColumn("status", text, (c) => c.notNull())
    .addColumn("summary", text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("observed_course")
    .addColumn("id", counted)
    .addColumn("source", text, (c) => c.notNull())
    .addColumn("key", text, (c) => c.notNull())
    .addColumn("title", text, (c) => c.notNull())
    .addColumn("code", text)
    .addColumn("is_visible", "integer", (c) => c.notNull())
    .addColumn("course", text, (c) => c.references("course.id"))
    .addUniqueConstraint("observed_course_key", ["source", "key"])
    .execute();
  await schema
    .createTable("account")
    .addColumn("id", counted)
    .addColumn("source", text, (c) => c.notNull())
    .addColumn("key", text, (c) => c.notNull())
    .addColumn("workplace", text)
    .addColumn("is_suspended", "integer", (c) => c.notNull())
    .addColumn("employee", text)
    .addColumn("seen_in", "integer", (c) => c.references("run.id"))
    .addUniqueConstraint("account_key", ["source", "key"])
    .execute();
  await schema.createIndex("account_employee").on("account").column("employee").execute();
  await schema
    .createTable("account_identity")
    .addColumn("account", reference, (c) => c.primaryKey().references("account.id"))
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("email", text)
    .addColumn("employee_number", text)
    .execute();
  await schema
    .createTable("observation")
    .addColumn("seq", counted)
    .addColumn("account", reference, (c) => c.notNull().references("account.id"))
    .addColumn("observed_course", reference, (c) => c.notNull().references("observed_course.id"))
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("on_date", text, (c) => c.notNull())
    .addColumn("at", text)
    .addColumn("precision", text, (c) => c.notNull())
    .addColumn("observed_at", text, (c) => c.notNull())
    .addColumn("run", "integer", (c) => c.notNull().references("run.id"))
    .addUniqueConstraint("observation_once", ["account", "observed_course", "kind", "on_date"])
    .execute();
  await appendOnly(db, engine, "observation");
}

async function createBooks(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  const { schema } = db;
  await schema
    .createTable("chart")
    .addColumn("kind", text, (c) => c.notNull())
    .addColumn("id", text, (c) => c.notNull())
    .addColumn("document", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("chart_pk", ["kind", "id"])
    .execute();
  await schema
    .createTable("voucher")
    .addColumn("place", "integer", (c) => c.primaryKey())
    .addColumn("id", text, (c) => c.notNull().unique())
    .addColumn("series", text, (c) => c.notNull())
    .addColumn("year", "integer", (c) => c.notNull())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("date", text, (c) => c.notNull())
    .addColumn("booked", text, (c) => c.notNull())
    .addColumn("prev", text, (c) => c.notNull().unique())
    .addColumn("hash", text, (c) => c.notNull().unique())
    .addColumn("document", text, (c) => c.notNull())
    .addUniqueConstraint("voucher_number", ["series", "year", "number"])
    .execute();
  await schema
    .createTable("posting")
    .addColumn("voucher", "integer", (c) => c.notNull().references("voucher.place"))
    .addColumn("line", "integer", (c) => c.notNull())
    .addColumn("account", text, (c) => c.notNull())
    .addColumn("amount", "bigint", (c) => c.notNull())
    .addColumn("project", text, (c) => c.notNull())
    .addColumn("fund", text, (c) => c.notNull())
    .addColumn("activity", text)
    .addColumn("municipality", text)
    .addPrimaryKeyConstraint("posting_pk", ["voucher", "line"])
    .execute();
  await appendOnly(db, engine, "voucher");
  await appendOnly(db, engine, "posting");
}

async function createAudit(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  await db.schema
    .createTable("audit_entry")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("at", text, (c) => c.notNull())
    .addColumn("actor", text, (c) => c.notNull())
    .addColumn("action", text, (c) => c.notNull())
    .addColumn("scope", text, (c) => c.notNull())
    .addColumn("count", "bigint", (c) => c.notNull())
    .addColumn("prev", text, (c) => c.notNull())
    .addColumn("hash", text, (c) => c.notNull().unique())
    .execute();
  await appendOnly(db, engine, "audit_entry");
}
