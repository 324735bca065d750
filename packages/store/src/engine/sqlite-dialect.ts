import { type DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";

import { StoreError } from "../store-error.ts";
import { fromSqlite } from "./sqlite-failure.ts";

const statementsKept = 200;

/** How long one caller may keep the process to itself, in milliseconds. */
const turn = 10;

/** Speaks to SQLite through Node's own `node:sqlite`. */
export class NodeSqliteDialect implements Dialect {
  readonly #database: DatabaseSync;
  readonly #patience: number;

  /**
   * @param database - An open database; closed with the dialect's driver.
   * @param patience - How long a writer waits for another process, in milliseconds.
   */
  constructor(database: DatabaseSync, patience: number) {
    this.#database = database;
    this.#patience = patience;
  }

  createDriver(): Driver {
    return new NodeSqliteDriver(this.#database, this.#patience);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #connection: NodeSqliteConnection;
  readonly #patience: number;

  constructor(database: DatabaseSync, patience: number) {
    this.#database = database;
    this.#patience = patience;
    this.#connection = new NodeSqliteConnection(database);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(this.#connection);
  }

  /**
   * Takes the write lock at once, so that what a transaction reads is still so when it writes.
   *
   * Waits without blocking the process: SQLite's own busy timeout would stop every request.
   */
  async beginTransaction(_connection: DatabaseConnection, _settings: TransactionSettings) {
    const deadline = performance.now() + this.#patience;
    for (let pause = 1; ; pause = Math.min(pause * 2, 10)) {
      try {
        this.#database.exec("begin immediate");
        return;
      } catch (error) {
        const failure = fromSqlite(error);
        const isLocked = failure instanceof StoreError && failure.code === "locked";
        if (!isLocked || performance.now() > deadline) throw failure;
        // By chance, because one who writes without end leaves the lock for moments only.
        await sleep(pause * Math.random());
      }
    }
  }

  commitTransaction(): Promise<void> {
    return this.#exec("commit");
  }

  /** SQLite has rolled back on its own after some failures, such as a full disk. */
  rollbackTransaction(): Promise<void> {
    return this.#database.isTransaction ? this.#exec("rollback") : Promise.resolve();
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.#connection.forget();
    if (this.#database.isOpen) this.#database.close();
    return Promise.resolve();
  }

  async #exec(command: string): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw(command));
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync;
  #gaveWay = 0;
  /** Compiled statements by their SQL, the latest used last. */
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    await this.#giveWay();
    try {
      const statement = this.#prepare(query.sql);
      const parameters = query.parameters.map(toSqlite);
      if (statement.columns().length > 0) {
        // Kysely's types promise the rows' shape; the schema that they come from proves it.
        return { rows: statement.all(...parameters) as R[] };
      }
      const { changes } = statement.run(...parameters);
      return { rows: [], numAffectedRows: BigInt(changes) };
    } catch (error) {
      throw fromSqlite(error);
    }
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- it refuses
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("an open cursor would hold the reader at an old state: read in pages");
  }

  /** SQLite answers at once, so a long import would never let a server answer anything else. */
  async #giveWay(): Promise<void> {
    if (performance.now() - this.#gaveWay < turn) return;
    await nextTurn();
    this.#gaveWay = performance.now();
  }

  forget(): void {
    this.#statements.clear();
  }

  #prepare(sql: string): StatementSync {
    const kept = this.#statements.get(sql);
    const statement = kept ?? this.#database.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > statementsKept && oldest !== undefined) {
      this.#statements.delete(oldest);
    }
    return statement;
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "bigint" || value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} cannot be stored`);
}
