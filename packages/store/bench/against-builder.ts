import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { type TrainingEvent } from "@kompetanseregion/domain";
import { Kysely } from "kysely";
import { Pool } from "pg";

import { type BulkTarget, insertRows } from "../src/bulk/insert-rows.ts";
import { copyingPool } from "../src/engine/copying-pool.ts";
import { TranslatingPostgresDialect } from "../src/engine/postgres-dialect.ts";
import { NodeSqliteDialect } from "../src/engine/sqlite-dialect.ts";
import { migrate } from "../src/schema/migrate.ts";
import { type Tables } from "../src/schema/tables.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";
import { at, completion } from "../src/testing/samples.ts";
import { print, say } from "./print.ts";

const columns = ["run", "account", "course", "precision", "kind", "on_date", "at"] as const;
const target: BulkTarget = { table: "staged_fact", columns, tail: "on conflict do nothing" };
const pageSize = 5_000;
const rounds = 3;

type Row = readonly [
  number,
  string,
  string,
  "day",
  TrainingEvent["kind"],
  TrainingEvent["on"],
  null,
];

/** Puts facts aside by our bulk path and by the query builder, in turns; the shortest counts. */
export async function againstBuilder(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kompetanse-bulk-"));
  const cluster = await startCluster({ durable: true });
  const pool = new Pool({ connectionString: cluster.url });
  const file = new DatabaseSync(join(folder, "bulk.sqlite"));
  file.exec("pragma journal_mode = wal; pragma synchronous = full");
  const engines = {
    sqlite: new Kysely<Tables>({ dialect: new NodeSqliteDialect(file, 0) }),
    postgres: new Kysely<Tables>({
      dialect: new TranslatingPostgresDialect({ pool: copyingPool(pool) }),
    }),
  };
  try {
    for (const [engine, db] of [
      ["sqlite", engines.sqlite],
      ["postgres", engines.postgres],
    ] as const) {
      say(`${engine}: ${count} staged facts, ours and the query builder's …`);
      await migrate(db, engine);
      const [ours, theirs] = await inTurns(db, count);
      print({
        work: `${engine}: ${count} facts put aside`,
        ours: `${Math.round(count / ours)} a second`,
        peer: "the query builder, 500 rows a statement",
        peerTook: `${Math.round(count / theirs)} a second`,
        ratio: (theirs / ours).toFixed(1),
        goal: "faster",
        met: ours < theirs,
        equal: "the same number of rows",
      });
    }
  } finally {
    await engines.sqlite.destroy();
    await engines.postgres.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true });
  }
}

async function inTurns(db: Kysely<Tables>, count: number): Promise<[number, number]> {
  const { on } = completion();
  const rows = Array.from({ length: count }, (_, number): Row => [
    1,
    `a${number}`,
    "42",
    "day",
    "completed",
    on,
    null,
  ]);
  await db
    .insertInto("run")
    .values({
      id: 1,
      source: "bench",
      started_at: at,
      finished_at: null,
      status: "running",
      summary: "{}",
    })
    .execute();
  await db
    .insertInto("reading")
    .values({ run: 1, kind: "full", since: null, owner: "bench", touched_at: at, whole: "[]" })
    .execute();
  const shortest: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    shortest[0] = Math.min(shortest[0], await timed(db, rows, byBulk));
    shortest[1] = Math.min(shortest[1], await timed(db, rows, byBuilder));
  }
  return shortest;
}

type Way = (db: Kysely<Tables>, rows: readonly Row[]) => Promise<void>;

const byBulk: Way = async (db, rows) => {
  await insertRows(db, target, rows);
};

const byBuilder: Way = async (db, rows) => {
  for (let start = 0; start < rows.length; start += 500) {
    await db
      .insertInto("staged_fact")
      .values(
        rows
          .slice(start, start + 500)
          .map(([run, account, course, precision, kind, day, instant]) => ({
            run,
            account,
            course,
            precision,
            kind,
            on_date: day,
            at: instant,
          })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
};

async function timed(db: Kysely<Tables>, rows: readonly Row[], way: Way): Promise<number> {
  const start = performance.now();
  for (let from = 0; from < rows.length; from += pageSize) {
    const page = rows.slice(from, from + pageSize);
    await db.transaction().execute((transaction) => way(transaction, page));
  }
  const seconds = (performance.now() - start) / 1_000;
  const { numDeletedRows } = await db.deleteFrom("staged_fact").executeTakeFirstOrThrow();
  if (Number(numDeletedRows) !== rows.length) throw new Error("rows were lost");
  return seconds;
}
