import { PostgresAdapter } from "kysely";

import { type Database } from "../session.ts";
import { type Engine } from "./engine.ts";

/** Which engine a database is on. */
export function engineOf(db: Database): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}
