import {
  type ColumnDefinitionBuilder,
  type QueryExecutorProvider,
  type SchemaModule,
  sql,
} from "kysely";

/** The database underneath. */
export type Engine = "sqlite" | "postgres";

/** What a migration may use: it knows the tables as they were then, not as they are now. */
export interface MigrationDatabase extends QueryExecutorProvider {
  readonly schema: SchemaModule;
}

/** A primary key that the engine counts upwards; a number is never used twice. */
export function counted(
  engine: Engine,
): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  return (column) =>
    engine === "sqlite"
      ? column.primaryKey().autoIncrement()
      : column.primaryKey().generatedByDefaultAsIdentity();
}

/** Makes the engine itself refuse to change or remove a table's rows. */
export async function appendOnly(
  db: MigrationDatabase,
  engine: Engine,
  table: string,
): Promise<void> {
  if (engine === "sqlite") {
    for (const verb of ["update", "delete"]) {
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)}
        on ${sql.table(table)} begin select raise(abort, 'append-only'); end`.execute(db);
    }
    return;
  }
  await sql`create or replace function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'append-only' using errcode = 'KR001'; end $$`.execute(db);
  await sql`create trigger ${sql.id(`${table}_append_only`)}
    before update or delete or truncate on ${sql.table(table)}
    for each statement execute function refuse_change()`.execute(db);
}
