import { createReadStream, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

import { Kysely, sql } from "kysely";
import { z } from "zod";

import { type Cell, insertAsTheyCome } from "../bulk/insert-rows.ts";
import { NodeSqliteDialect } from "../engine/sqlite-dialect.ts";
import { makePartition } from "../municipality/partitions.ts";
import { engineOf } from "../schema/engine-of.ts";
import { type Engine } from "../schema/engine.ts";
import { headVersion, migrate, migrations, refuseNewer } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { fromFileSystem } from "./place-file.ts";
import { Fingerprint, rowsOf, shapesIn, type TableFingerprint } from "./read-tables.ts";
import { type ArchivedTable, countedTables, isTable, tableList, tableNames } from "./table-list.ts";
import { archiveFormat } from "./write-archive.ts";

const Head = z.object({ format: z.literal(archiveFormat), schema: z.int().positive() });
const Start = z.object({ table: z.string().refine(isTable), columns: z.array(z.string()) });
const Figures = z.object({ rows: z.int().nonnegative(), sha256: z.string() });
const End = z.object({ end: z.literal(true) });

/**
 * Puts an archive's rows into a database that holds none, table by table, checking each against
 * the figures that were written with it. An archive of an earlier version is brought forward.
 */
export async function restoreArchive(
  db: Database,
  engine: Engine,
  file: string,
): Promise<TableFingerprint[]> {
  for (const table of tableNames) {
    if (table === "revision") continue;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length === 0) continue;
    throw new StoreError("occupied", "the store that would be restored into is not empty");
  }
  if (!existsSync(file)) throw new StoreError("missing", `there is no file ${file}`);
  await sql`delete from revision`.execute(db);

  const input = linesOf(file);
  const head = await take(input, Head, file);
  refuseNewer(head.schema);
  const fingerprints =
    head.schema === headVersion
      ? await readTables(db, engine, input, file)
      : await bringForward(db, head.schema, input, file);
  if (engine === "postgres") await continueCounting(db);
  return fingerprints;
}

/** Reads every table in the order that the archive has them, which was its program's. */
async function readTables(
  db: Database,
  engine: Engine,
  input: AsyncGenerator<string, void>,
  file: string,
): Promise<TableFingerprint[]> {
  const fingerprints: TableFingerprint[] = [];
  const shapes = new Map(await shapesIn(db, engine));
  while (shapes.size > 0) {
    const { table, columns } = await take(input, Start, file);
    const shape = shapes.get(table);
    if (columns.toSorted().join() !== shape?.columns.toSorted().join()) {
      throw damaged(file);
    }
    shapes.delete(table);
    const keys = await dropForeignKeys(db, table);
    fingerprints.push(await restoreTable(db, table, columns, input, file));
    await addForeignKeys(db, table, keys);
  }
  await take(input, End, file);
  return fingerprints;
}

/** Reads an archive of an earlier version into a store of that version, and that into this one. */
async function bringForward(
  db: Database,
  version: number,
  input: AsyncGenerator<string, void>,
  file: string,
): Promise<TableFingerprint[]> {
  const folder = await mkdtemp(join(tmpdir(), "kompetanse-earlier-"));
  const earlier = new Kysely<Tables>({
    dialect: new NodeSqliteDialect(new DatabaseSync(join(folder, "earlier.sqlite")), 0),
  });
  try {
    // It is thrown away afterwards, so that nothing of it needs to reach the disk.
    await sql`pragma synchronous = off`.execute(earlier);
    await migrate(earlier, "sqlite", migrations.slice(0, version));
    await earlier.transaction().execute(async (transaction) => {
      await sql`delete from revision`.execute(transaction);
      await readTables(transaction, "sqlite", input, file);
    });
    await migrate(earlier, "sqlite");
    const fingerprints: TableFingerprint[] = [];
    for (const table of tableNames) {
      const keys = await dropForeignKeys(db, table);
      fingerprints.push(await copyTable(earlier, db, table));
      await addForeignKeys(db, table, keys);
    }
    return fingerprints;
  } finally {
    await earlier.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyTable(
  from: Database,
  to: Database,
  table: ArchivedTable,
): Promise<TableFingerprint> {
  await makePlacesFor(to, table);
  const fingerprint = new Fingerprint(table);
  const { columns } = tableList[table];
  await insertAsTheyCome(to, { table, columns }, hashed(rowsOf(from, table), fingerprint));
  return fingerprint.finish();
}

async function* hashed(
  rows: AsyncIterable<Cell[]>,
  fingerprint: Fingerprint,
): AsyncGenerator<Cell[]> {
  for await (const row of rows) {
    fingerprint.add(JSON.stringify(row));
    yield row;
  }
}

/** Reads a table's rows until the line with its figures. */
async function restoreTable(
  db: Database,
  table: ArchivedTable,
  columns: readonly string[],
  input: AsyncGenerator<string, void>,
  file: string,
): Promise<TableFingerprint> {
  await makePlacesFor(db, table);
  const fingerprint = new Fingerprint(table);
  const written: { figures?: z.infer<typeof Figures> } = {};
  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for (;;) {
      const line = await next(input, file);
      if (!line.startsWith("[")) {
        written.figures = parse(line, Figures, file);
        return;
      }
      fingerprint.add(line);
      yield rowIn(line, file);
    }
  }
  await insertAsTheyCome(db, { table, columns }, rows());
  const found = fingerprint.finish();
  const { figures } = written;
  if (figures?.rows === found.rows && figures.sha256 === found.sha256) return found;
  throw damaged(file);
}

/** A line of cells; there are millions, and a schema takes as long as storing them does. */
function rowIn(line: string, file: string): readonly Cell[] {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw damaged(file, error);
  }
  if (Array.isArray(row) && row.every(isCell)) return row;
  throw damaged(file);
}

function isCell(value: unknown): value is Cell {
  return typeof value === "string" || typeof value === "number" || value === null;
}

interface ForeignKey {
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes the facts' foreign keys away on a server, which would look each fact's references up one by
 * one; put back, it compares them all at once.
 */
async function dropForeignKeys(db: Database, table: ArchivedTable): Promise<readonly ForeignKey[]> {
  if (table !== "observation" || engineOf(db) === "sqlite") return [];
  const { rows } = await sql<ForeignKey>`
    select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = 'observation'::regclass and contype = 'f' and conparentid = 0`.execute(db);
  for (const { name } of rows) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(db);
  }
  return rows;
}

async function addForeignKeys(
  db: Database,
  table: ArchivedTable,
  keys: readonly ForeignKey[],
): Promise<void> {
  for (const { name, definition } of keys) {
    await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)}
      ${sql.raw(definition)}`.execute(db);
  }
}

/** Facts have a place for each municipality on a server, which is made before they come. */
async function makePlacesFor(db: Database, table: ArchivedTable): Promise<void> {
  if (table !== "observation" || engineOf(db) === "sqlite") return;
  const homes = await db.selectFrom("account").select("municipality").distinct().execute();
  for (const { municipality } of homes) await makePartition(db, municipality);
}

/** PostgreSQL does not notice that numbers which it counts itself were given. */
async function continueCounting(db: Database): Promise<void> {
  for (const [table, column] of Object.entries(countedTables)) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(
      db,
    );
  }
}

async function* linesOf(file: string): AsyncGenerator<string, void> {
  const gunzip = createGunzip();
  // A failure of either ends both, and comes out where the lines are read.
  pipeline(createReadStream(file), gunzip, () => undefined);
  try {
    yield* createInterface({ input: gunzip, crlfDelay: Infinity });
    if (gunzip.errored) throw gunzip.errored;
  } catch (error) {
    const known = fromFileSystem(error, file);
    throw known instanceof StoreError ? known : damaged(file, error);
  }
}

async function take<T>(
  input: AsyncGenerator<string, void>,
  schema: z.ZodType<T>,
  file: string,
): Promise<T> {
  return parse(await next(input, file), schema, file);
}

async function next(input: AsyncGenerator<string, void>, file: string): Promise<string> {
  const result = await input.next();
  if (result.done === true) throw damaged(file);
  return result.value;
}

function parse<T>(line: string, schema: z.ZodType<T>, file: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw damaged(file, error);
  }
}

function damaged(file: string, cause?: unknown): StoreError {
  return new StoreError("corrupt", `${file} is damaged, or no archive; nothing was restored`, {
    cause,
  });
}
