import { sql } from "kysely";

import { columnTypes, type Engine, type MigrationDatabase } from "./engine.ts";

/** Who may do what: users, what they are granted, and the roles that come with an employment. */
export async function access(db: MigrationDatabase, engine: Engine): Promise<void> {
  const { text } = columnTypes(engine);
  const { schema } = db;
  await schema
    .createTable("access_user")
    .addColumn("id", text, (c) => c.primaryKey().notNull())
    .addColumn("employee", text)
    .execute();
  await schema
    .createTable("access_grant")
    .addColumn("access_user", text, (c) => c.notNull().references("access_user.id"))
    .addColumn("role", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .addColumn("given_by", text, (c) => c.notNull())
    .addPrimaryKeyConstraint("access_grant_pk", ["access_user", "role", "unit", "from_date"])
    .execute();
  await schema
    .createTable("unit_role")
    .addColumn("employee", text, (c) => c.notNull())
    .addColumn("role", text, (c) => c.notNull())
    .addColumn("unit", text, (c) => c.notNull().references("org_unit.id"))
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .addPrimaryKeyConstraint("unit_role_pk", ["employee", "role", "unit", "from_date"])
    .execute();
  await schema
    .createTable("delegation")
    .addColumn("principal", text, (c) => c.notNull())
    .addColumn("deputy", text, (c) => c.notNull())
    // The empty text where all of the principal's units are meant: it is part of the key.
    .addColumn("unit", text, (c) => c.notNull())
    .addColumn("from_date", text, (c) => c.notNull())
    .addColumn("to_date", text, (c) => c.check(sql`to_date > from_date`))
    .addPrimaryKeyConstraint("delegation_pk", ["deputy", "principal", "unit", "from_date"])
    .addCheckConstraint("delegation_not_own_deputy", sql`principal <> deputy`)
    .execute();
}
