/**
 * `node bench/run.ts [--quick]`: one JSON row a line on standard output, talk on standard error.
 *
 * DuckDB is no dependency: install `@duckdb/node-api` in a folder of its own, and name the folder
 * in `BENCH_PEERS`. Figures that differ between engines end the run.
 */
import { againstSql } from "./against-sql.ts";
import { changes } from "./changes.ts";
import { distinctPeople, growth } from "./counting.ts";
import { made } from "./made.ts";
import { sameCells } from "./same-cells.ts";
import { duckDb, postgres, sqlite } from "./sql-engines.ts";
import { snapshot, twelveMonths } from "./through-time.ts";

const quick = process.argv.includes("--quick");

sameCells(quick ? 200 : 2_000);
const small = await made(quick ? 2_000 : 10_000);
const middle = await made(quick ? 5_000 : 100_000);
const large = await made(quick ? 10_000 : 450_000);
await growth([small, middle, large]);
await twelveMonths(large);
await distinctPeople(large);
await againstSql(small, duckDb, { rounds: 3, isFull: false });
await againstSql(small, sqlite, { rounds: 2, isFull: false });
await againstSql(middle, postgres, { rounds: 2, isFull: !quick });
await againstSql(middle, sqlite, { rounds: 1, isFull: !quick });
await againstSql(large, duckDb, { rounds: quick ? 2 : 3, isFull: !quick });
await snapshot(middle);
await changes(large, !quick);
