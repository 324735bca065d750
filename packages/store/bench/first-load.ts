/**
 * Loads a region into one store the way an import and a sync do, reads it again, archives and
 * restores it, and prints what that took as one line of JSON; started by `run.ts`, so that its peak
 * memory is its own:
 *
 *     node bench/first-load.ts sqlite|postgres <employees> <completions>
 *
 * @packageDocumentation
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, resourceUsage, stderr, stdout } from "node:process";

import {
  EmployeeId,
  EmployeeIdentity,
  LocalDate,
  OrgUnit,
  OrgUnitId,
  Placement,
  Position,
} from "@kompetanseregion/domain";

import { openStoreOnServer } from "../src/engine/open-postgres.ts";
import { databaseIn, openStore } from "../src/engine/open-sqlite.ts";
import { type Store } from "../src/store.ts";
import { type StagedFact } from "../src/sync/stage.ts";
import { startCluster } from "../src/testing/postgres-cluster.ts";
import { at, courses, hygiene } from "../src/testing/samples.ts";
import { type Loaded } from "./loaded.ts";

const [, , engine = "", employeeCount = "", completionCount = ""] = argv;
const employees = Number(employeeCount);
const completions = Number(completionCount);
const municipalities = 8;
const source = "file:bench.csv";
/** As many as a source is read in at a time. */
const page = 5_000;

const folder = mkdtempSync(join(tmpdir(), "kompetanse-load-"));
const cluster = engine === "postgres" ? await startCluster({ durable: true }) : undefined;
try {
  const store = cluster ? await openStoreOnServer(cluster) : await openStore({ folder });
  const people = await seconds("people", () => importPeople(store));
  const first = await seconds("sync", () => sync(store));
  const second = await seconds("sync again", () => sync(store));
  const { observations, matched } = await store.learning.counts();
  const file = join(folder, "archive");
  const archive = await seconds("archive", () => store.archive(file));
  const before = await store.fingerprints();
  await store.close();

  const copy = join(folder, "copy");
  const empty = await openStore({ folder: copy });
  const restore = await seconds("restore", () => empty.restore(file));
  const isEqual = JSON.stringify(before) === JSON.stringify(await empty.fingerprints());
  await empty.close();
  const loaded: Loaded = {
    people: people.took,
    sync: first.took,
    again: second.took,
    newAgain: second.result,
    isWhole: first.result === completions && observations === completions && matched === employees,
    archive: archive.took,
    restore: restore.took,
    onServer: cluster === undefined ? undefined : await restoreOnServer(file, before),
    isEqual,
    databaseBytes: statSync(databaseIn(copy)).size,
    archiveBytes: statSync(file).size,
    peakBytes: resourceUsage().maxRSS * 1_024,
  };
  stdout.write(`${JSON.stringify(loaded)}\n`);
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true });
}

/** Restores onto another server, and says how long that took where it is equal table by table. */
async function restoreOnServer(file: string, before: unknown): Promise<number | undefined> {
  const other = await startCluster({ durable: true });
  try {
    const server = await openStoreOnServer(other);
    const { took } = await seconds("restore on a server", () => server.restore(file));
    const isEqual = JSON.stringify(before) === JSON.stringify(await server.fingerprints());
    await server.close();
    return isEqual ? took : undefined;
  } finally {
    await other.stop();
  }
}

async function seconds<T>(what: string, work: () => Promise<T>) {
  const start = performance.now();
  const result = await work();
  const took = (performance.now() - start) / 1_000;
  stderr.write(`  ${engine}: ${what} ${took.toFixed(1)} s\n`);
  return { took, result };
}

async function importPeople(store: Store): Promise<void> {
  const period = { from: "2010-01-01" };
  const homes = Array.from({ length: municipalities }, (_, at) => `kommune-${at}`);
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: "region", kind: "region", name: "Regionen", period }),
      ...homes.map((id) =>
        OrgUnit.parse({ id, kind: "municipality", name: id, municipality: id, period }),
      ),
    ],
    placements: homes.map((unit) => Placement.parse({ unit, parent: "region", period })),
  });
  const numbers = Array.from({ length: employees }, (_, number) => number);
  await store.imports.apply({
    at,
    actor: "bench",
    unit: OrgUnitId.parse("region"),
    format: "bench",
    fileHash: "00",
    summary: {},
    changes: {
      units: [],
      placements: [],
      identities: numbers.map((number) =>
        EmployeeIdentity.parse({ employee: `e${number}`, name: `Ansatt ${number}` }),
      ),
      positions: numbers.map((number) =>
        Position.parse({
          employee: `e${number}`,
          unit: `kommune-${number % municipalities}`,
          period,
          ftePercent: 100,
          primary: true,
          manager: false,
        }),
      ),
    },
  });
}

/** Reads everything page by page, and takes it up as one write; gives how many facts were new. */
async function sync(store: Store): Promise<number> {
  await store.learning.saveCourses(courses);
  const run = await store.sync.begin({ source, startedAt: at, owner: "bench:1", kind: "full" });
  await store.sync.stageCourses(run, [{ key: "42", title: "Hygiene", visible: true }]);
  for (const numbers of pages(employees)) {
    await store.sync.stageAccounts(
      run,
      numbers.map((number) => ({ key: `a${number}`, name: `Ansatt ${number}`, suspended: false })),
    );
  }
  for (const numbers of pages(completions)) await store.sync.stageFacts(run, numbers.map(fact));
  const taken = { source, run, at };
  return store.transaction(async ({ learning, sync: reading }) => {
    await learning.saveObservedCourses(source, [
      { key: "42", title: "Hygiene", visible: true, course: hygiene },
    ]);
    for await (const accounts of reading.stagedAccounts(run)) {
      await learning.saveAccounts(source, run, accounts);
    }
    const unmatched = (await learning.accounts(source)).filter(
      ({ employee }) => employee === undefined,
    );
    await learning.matchAccounts(
      source,
      unmatched.map(({ key }) => ({
        account: key,
        employee: EmployeeId.parse(`e${key.slice(1)}`),
      })),
    );
    const added = await reading.takeUpFacts(taken, LocalDate.parse("2100-01-01"));
    await reading.noteReturned(taken);
    await reading.noteGone(taken, new Map());
    await learning.finishRun(run, { finishedAt: at, status: "finished" });
    await reading.end(run);
    return added;
  });
}

function fact(number: number): StagedFact {
  const day = new Date(Date.UTC(2010, 0, 1 + Math.floor(number / employees)));
  return {
    account: `a${number % employees}`,
    courseKey: "42",
    kind: "completed",
    on: LocalDate.parse(day.toISOString().slice(0, 10)),
    precision: "day",
  };
}

function* pages(count: number): Generator<number[]> {
  for (let start = 0; start < count; start += page) {
    yield Array.from({ length: Math.min(page, count - start) }, (_, at) => start + at);
  }
}
