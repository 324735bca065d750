import { type Kysely } from "kysely";

import { type Tables } from "./schema/tables.ts";

/** The store's database, or a transaction in it. */
export type Database = Kysely<Tables>;

/** What a write says about itself. */
interface WriteOptions<T> {
  /**
   * Whether what was done changes an answer of the store, and so raises its revision; always, where
   * it is not given. Bookkeeping, as of how far a read has come, does not.
   */
  readonly changes?: (result: T) => boolean;
  /**
   * Whether what changes is any of what reports of training are made of: the organisation, the
   * people or the learning; always, where it is not given.
   */
  readonly training?: (result: T) => boolean;
}

/** For writes of what no report of training is made of: what is kept of those may be kept on. */
export const besideTraining = { training: () => false };

/** Where records are read and written: the store at large, or one transaction. */
export interface Session {
  readonly read: Database;
  /** Runs the work in a transaction: the one there is, or a new one. */
  write<T>(work: (db: Database) => Promise<T>, options?: WriteOptions<T>): Promise<T>;
}
