import { CompiledQuery, sql } from "kysely";

import { CopyLines } from "../engine/copying-pool.ts";
import { engineOf } from "../schema/engine-of.ts";
import { type Tables } from "../schema/tables.ts";
import { type Database } from "../session.ts";

/** What a column of ours holds. */
export type Cell = string | number | null;

/** Where many rows go. */
export interface BulkTarget {
  readonly table: keyof Tables;
  /** The columns, in the order of a row's cells. */
  readonly columns: readonly string[];
  /** What the statement ends with, such as `on conflict do nothing`; our own words only. */
  readonly tail?: string;
}

/** Rows in one statement; a statement may have 32 766 parameters on SQLite, 65 535 on PostgreSQL. */
const rowsAtOnce = 250;

/** Rows that are held where they come one by one. */
const rowsHeld = 5_000;

/** Below this many rows a copy's own statements cost more than it saves. */
const worthCopying = 1_000;

/**
 * Inserts many rows: on PostgreSQL by `copy`, on SQLite by one prepared statement again and again.
 *
 * Writing rows through the query builder costs more than the engines take to store them, because
 * it makes a tree of every value.
 *
 * @returns How many rows were inserted, or written over where the tail says so.
 */
export async function insertRows(
  db: Database,
  target: BulkTarget,
  rows: readonly (readonly Cell[])[],
): Promise<number> {
  if (rows.length < worthCopying || engineOf(db) === "sqlite")
    return insertByBatch(db, target, rows);
  return target.tail === undefined
    ? copyInto(db, target.table, target.columns, rows)
    : copyThrough(db, { ...target, tail: target.tail }, rows);
}

/**
 * Inserts rows as they come, of which there may be more than the memory holds: on PostgreSQL by one
 * `copy`, so that the server stores what has come while the next is read.
 */
export async function insertAsTheyCome(
  db: Database,
  { table, columns }: Omit<BulkTarget, "tail">,
  rows: AsyncIterable<readonly Cell[]>,
): Promise<void> {
  if (engineOf(db) === "postgres") {
    await copyLines(db, table, columns, linesAsTheyCome(rows));
    return;
  }
  let held: (readonly Cell[])[] = [];
  for await (const row of rows) {
    held.push(row);
    if (held.length < rowsHeld) continue;
    await insertByBatch(db, { table, columns }, held);
    held = [];
  }
  await insertByBatch(db, { table, columns }, held);
}

async function insertByBatch(
  db: Database,
  { table, columns, tail = "" }: BulkTarget,
  rows: readonly (readonly Cell[])[],
): Promise<number> {
  const placeholder = engineOf(db) === "sqlite" ? () => "?" : (number: number) => `$${number}`;
  const names = columns.map((name) => `"${name}"`).join(", ");
  const statementFor = (count: number): string => {
    const values = Array.from({ length: count }, (_, row) => {
      const cells = columns.map((_name, at) => placeholder(row * columns.length + at + 1));
      return `(${cells.join(", ")})`;
    });
    return `insert into "${table}" (${names}) values ${values.join(", ")} ${tail}`;
  };
  const whole = rows.length < rowsAtOnce ? "" : statementFor(rowsAtOnce);
  let inserted = 0n;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const batch = rows.slice(start, start + rowsAtOnce);
    const statement = batch.length === rowsAtOnce ? whole : statementFor(batch.length);
    const { numAffectedRows = 0n } = await db.executeQuery(
      CompiledQuery.raw(statement, batch.flat()),
    );
    inserted += numAffectedRows;
  }
  return Number(inserted);
}

function copyInto(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<number> {
  return copyLines(db, table, columns, linesOf(rows));
}

async function copyLines(
  db: Database,
  table: string,
  columns: readonly string[],
  lines: CopyLines["lines"],
): Promise<number> {
  const names = columns.map((name) => `"${name}"`).join(", ");
  const { numAffectedRows = 0n } = await db.executeQuery(
    CompiledQuery.raw(`copy "${table}" (${names}) from stdin`, [new CopyLines(lines)]),
  );
  return Number(numAffectedRows);
}

/** A copy knows no conflicts, so it goes to a table of its own first, which the others never see. */
async function copyThrough(
  db: Database,
  { table, columns, tail }: Required<BulkTarget>,
  rows: readonly (readonly Cell[])[],
): Promise<number> {
  const incoming = `incoming_${table}`;
  const names = sql.join(columns.map((name) => sql.ref(name)));
  await sql`create temporary table ${sql.table(incoming)} on commit drop as
    select ${names} from ${sql.table(table)} with no data`.execute(db);
  await copyInto(db, incoming, columns, rows);
  const { numAffectedRows = 0n } = await sql`insert into ${sql.table(table)} (${names})
    select ${names} from ${sql.table(incoming)} ${sql.raw(tail)}`.execute(db);
  await sql`drop table ${sql.table(incoming)}`.execute(db);
  return Number(numAffectedRows);
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
};

function* linesOf(rows: readonly (readonly Cell[])[]): Generator<string> {
  for (const row of rows) yield lineOf(row);
}

async function* linesAsTheyCome(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  for await (const row of rows) yield lineOf(row);
}

function lineOf(row: readonly Cell[]): string {
  return row.map(fieldOf).join("\t");
}

/** A cell in the text format of `copy`, where `\N` is no value. */
function fieldOf(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  return cell.replaceAll(/[\\\t\n\r]/gu, (sign) => escapes[sign] ?? sign);
}
