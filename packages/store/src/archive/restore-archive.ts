import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

import { sql } from "kysely";
import { z } from "zod";

import { chunksOf } from "../rows.ts";
import { type Engine } from "../schema/engine.ts";
import { headVersion, refuseNewer } from "../schema/migrate.ts";
import { type Database } from "../session.ts";
import { StoreError } from "../store-error.ts";
import { fromFileSystem } from "./place-file.ts";
import { type Cell, Fingerprint, type TableFingerprint } from "./read-tables.ts";
import { type ArchivedTable, countedTables, isTable, tableList, tableNames } from "./table-list.ts";
import { archiveFormat } from "./write-archive.ts";

const Head = z.object({ format: z.literal(archiveFormat), schema: z.int().positive() });
const Start = z.object({ table: z.string().refine(isTable), columns: z.array(z.string()) });
const Figures = z.object({ rows: z.int().nonnegative(), sha256: z.string() });
const Row = z.array(z.union([z.string(), z.number(), z.null()]));
const End = z.object({ end: z.literal(true) });

const rowsHeld = 2_000;

/**
 * Puts an archive's rows into a database that holds none, table by table, checking each against
 * the figures that were written with it.
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
    throw new StoreError("conflict", "the store that would be restored into is not empty");
  }
  await sql`delete from revision`.execute(db);

  const fingerprints: TableFingerprint[] = [];
  const input = linesOf(file);
  const head = await take(input, Head, file);
  refuseNewer(head.schema);
  if (head.schema < headVersion) {
    throw new StoreError(
      "conflict",
      `the archive has schema version ${head.schema}, and this program reads ${headVersion}`,
    );
  }
  for (const table of tableNames) {
    const start = await take(input, Start, file);
    const { columns } = tableList[table];
    if (start.table !== table || start.columns.join() !== columns.join()) throw damaged(file);
    fingerprints.push(await restoreTable(db, table, input, file));
  }
  await take(input, End, file);
  if (engine === "postgres") await continueCounting(db);
  return fingerprints;
}

/** Reads a table's rows until the line with its figures. */
async function restoreTable(
  db: Database,
  table: ArchivedTable,
  input: AsyncGenerator<string, void>,
  file: string,
): Promise<TableFingerprint> {
  const fingerprint = new Fingerprint(table);
  let held: Cell[][] = [];
  for (;;) {
    const line = await next(input, file);
    if (!line.startsWith("[")) {
      await insert(db, table, held);
      const figures = parse(line, Figures, file);
      const found = fingerprint.finish();
      if (figures.rows === found.rows && figures.sha256 === found.sha256) return found;
      throw damaged(file);
    }
    fingerprint.add(line);
    held.push(parse(line, Row, file));
    if (held.length < rowsHeld) continue;
    await insert(db, table, held);
    held = [];
  }
}

async function insert(db: Database, table: ArchivedTable, rows: readonly Cell[][]): Promise<void> {
  const columns = sql.join(tableList[table].columns.map((column) => sql.ref(column)));
  for (const chunk of chunksOf(rows)) {
    const values = sql.join(chunk.map((row) => sql`(${sql.join(row)})`));
    await sql`insert into ${sql.table(table)} (${columns}) values ${values}`.execute(db);
  }
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
