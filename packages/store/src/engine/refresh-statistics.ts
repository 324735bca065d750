import { PostgresAdapter, sql } from "kysely";

import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";

/**
 * Lets a server see how much has just been written. It counts by itself some time later, and until
 * then it may join a million new rows one by one. SQLite plans by its indexes alone.
 */
export async function refreshStatistics(
  db: Database,
  tables: readonly (keyof Tables)[],
): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(db);
}
