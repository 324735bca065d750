/**
 * Measures the full roll-up and one municipality's report against DuckDB and SQLite on the same
 * made-up country, in alternating order, and compares every figure.
 *
 * `node bench/against-sql.ts <employees> [courses] [duckdb folder] [--no-sqlite]`; DuckDB is not a
 * dependency: install `@duckdb/node-api` in a folder of its own and name the folder.
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { LocalDate, toEpochDay } from "@kompetanseregion/domain";

import { madeUpCountry } from "../fixtures/made-up-country.ts";
import { buildWorkforce, rollUp, type RollUp } from "../src/index.ts";

/** One way to get the answers. */
interface Engine {
  readonly name: string;
  /** Every non-empty cell as `unit course employees inProgress completed`, by its SQL or rows. */
  readonly report: (root: number | undefined) => Promise<Checksum>;
}

/** Sums over all cells, weighted by unit and course. */
interface Checksum {
  readonly employees: number;
  readonly inProgress: number;
  readonly completed: number;
}

const [employees = 10_000, courses = 30] = process.argv.slice(2, 4).map(Number);
const duckdbFolder = process.argv[4];
const withSqlite = !process.argv.includes("--no-sqlite");
const asOf = LocalDate.parse("2020-06-30");
const day = toEpochDay(asOf);
const open = 0x7fffffff;

const country = madeUpCountry(1, employees, courses);
const unitNumber = new Map(country.units.map(({ id }, number) => [id, number]));
const courseNumber = new Map(country.courses.map(({ id }, number) => [id, number]));
const municipality = country.units.findIndex(({ kind }) => kind === "municipality");

const timed = async <Result>(work: () => Result | Promise<Result>) => {
  const from = performance.now();
  const result = await work();
  return { result, ms: performance.now() - from };
};

/** Parents on the date, straight from the placements. */
const parentOf = new Map(
  country.placements
    .filter(({ period }) => period.from <= asOf && (period.to === undefined || asOf < period.to))
    .map(({ unit, parent }) => [unitNumber.get(unit) ?? -1, unitNumber.get(parent) ?? -1]),
);

function* closureRows(): Generator<readonly number[]> {
  for (const unit of unitNumber.values()) {
    for (let above: number | undefined = unit; above !== undefined; above = parentOf.get(above)) {
      yield [unit, above];
    }
  }
}

function* positionRows(): Generator<readonly number[]> {
  for (const { employee, unit, period } of country.positions()) {
    const to = period.to === undefined ? open : toEpochDay(period.to);
    yield [Number(employee.slice(1)), unitNumber.get(unit) ?? -1, toEpochDay(period.from), to];
  }
}

const dayOf = new Map<string, number>();
function* eventRows(): Generator<readonly number[]> {
  for (const { employee, course, kind, on } of country.events()) {
    let date = dayOf.get(on);
    if (date === undefined) dayOf.set(on, (date = toEpochDay(on)));
    const number = kind === "enrolled" ? 0 : kind === "completed" ? 1 : 2;
    yield [Number(employee.slice(1)), courseNumber.get(course) ?? -1, number, date];
  }
}

const tables = {
  closure: { columns: ["unit", "above"], rows: closureRows },
  position: { columns: ["person", "unit", "begins", "ends"], rows: positionRows },
  event: { columns: ["person", "course", "kind", "day"], rows: eventRows },
} as const;

// One row for each person and course, the days side by side: the fairest table for SQL.
const fold = `CREATE TABLE training AS
  SELECT person, course,
    coalesce(min(CASE WHEN kind = 0 THEN day END), ${open}) AS enrolled,
    coalesce(min(CASE WHEN kind = 1 THEN day END), ${open}) AS completed,
    coalesce(min(CASE WHEN kind = 2 THEN day END), ${open}) AS revoked
  FROM event GROUP BY person, course ORDER BY person, course`;

const query = (root: number | undefined): string => `
  WITH works AS (
    SELECT DISTINCT c.above AS unit, p.person FROM position p JOIN closure c ON c.unit = p.unit
    WHERE p.begins <= ${day} AND ${day} < p.ends
    ${root === undefined ? "" : `AND c.above IN (SELECT unit FROM closure WHERE above = ${root})`}
  ), cells AS (
    SELECT w.unit, t.course,
      sum(CASE WHEN t.completed <= ${day} AND ${day} < t.revoked THEN 1 ELSE 0 END) AS completed,
      sum(CASE WHEN t.enrolled <= ${day} AND NOT (t.completed <= ${day} AND ${day} < t.revoked)
        THEN 1 ELSE 0 END) AS in_progress
    FROM works w JOIN training t ON t.person = w.person GROUP BY w.unit, t.course
  )
  SELECT
    (SELECT sum(n * (unit + 1)) FROM (SELECT unit, count(*) AS n FROM works GROUP BY unit) e) AS employees,
    (SELECT sum(in_progress * (unit + 1) * (course + 1)) FROM cells) AS in_progress,
    (SELECT sum(completed * (unit + 1) * (course + 1)) FROM cells) AS completed`;

const whole = { units: country.units.slice(0, 1).map(({ id }) => id), persons: false };
const built = await timed(() =>
  buildWorkforce({ ...country, positions: country.positions(), events: country.events() }),
);
console.log(`${employees} employees, ${country.units.length} units, ${courses} courses`);
console.log(`build from records: ${built.ms.toFixed(0)} ms`);

const ask = (root: number | undefined): RollUp => {
  const id = root === undefined ? undefined : country.units[root]?.id;
  return rollUp(built.result, { asOf, scope: whole, ...(id !== undefined && { root: id }) });
};

function checksum({ rows }: RollUp): Checksum {
  let [all, inProgress, completed] = [0, 0, 0];
  for (const row of rows) {
    const unit = (unitNumber.get(row.unit) ?? 0) + 1;
    const course = (courseNumber.get(row.course) ?? 0) + 1;
    if (course === 1) all += row.employees * unit;
    inProgress += row.inProgress * unit * course;
    completed += row.completed * unit * course;
  }
  return { employees: all, inProgress, completed };
}

const engines: Engine[] = [];
if (duckdbFolder !== undefined && !duckdbFolder.startsWith("--")) engines.push(await duckdb());
if (withSqlite) engines.push(sqlite());

async function duckdb(): Promise<Engine> {
  const require = createRequire(join(resolve(duckdbFolder ?? "."), "package.json"));
  // The types are not installed here; what is used of it is this much.
  const { DuckDBInstance } = require("@duckdb/node-api") as {
    DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<Connection> }> };
  };
  interface Connection {
    run: (sql: string) => Promise<unknown>;
    runAndReadAll: (sql: string) => Promise<{ getRows: () => unknown[][] }>;
    createAppender: (table: string) => Promise<{
      appendInteger: (value: number) => void;
      endRow: () => void;
      closeSync: () => void;
    }>;
  }
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const load = await timed(async () => {
    for (const [name, { columns, rows }] of Object.entries(tables)) {
      await connection.run(
        `CREATE TABLE ${name} (${columns.map((c) => `${c} INTEGER`).join(", ")})`,
      );
      const appender = await connection.createAppender(name);
      for (const row of rows()) {
        for (const value of row) appender.appendInteger(value);
        appender.endRow();
      }
      appender.closeSync();
    }
    await connection.run(fold);
  });
  console.log(`DuckDB load: ${load.ms.toFixed(0)} ms`);
  return {
    name: "DuckDB",
    report: async (root) => toChecksum((await connection.runAndReadAll(query(root))).getRows()[0]),
  };
}

function sqlite(): Engine {
  const database = new DatabaseSync(":memory:");
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    database.exec(`CREATE TABLE ${name} (${columns.map((c) => `${c} INTEGER`).join(", ")}); BEGIN`);
    const insert = database.prepare(
      `INSERT INTO ${name} VALUES (${columns.map(() => "?").join()})`,
    );
    for (const row of rows()) insert.run(...row);
    database.exec("COMMIT");
  }
  database.exec(`${fold}; CREATE INDEX t ON training (person, course, enrolled, completed, revoked);
    CREATE INDEX p ON position (unit, person, begins, ends); CREATE INDEX c ON closure (unit, above);
    CREATE INDEX a ON closure (above, unit); ANALYZE`);
  return {
    name: "SQLite",
    report: (root) =>
      Promise.resolve(toChecksum(Object.values(database.prepare(query(root)).get() ?? {}))),
  };
}

function toChecksum(row: unknown[] | undefined): Checksum {
  const [all = 0, inProgress = 0, completed = 0] = (row ?? []).map(Number);
  return { employees: all, inProgress, completed };
}

for (const [what, root] of [
  ["whole country", undefined],
  ["one municipality", municipality],
] as const) {
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number): void => {
    times.set(name, [...(times.get(name) ?? []), ms]);
  };
  const expected = checksum(ask(root));
  for (let round = 0; round < 5; round++) {
    for (const engine of round < 3 ? engines : []) {
      const { result, ms } = await timed(() => engine.report(root));
      note(engine.name, ms);
      if (JSON.stringify(result) !== JSON.stringify(expected)) {
        throw new Error(`${engine.name} differs: ${JSON.stringify({ result, expected })}`);
      }
    }
    note("reporting", (await timed(() => ask(root))).ms);
    note("reporting, with all rows", (await timed(() => ask(root).rows.length)).ms);
  }
  const median = (all: number[]): number => all.sort((a, b) => a - b)[all.length >> 1] ?? 0;
  const own = median(times.get("reporting") ?? []);
  for (const [name, all] of times) {
    const ms = median(all);
    console.log(`${what} | ${name} | ${ms.toFixed(2)} ms | ${(ms / own).toFixed(1)} ×`);
  }
}
console.log("all engines give the same figures");
