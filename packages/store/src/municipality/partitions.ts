import { type QueryExecutorProvider, sql } from "kysely";

/**
 * Makes the place on a PostgreSQL server where a municipality's facts are kept, if it is not there.
 *
 * It is made beside the table and then attached, so that those who read the table need not wait.
 *
 * @param db - The transaction.
 * @param municipality - The empty text for facts of nobody's municipality.
 */
export async function makePartition(
  db: QueryExecutorProvider,
  municipality: string,
): Promise<void> {
  const name = municipality === "" ? "observation_unplaced" : `observation_of_${municipality}`;
  const { rows } = await sql`select 1 from pg_inherits
    join pg_class part on part.oid = inhrelid
    where inhparent = 'observation'::regclass
      and pg_get_expr(part.relpartbound, part.oid) = format('FOR VALUES IN (%L)', ${municipality}::text)`.execute(
    db,
  );
  if (rows.length > 0) return;
  const part = sql.table(name);
  await sql`create table ${part} (like observation including defaults)`.execute(db);
  await sql`alter table observation attach partition ${part}
    for values in (${sql.lit(municipality)})`.execute(db);
  // Rows can also be reached through the part, past the triggers of the whole.
  await sql`create trigger append_only before delete or truncate on ${part}
    for each statement execute function refuse_change()`.execute(db);
}
