import { createHash, type Hash } from "node:crypto";

import { sql } from "kysely";

import { type Cell } from "../bulk/insert-rows.ts";
import { type Engine } from "../schema/engine.ts";
import { type Database } from "../session.ts";
import { type ArchivedTable, tableList, tableNames } from "./table-list.ts";

/** A table's rows, told in a few figures: two stores that hold the same have the same. */
export interface TableFingerprint {
  readonly table: ArchivedTable;
  readonly rows: number;
  /** SHA-256 over the rows as JSON arrays, one a line, in the order of their key; hexadecimal. */
  readonly sha256: string;
}

const pageSize = 2_000;

/** Which columns of a table to read, those of its key first. */
export interface Shape {
  readonly key: number;
  readonly columns: readonly string[];
}

/**
 * The tables that are there and their columns, where the database may be of an earlier version: what
 * came later is left out.
 */
export async function shapesIn(
  db: Database,
  engine: Engine,
): Promise<ReadonlyMap<ArchivedTable, Shape>> {
  const { rows } = await (
    engine === "sqlite"
      ? sql<{ table: string; column: string }>`
          select t.name as "table", c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c
          where t.type = 'table'`
      : sql<{ table: string; column: string }>`
          select c.relname as "table", a.attname as "column" from pg_class c
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid)`
  ).execute(db);
  const there = Map.groupBy(rows, ({ table }) => table);
  const shapes = new Map<ArchivedTable, Shape>();
  for (const table of tableNames) {
    const found = new Set(there.get(table)?.map(({ column }) => column));
    const { key, columns } = tableList[table];
    const keys = columns.slice(0, key).filter((column) => found.has(column));
    if (found.size === 0) continue;
    const known = columns.filter((column) => found.has(column));
    shapes.set(table, { key: keys.length, columns: known });
  }
  return shapes;
}

/** A table's rows in the order of their key, a page at a time. */
export async function* rowsOf(
  db: Database,
  table: ArchivedTable,
  { key, columns }: Shape = tableList[table],
): AsyncGenerator<Cell[]> {
  const all = sql.join(columns.map((column) => sql.ref(column)));
  const keys = sql.join(columns.slice(0, key).map((column) => sql.ref(column)));
  for (let last: Cell[] | undefined; ;) {
    const after = last ? sql`where (${keys}) > (${sql.join(last.slice(0, key))})` : sql``;
    const { rows } = await sql<Record<string, Cell>>`
      select ${all} from ${sql.table(table)} ${after} order by ${keys} limit ${sql.lit(pageSize)}
    `.execute(db);
    for (const row of rows) {
      last = columns.map((column) => row[column] ?? null);
      yield last;
    }
    if (rows.length < pageSize) return;
  }
}

/** Counts and hashes rows as they pass. */
export class Fingerprint {
  readonly #table: ArchivedTable;
  readonly #hash: Hash = createHash("sha256");
  #rows = 0;

  constructor(table: ArchivedTable) {
    this.#table = table;
  }

  /** Takes the next row, as the line it is written as. */
  add(line: string): void {
    this.#rows += 1;
    this.#hash.update(line).update("\n");
  }

  /** The figures; nothing can be added afterwards. */
  finish(): TableFingerprint {
    return { table: this.#table, rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}

/** Every table's figures. */
export async function fingerprintsOf(db: Database): Promise<TableFingerprint[]> {
  const all: TableFingerprint[] = [];
  for (const table of tableNames) {
    const fingerprint = new Fingerprint(table);
    for await (const row of rowsOf(db, table)) fingerprint.add(JSON.stringify(row));
    all.push(fingerprint.finish());
  }
  return all;
}
