/**
 * Times a first import: `node bench/bulk.ts [employees] [completions] [postgres]`.
 *
 * @packageDocumentation
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, memoryUsage, stdout } from "node:process";

import { EmployeeId, EmployeeIdentity, LocalDate, Position } from "@kompetanseregion/domain";

import { openStoreOnServer } from "../src/engine/open-postgres.ts";
import { openStore } from "../src/engine/open-sqlite.ts";
import { type Observation } from "../src/learning/learning-types.ts";
import { type Store } from "../src/store.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";
import { at, courses, hygiene, units } from "../src/testing/samples.ts";

const employees = Number(argv[2] ?? 60_000);
const completions = Number(argv[3] ?? 1_000_000);
const source = "file:bench.csv";
const batch = 20_000;

async function timed(what: string, count: number, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  const rate = Math.round(count / seconds);
  stdout.write(`${what}: ${count} in ${seconds.toFixed(1)} s, ${rate} a second\n`);
}

function* batches(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += batch) {
    yield Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index);
  }
}

function completion(number: number): Observation {
  const day = new Date(Date.UTC(2010, 0, 1 + Math.floor(number / employees)));
  return {
    account: `account-${number % employees}`,
    courseKey: "42",
    kind: "completed",
    on: LocalDate.parse(day.toISOString().slice(0, 10)),
    precision: "day",
    observedAt: at,
  };
}

async function load(store: Store): Promise<void> {
  await store.organisation.save({ units });
  await store.learning.saveCourses(courses);
  const run = await store.learning.beginRun({ source, startedAt: at });
  await store.learning.saveObservedCourses(source, [
    { key: "42", title: "Hygiene", visible: true, course: hygiene },
  ]);
  await timed("employees with a position", employees, async () => {
    for (const numbers of batches(employees)) {
      await store.people.save({
        identities: numbers.map((number) =>
          EmployeeIdentity.parse({ employee: `e${number}`, name: `Ansatt ${number}` }),
        ),
        positions: numbers.map((number) =>
          Position.parse({
            employee: `e${number}`,
            unit: "hjem",
            period: { from: "2015-01-01" },
            ftePercent: 100,
            primary: true,
            manager: false,
          }),
        ),
      });
    }
  });
  await timed("accounts, matched", employees, async () => {
    for (const numbers of batches(employees)) {
      const keys = numbers.map((number) => `account-${number}`);
      await store.learning.saveAccounts(
        source,
        run,
        keys.map((key) => ({ key, name: key, suspended: false })),
      );
      await store.learning.matchAccounts(
        source,
        numbers.map((number) => ({
          account: `account-${number}`,
          employee: EmployeeId.parse(`e${number}`),
        })),
      );
    }
  });
  for (const pass of ["completions", "completions again"]) {
    let added = 0;
    await timed(pass, completions, async () => {
      for (const numbers of batches(completions)) {
        added += await store.learning.appendObservations(source, run, numbers.map(completion));
      }
    });
    stdout.write(`  of which new: ${added}\n`);
  }
  await timed("completions read as events", completions, async () => {
    let read = 0;
    for await (const event of store.learning.events()) read += event.kind === "completed" ? 1 : 0;
    if (read !== completions) throw new Error(`${read} events were read`);
  });
}

const folder = mkdtempSync(join(tmpdir(), "kompetanse-bulk-"));
const cluster = argv[4] === "postgres" ? await startCluster({ durable: true }) : undefined;
const store = cluster ? await openStoreOnServer(cluster) : await openStore({ folder });
await load(store);
await timed("rows archived", completions, () => store.archive(join(folder, "archive")));
const restored = await openStore({ folder: join(folder, "restored") });
await timed("rows restored", completions, () => restored.restore(join(folder, "archive")));
await restored.close();
await store.close();
await cluster?.stop();
const megabytes = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;
const size = statSync(join(folder, "restored", "kompetanse.sqlite")).size;
stdout.write(
  `file ${megabytes(size)}, archive ${megabytes(statSync(join(folder, "archive")).size)}`,
);
stdout.write(`, resident ${megabytes(memoryUsage.rss())}\n`);
rmSync(folder, { recursive: true });
