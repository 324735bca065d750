import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";

import {
  CertificateId,
  EmployeeId,
  EmployeeIdentity,
  LocalDate,
  Position,
  UserId,
} from "@kompetanseregion/domain";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openStoreOnServer } from "../engine/open-postgres.ts";
import { databaseIn, openStore } from "../engine/open-sqlite.ts";
import { type Store } from "../store.ts";
import { digestOf } from "../testing/notices-contract.ts";
import { startCluster } from "../testing/postgres-cluster.ts";
import {
  at,
  completion,
  delegations,
  fill,
  hold,
  importDraft,
  unitRoles,
} from "../testing/samples.ts";

/** Found nowhere else, so that any occurrence is the person. */
const traces = {
  employee: "Kanari4711",
  name: "Kanarifugl Kvikksand",
  email: "kanarifugl@kvikksand.example",
  number: "471147114711",
  account: "konto-kvikksand",
  workplace: "Kvikksand bosenter",
};
const all = Object.values(traces);
const person = EmployeeId.parse(traces.employee);
const source = "moodle:demo";

/** A reminder of theirs. */
const due = {
  certificate: CertificateId.parse("legemiddelhandtering"),
  expiry: LocalDate.parse("2015-04-01"),
  stage: 30,
};

/** Columns that hold an employee's key, whatever table they are in. */
const keyColumns = ["employee", "principal", "deputy"];
const named = {
  employee: traces.employee,
  name: traces.name,
  email: traces.email,
  employeeNumber: traces.number,
};

/** Puts the person wherever a person can be. */
async function settle(store: Store): Promise<void> {
  await fill(store);
  const positions = importDraft.changes.positions.map((position) =>
    Position.parse({ ...position, employee: person }),
  );
  await store.people.save({ identities: [EmployeeIdentity.parse(named)], positions });
  const [role] = unitRoles;
  const [delegation] = delegations;
  if (!role || !delegation) throw new Error("the samples are empty");
  await store.access.save({
    users: [{ id: UserId.parse("u-canary"), employee: person }],
    unitRoles: [{ ...role, employee: person }],
    delegations: [
      { ...delegation, principal: person },
      { ...delegation, principal: EmployeeId.parse("a2"), deputy: person },
    ],
  });
  await store.privacy.hold({ ...hold, employee: person });
  await store.notices.reserve({ ...digestOf("d", "2015-W10", due), employee: person });
  const scope = await store.privacy.subjectOf(person);
  await store.audit.append({ at, actor: "u-2", action: "person.view", scope, count: 1 });
  const account = {
    key: traces.account,
    name: traces.name,
    email: traces.email,
    employeeNumber: traces.number,
    workplace: traces.workplace,
    suspended: false,
  };
  await store.learning.saveAccounts(source, "1", [account]);
  await store.learning.appendObservations(source, "1", [completion(1, traces.account)]);
  const match = { account: traces.account, employee: person };
  await store.learning.matchAccounts(source, [match]);
  await store.learning.appendMatchDecision(source, {
    ...match,
    decision: "confirmed",
    by: "u-2",
    at,
  });
  const run = await store.sync.begin({ source, startedAt: at, owner: "t:1", kind: "full" });
  await store.sync.stageAccounts(run, [account]);
  await store.sync.stageFacts(run, [completion(2, traces.account)]);
  // What stood before an import is remembered too.
  await store.imports.apply({
    ...importDraft,
    changes: {
      units: [],
      placements: [],
      identities: [EmployeeIdentity.parse({ ...named, name: `${traces.name} Ny` })],
      positions,
    },
  });
}

type Rows = (question: string) => Promise<Record<string, unknown>[]>;

interface Scan {
  readonly rows: Rows;
  /** Every table that there is, with its columns, as the engine itself lists them. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

/** Which tables hold a trace of the person, in any of their columns. */
async function tablesWithTraces({ rows, tables }: Scan): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables.keys()) {
    const text = JSON.stringify(await rows(`select * from "${table}"`));
    if (all.some((trace) => text.includes(trace))) found.push(table);
  }
  return found;
}

/** Which of the person's traces are in the files below a folder, whatever kind of files they are. */
function tracesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return all.filter((trace) => files.some((bytes) => bytes.includes(trace)));
}

/** What every engine has to show: the person is where persons can be, and then nowhere. */
async function expectErased(store: Store, scan: Scan, scratch: string): Promise<void> {
  const withKeys = [...scan.tables].filter(([, columns]) =>
    columns.some((column) => keyColumns.includes(column)),
  );
  const before = await tablesWithTraces(scan);
  // A table of a later schema that can hold an employee is to be filled above.
  expect(before).toEqual(expect.arrayContaining(withKeys.map(([table]) => table)));
  expect(before).toEqual(
    expect.arrayContaining(["account_identity", "import_run", "staged_account", "staged_fact"]),
  );
  const early = join(scratch, "before");
  await store.archive(early);
  expect(all.filter((trace) => gunzipSync(readFileSync(early)).includes(trace))).toEqual(all);

  expect(await store.erase([person])).toMatchObject({ identities: 1, accounts: 1, scrubbed: true });

  expect(await tablesWithTraces(scan)).toEqual([]);
  const file = join(scratch, "after");
  await store.archive(file);
  expect(all.filter((trace) => gunzipSync(readFileSync(file)).includes(trace))).toEqual([]);
}

let scratch = "";
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "kompetanse-erase-"));
  // A server that does not run as we do has its folder in it.
  chmodSync(scratch, 0o755);
});
afterEach(() => {
  rmSync(scratch, { recursive: true });
});

describe("an erased employee", () => {
  it("is in no table, no byte of the files, no backup and no archive of an SQLite store", async () => {
    const folder = join(scratch, "data");
    const store = await openStore({ folder });
    await settle(store);
    const database = new DatabaseSync(databaseIn(folder), { readOnly: true });
    const rows: Rows = (question) => Promise.resolve(database.prepare(question).all());
    const tables = new Map<string, string[]>();
    for (const { name } of await rows("select name from sqlite_schema where type = 'table'")) {
      const columns = await rows(`select name from pragma_table_info('${String(name)}')`);
      tables.set(
        String(name),
        columns.map((column) => String(column["name"])),
      );
    }
    expect(tracesIn(folder)).toEqual(all);
    await expectErased(store, { rows, tables }, scratch);

    await store.backup(join(folder, "backup"));
    expect(tracesIn(folder)).toEqual([]);
    database.close();
    await store.close();
    expect(tracesIn(folder)).toEqual([]);
  });

  it("is in no table, no data file and no archive of a PostgreSQL store", async () => {
    const cluster = await startCluster({ within: scratch });
    const client = new Client({ connectionString: cluster.url });
    await client.connect();
    try {
      const store = await openStoreOnServer({ url: cluster.url });
      await settle(store);
      const rows: Rows = async (question) =>
        (await client.query<Record<string, unknown>>(question)).rows;
      const listed = await rows(`select table_name as "table", column_name as "column"
        from information_schema.columns where table_schema = 'public'`);
      const tables = new Map(
        [...Map.groupBy(listed, ({ table }) => String(table))].map(([table, columns]) => [
          table,
          columns.map(({ column }) => String(column)),
        ]),
      );
      const data = (): string[] =>
        readdirSync(scratch)
          .filter((name) => name.startsWith("kompetanse-postgres-"))
          .flatMap((name) => tracesIn(join(scratch, name, "data", "base")));
      await client.query("checkpoint");
      expect(data()).toEqual(all);
      await expectErased(store, { rows, tables }, scratch);
      await client.query("checkpoint");
      expect(data()).toEqual([]);
      await store.close();

      // Whoever reads an earlier state keeps it, and the receipt says so.
      await client.query("begin; select * from identity");
      const hasty = await openStoreOnServer({ url: cluster.url, patience: 50 });
      expect(await hasty.erase([])).toMatchObject({ scrubbed: false });
      await hasty.close();
      await client.query("rollback");
    } finally {
      await client.end();
      await cluster.stop();
    }
  });
});
