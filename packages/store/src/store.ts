import { AsyncLocalStorage } from "node:async_hooks";

import { sql } from "kysely";

import { type Records, recordsIn } from "./records.ts";
import { type Database, type Session } from "./session.ts";
import { StoreError } from "./store-error.ts";

/** The system of record. */
export interface Store extends Records {
  /** A number that every committed write increases, whichever process made it. */
  revision(): Promise<number>;
  /**
   * Runs the work as one write: all of it is kept, or, if it throws, none.
   *
   * Writers take turns, also between processes, so that what the work reads is still so when it
   * writes. Use only what the work is handed while it runs.
   *
   * @throws {StoreError} `locked` if another process keeps writing for longer than we wait;
   *   `in-transaction` if the store itself is used inside the work.
   */
  transaction<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /** Ends the connections. What is used afterwards throws `closed`. */
  close(): Promise<void>;
}

/** The connections under a store; both are the same where the engine has only one. */
export interface Connections {
  readonly reader: Database;
  readonly writer: Database;
}

/** A store over a database that has the latest schema. */
export function storeOver({ reader, writer }: Connections): Store {
  const inside = new AsyncLocalStorage<true>();
  let isClosed = false;

  function ready(db: Database): Database {
    if (isClosed) throw new StoreError("closed", "the store has been closed");
    if (inside.getStore()) {
      throw new StoreError("in-transaction", "the store was used inside its own transaction");
    }
    return db;
  }

  const session: Session = {
    get read() {
      return ready(reader);
    },
    write: async (work) =>
      ready(writer)
        .transaction()
        .execute(async (transaction) => {
          // First, because it is the row that writers queue for where the engine has no lock.
          await transaction
            .updateTable("revision")
            .set({ value: sql`value + 1` })
            .execute();
          return inside.run(true, () => work(transaction));
        }),
  };

  return {
    ...recordsIn(session),
    revision: async () => {
      const { value } = await session.read
        .selectFrom("revision")
        .select("value")
        .executeTakeFirstOrThrow();
      return value;
    },
    transaction: (work) =>
      session.write((db) => work(recordsIn({ read: db, write: (step) => step(db) }))),
    close: async () => {
      isClosed = true;
      await reader.destroy();
      await writer.destroy();
    },
  };
}
