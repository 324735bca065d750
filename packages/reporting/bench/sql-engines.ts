import { createRequire } from "node:module";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { type Made } from "./made.ts";
import { say, shown, timed } from "./measure.ts";
import { type Checksum, fold, indexes, query, rowsOf, tables, toChecksum } from "./sql-country.ts";

/** A database with the country in it. */
export interface Engine {
  readonly name: string;
  readonly report: (root: number | undefined) => Promise<Checksum>;
  readonly close: () => Promise<void>;
}

/** Why an engine cannot be asked. */
export interface Absent {
  readonly name: string;
  readonly because: string;
}

type Load = (country: Made) => Promise<Engine | Absent>;

const create = (table: keyof typeof tables, how = "TABLE"): string =>
  `CREATE ${how} ${table} (${tables[table].map((column) => `${column} INTEGER`).join(", ")})`;

const loadedIn = (name: string, ms: number): void => {
  say(`${name} loaded in ${shown(ms)}`);
};

interface DuckDb {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
  createAppender(table: string): Promise<{
    appendInteger(value: number): void;
    endRow(): void;
    closeSync(): void;
  }>;
  closeSync(): void;
}

const DuckDbModule = z.object({
  DuckDBInstance: z.custom<{ create(path: string): Promise<{ connect(): Promise<DuckDb> }> }>(
    Boolean,
  ),
});

/** DuckDB as installed in the folder that `BENCH_PEERS` names. */
export const duckDb: Load = async (made) => {
  const folder = process.env["BENCH_PEERS"];
  if (folder === undefined) return { name: "DuckDB", because: "BENCH_PEERS names no folder" };
  const require = createRequire(join(folder, "package.json"));
  let module: unknown;
  try {
    module = require("@duckdb/node-api");
  } catch {
    return { name: "DuckDB", because: "@duckdb/node-api is not in the folder of BENCH_PEERS" };
  }
  const { DuckDBInstance } = DuckDbModule.parse(module);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const [[version] = []] = (await connection.runAndReadAll("SELECT version()")).getRows();
  const name = `DuckDB ${String(version)}`;
  const { ms } = await timed(async () => {
    const rows = rowsOf(made);
    for (const table of ["closure", "position", "event"] as const) {
      await connection.run(create(table));
      const appender = await connection.createAppender(table);
      for (const row of rows[table]()) {
        for (const value of row) appender.appendInteger(value);
        appender.endRow();
      }
      appender.closeSync();
    }
    await connection.run(fold);
  });
  loadedIn(name, ms);
  return {
    name,
    report: async (root) => toChecksum((await connection.runAndReadAll(query(root))).getRows()[0]),
    close: () => {
      connection.closeSync();
      return Promise.resolve();
    },
  };
};

/** The SQLite that Node brings, in memory. */
export const sqlite: Load = async (made) => {
  const database = new DatabaseSync(":memory:");
  const [version] = Object.values(database.prepare("SELECT sqlite_version()").get() ?? {});
  const name = `SQLite ${String(version)}`;
  const { ms } = await timed(() => {
    const rows = rowsOf(made);
    for (const table of ["closure", "position", "event"] as const) {
      database.exec(`${create(table)}; BEGIN`);
      const places = tables[table].map(() => "?").join();
      const insert = database.prepare(`INSERT INTO ${table} VALUES (${places})`);
      for (const row of rows[table]()) insert.run(...row);
      database.exec("COMMIT");
    }
    for (const statement of [fold, ...indexes, "ANALYZE"]) database.exec(statement);
  });
  loadedIn(name, ms);
  return {
    name,
    report: (root) =>
      Promise.resolve(toChecksum(Object.values(database.prepare(query(root)).get() ?? {}))),
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
};

interface PgClient {
  connect(): Promise<unknown>;
  query(sql: string | object, values?: readonly unknown[]): Promise<{ rows: unknown[] }>;
  end(): Promise<unknown>;
}

const PgModule = z.object({
  default: z.object({
    Client: z.custom<new (to: { connectionString: string }) => PgClient>(Boolean),
  }),
});
const ClusterModule = z.object({
  startCluster: z.custom<() => Promise<{ url: string; stop(): Promise<void> }>>(Boolean),
});
const Row = z.array(z.unknown());

/**
 * A PostgreSQL server of its own, by way of the store's package: this one may depend on no other
 * library, and is only measured beside it.
 */
export const postgres: Load = async (made) => {
  const require = createRequire(new URL("../../store/package.json", import.meta.url));
  let modules: { pg: unknown; testing: unknown };
  try {
    const load = async (name: string): Promise<unknown> =>
      import(pathToFileURL(require.resolve(name)).href);
    modules = { pg: await load("pg"), testing: await load("@kompetanseregion/store/testing") };
  } catch {
    return { name: "PostgreSQL", because: "the store's PostgreSQL for tests is not installed" };
  }
  const cluster = await ClusterModule.parse(modules.testing).startCluster();
  const client = new (PgModule.parse(modules.pg).default.Client)({ connectionString: cluster.url });
  await client.connect();
  const ask = async (text: string): Promise<unknown[]> => {
    const { rows } = await client.query({ text, rowMode: "array" });
    return Row.parse(rows[0]);
  };
  const [version] = await ask("SHOW server_version");
  const name = `PostgreSQL ${String(version)}`;
  // What made it faster: room to sort and hash, both processors, no compiler for each question.
  await client.query(`SET work_mem = '1GB'; SET maintenance_work_mem = '1GB'; SET jit = off;
    SET max_parallel_workers_per_gather = 2; SET effective_cache_size = '8GB'`);
  const { ms } = await timed(async () => {
    const rows = rowsOf(made);
    for (const table of ["closure", "position", "event"] as const) {
      await client.query(create(table, "UNLOGGED TABLE"));
      const columns = tables[table];
      const places = columns.map((_, at) => `$${at + 1}::int[]`).join();
      let batch: number[][] = columns.map(() => []);
      const write = async (): Promise<void> => {
        await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${places})`, batch);
        batch = columns.map(() => []);
      };
      for (const row of rows[table]()) {
        for (const [at, value] of row.entries()) batch[at]?.push(value);
        if (batch[0]?.length === 50_000) await write();
      }
      await write();
    }
    for (const statement of [fold, ...indexes, "VACUUM ANALYZE"]) await client.query(statement);
  });
  loadedIn(name, ms);
  return {
    name,
    report: async (root) => toChecksum(await ask(query(root, "NOT MATERIALIZED"))),
    close: async () => {
      await client.end();
      await cluster.stop();
    },
  };
};
