import { type Kysely } from "kysely";

import { type Tables } from "./schema/tables.ts";

/** The store's database, or a transaction in it. */
export type Database = Kysely<Tables>;

/** Where records are read and written: the store at large, or one transaction. */
export interface Session {
  readonly read: Database;
  /** Runs the work in a transaction: the one there is, or a new one. */
  write<T>(work: (db: Database) => Promise<T>): Promise<T>;
}
