import {
  type AbortableOperationOptions,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from "kysely";

import { fromPostgres } from "./postgres-failure.ts";

/** Kysely's PostgreSQL, with failures told in our words. */
export class TranslatingPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new TranslatingDriver(this.#config);
  }
}

class TranslatingDriver extends PostgresDriver {
  readonly #translating = new WeakSet<DatabaseConnection>();

  override async acquireConnection(
    options?: AbortableOperationOptions,
  ): Promise<DatabaseConnection> {
    const connection = await translated(() => super.acquireConnection(options));
    // The driver gives the same object again, and wants it back: it cannot be wrapped.
    if (!this.#translating.has(connection)) {
      this.#translating.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = <R>(query: CompiledQuery, more?: AbortableOperationOptions) =>
        translated(() => execute<R>(query, more));
    }
    return connection;
  }
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fromPostgres(error);
  }
}
