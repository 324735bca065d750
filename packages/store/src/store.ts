import { AsyncLocalStorage } from "node:async_hooks";

import { type EmployeeId } from "@kompetanseregion/domain";
import { sql } from "kysely";

import { fingerprintsOf, type TableFingerprint } from "./archive/read-tables.ts";
import { restoreArchive } from "./archive/restore-archive.ts";
import { writeArchive } from "./archive/write-archive.ts";
import { erase, type Erasure } from "./people/erase.ts";
import { type Records, recordsIn } from "./records.ts";
import { type Engine } from "./schema/engine.ts";
import { type Tables } from "./schema/tables.ts";
import { besideTraining, type Database, type Session } from "./session.ts";
import { StoreError } from "./store-error.ts";

/** The system of record. */
export interface Store extends Records {
  /**
   * A number that every committed write increases, whichever process made it, but for bookkeeping:
   * how runs go, and what is read before it counts.
   */
  revision(): Promise<number>;
  /**
   * The revision by which the organisation, the people or the learning last changed: while it stays
   * as it is, so do the records that reports of training are made of.
   */
  trainingRevision(): Promise<number>;
  /**
   * Runs the work as one write: all of it is kept, or, if it throws, none.
   *
   * Writers take turns, also between processes, so that what the work reads is still so when it
   * writes. Use only what the work is handed while it runs.
   *
   * Where `changes` says of the work's result that it changed nothing, the revision stays as it is.
   *
   * @throws {StoreError} `locked` if another process keeps writing for longer than we wait;
   *   `in-transaction` if the store itself is used inside the work.
   */
  transaction<T>(
    work: (records: Records) => Promise<T>,
    options?: { readonly changes?: (result: T) => boolean },
  ): Promise<T>;
  /**
   * Takes away what names the employees: identities, and the keys, names and workplaces of their
   * accounts. What they did stays, under a pseudonym that leads nowhere.
   *
   * Erase them in the sources first: a source that still has an account brings it back. Entries of
   * the audit log stay as they are, so their `scope` is to be no name.
   *
   * @returns The receipt; it counts 0 where the store knows nobody of the keys given.
   */
  erase(employees: Iterable<EmployeeId>): Promise<Erasure>;
  /** Every table's number of rows and hash: two stores that hold the same have the same. */
  fingerprints(): Promise<TableFingerprint[]>;
  /**
   * Writes everything to a file that a store on either engine can be restored from, while the
   * store is in use: gzipped lines of JSON, as of one moment.
   *
   * @returns The figures of what was written, table by table.
   * @throws {StoreError} `occupied` if there is such a file; `disk-full`; `folder-unwritable`.
   */
  archive(file: string): Promise<TableFingerprint[]>;
  /**
   * Copies the store to a file as of one moment, while it is in use, in the engine's own way: an
   * SQLite file, or what `pg_dump` writes. See `restoreInto`.
   *
   * @throws {StoreError} `occupied` if there is such a file; `disk-full`; `folder-unwritable`;
   *   `no-tool` if there is no `pg_dump`, or one that is older than the server.
   */
  backup(file: string): Promise<void>;
  /**
   * Fills this store, which must be empty, from an archive: all of it, or nothing.
   *
   * @returns The figures of what was restored; they are those the archive was written with.
   * @throws {StoreError} `occupied` if this store is not empty; `missing` if there is no such file; `corrupt` if the archive is not
   *   what was written; `newer` if a later version wrote it.
   */
  restore(file: string): Promise<TableFingerprint[]>;
  /** Ends the connections. What is used afterwards throws `closed`. */
  close(): Promise<void>;
}

/** The connections under a store. */
export interface Connections {
  readonly engine: Engine;
  readonly reader: Database;
  /** The same as the reader where the engine has only one connection. */
  readonly writer: Database;
  /** Runs the work on one state of the store, whatever is written meanwhile. */
  readonly snapshot: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  /** Copies the database to a file in the engine's own way. */
  readonly copy: (file: string) => Promise<void>;
  /** Rids the database's files of what is no longer in it; says whether it could. */
  readonly scrub: () => Promise<boolean>;
}

/** A store over a database that has the latest schema. */
export function storeOver({ engine, reader, writer, snapshot, copy, scrub }: Connections): Store {
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
    write: async (work, { changes, training } = {}) =>
      ready(writer)
        .transaction()
        .execute(async (transaction) => {
          // First, because it is the row that writers queue for where the engine has no lock.
          if (changes === undefined) await raise(transaction);
          else if (engine === "postgres") await queue(transaction);
          const result = await inside.run(true, () => work(transaction));
          if (changes?.(result)) await raise(transaction);
          const isChanged = changes === undefined || changes(result);
          if (isChanged && (training === undefined || training(result))) {
            await raiseTraining(transaction);
          }
          return result;
        }),
  };

  // Compiled once: every request asks it, and composing it costs more than the answer.
  const asked = reader.selectFrom("revision").selectAll().compile();

  async function revisions(): Promise<Tables["revision"]> {
    const [row] = (await session.read.executeQuery(asked)).rows;
    if (row === undefined) throw new StoreError("corrupt", "the store has no revision");
    return row;
  }

  async function whole<T>(work: (db: Database) => Promise<T>): Promise<T> {
    ready(reader);
    return snapshot(work);
  }

  return {
    ...recordsIn(session),
    revision: async () => (await revisions()).value,
    trainingRevision: async () => (await revisions()).training,
    transaction: (work, options) => {
      let isTraining = false;
      const inner = (db: Database): Session => ({
        read: db,
        write: async (step, { changes, training } = {}) => {
          const result = await step(db);
          const isChanged = changes === undefined || changes(result);
          isTraining ||= isChanged && (training === undefined || training(result));
          return result;
        },
      });
      return session.write((db) => work(recordsIn(inner(db))), {
        ...options,
        training: () => isTraining,
      });
    },
    erase: async (employees) => {
      const erasure = await session.write((db) => erase(db, employees));
      return { ...erasure, scrubbed: await scrub() };
    },
    fingerprints: () => whole(fingerprintsOf),
    archive: (file) => whole((db) => writeArchive(db, engine, file)),
    backup: async (file) => {
      ready(reader);
      await copy(file);
    },
    // The archive says by which revision the training last changed.
    restore: (file) => session.write((db) => restoreArchive(db, engine, file), besideTraining),
    close: async () => {
      isClosed = true;
      await reader.destroy();
      await writer.destroy();
    },
  };
}

async function raise(db: Database): Promise<void> {
  await db
    .updateTable("revision")
    .set({ value: sql`value + 1` })
    .execute();
}

async function raiseTraining(db: Database): Promise<void> {
  await db
    .updateTable("revision")
    .set((eb) => ({ training: eb.ref("value") }))
    .execute();
}

/** Waits for the writers before, as raising would. */
async function queue(db: Database): Promise<void> {
  await db.selectFrom("revision").select("value").forUpdate().execute();
}
