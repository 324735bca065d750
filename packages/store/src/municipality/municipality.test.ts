import {
  type EmployeeId,
  EmployeeIdentity,
  LocalDate,
  OrgUnit,
  Placement,
  Position,
} from "@kompetanseregion/domain";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openStoreOnServer } from "../engine/open-postgres.ts";
import { type Cluster, startCluster } from "../testing/postgres-cluster.ts";
import { at, courses, hygiene } from "../testing/samples.ts";
import { joinNodes } from "./join-nodes.ts";

const region = ["elvdal", "fjellby", "havnes", "skogli"];
const source = "file:a.csv";

/** Asked of one store and of several: nothing in it says where the facts are. */
const report = `select municipality, course, count(*) as facts,
    count(distinct employee) as employees, min(on_date) as first, max(on_date) as last
  from fact where kind = 'completed' group by municipality, course order by municipality, course`;

let one: Cluster;
let other: Cluster;
let client: Client;
beforeAll(async () => {
  [one, other] = await Promise.all([startCluster(), startCluster()]);
  client = new Client({ connectionString: one.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await Promise.all([one.stop(), other.stop()]);
});

/** A store in a schema of its own, with twelve employees in each municipality and what they did. */
async function makeStore(cluster: Cluster, name: string, homes: readonly string[]) {
  await administer(cluster, `create schema ${name}`);
  const url = `${cluster.url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
  const store = await openStoreOnServer({ url });
  const period = { from: "2010-01-01" };
  await store.organisation.save({
    units: [
      OrgUnit.parse({ id: "region", kind: "region", name: "Regionen", period }),
      ...homes.map((id) =>
        OrgUnit.parse({ id, kind: "municipality", name: id, municipality: id, period }),
      ),
    ],
    placements: homes.map((unit) => Placement.parse({ unit, parent: "region", period })),
  });
  const employees = homes.flatMap((home) =>
    Array.from({ length: 12 }, (_, index) => ({ home, employee: `${home}-${index}` })),
  );
  await store.people.save({
    identities: employees.map(({ employee }) =>
      EmployeeIdentity.parse({ employee, name: `Ansatt ${employee}` }),
    ),
    positions: employees.map(({ employee, home: unit }) =>
      Position.parse({ employee, unit, period, ftePercent: 100, primary: true, manager: false }),
    ),
  });
  await store.learning.saveCourses(courses);
  const run = await store.learning.beginRun({ source, startedAt: at });
  await store.learning.saveObservedCourses(source, [
    { key: "42", title: "Hygiene", visible: true, course: hygiene },
    { key: "43", title: "Hjemme", visible: true, course: courses[1]?.id ?? hygiene },
  ]);
  await store.learning.saveAccounts(
    source,
    run,
    employees.map(({ employee: key }) => ({ key, name: key, suspended: false })),
  );
  const observed = (from: number, to: number) =>
    employees.flatMap(({ home, employee: account }, number) =>
      Array.from({ length: to - from }, (_, index) => ({
        account,
        courseKey: (number + from + index) % 3 === 0 ? "43" : "42",
        kind: "completed" as const,
        on: LocalDate.parse(`2015-0${region.indexOf(home) + 1}-${String(from + index + 10)}`),
        precision: "day" as const,
        observedAt: at,
      })),
    );
  // Half of the facts are there before anybody knows whose they are.
  await store.learning.appendObservations(source, run, observed(0, 4));
  await store.learning.matchAccounts(
    source,
    employeeIds(employees).map((employee) => ({ account: employee, employee })),
  );
  await store.learning.appendObservations(source, run, observed(4, 8));
  expect(await store.learning.appendObservations(source, run, observed(0, 8))).toBe(0);
  await store.close();
  await administer(cluster, "analyze");
  return url;
}

async function administer(cluster: Cluster, statement: string): Promise<void> {
  const admin = new Client({ connectionString: cluster.url });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

function employeeIds(employees: readonly { readonly employee: string }[]): EmployeeId[] {
  return employees.map(({ employee }) => EmployeeIdentity.parse({ employee, name: "-" }).employee);
}

async function rowsIn(schema: string, question: string): Promise<Record<string, unknown>[]> {
  await client.query(`set search_path = ${schema}`);
  const { rows } = await client.query<Record<string, unknown>>(question);
  return rows;
}

async function planIn(schema: string, question: string): Promise<string> {
  const rows = await rowsIn(schema, `explain (verbose, costs off) ${question}`);
  return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
}

describe("facts on a server", () => {
  it("are in a partition of their municipality, those from before the match too", async () => {
    await makeStore(one, "whole", region);

    expect(
      await rowsIn(
        "whole",
        "select tableoid::regclass::text as part, count(*)::int from observation group by 1 order by 1",
      ),
    ).toEqual(region.map((name) => ({ part: `observation_of_${name}`, count: 96 })));
    expect(await rowsIn("whole", report)).toHaveLength(2 * region.length);
  });

  it("of one municipality are looked for in one partition only", async () => {
    const plan = await planIn("whole", "select * from fact where municipality = 'havnes'");

    expect(plan).toContain("observation_of_havnes");
    expect(plan).not.toContain("observation_of_elvdal");
  });

  it("are refused a change in the partition as in the whole", async () => {
    for (const table of ["observation", "observation_of_havnes"]) {
      for (const change of [
        `update ${table} set kind = 'revoked'`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(rowsIn("whole", change)).rejects.toThrow("append-only");
      }
    }
    await expect(rowsIn("whole", "update observation set municipality = 'elvdal'")).rejects.toThrow(
      "observation_account",
    );
  });

  it("over two servers give the same figures, each server counting its own", async () => {
    const nodes = [
      { url: await makeStore(one, "west", region.slice(0, 2)), municipalities: region.slice(0, 2) },
      { url: await makeStore(other, "east", region.slice(2)), municipalities: region.slice(2) },
    ];
    for (const statement of joinNodes(nodes)) await client.query(statement);
    // A server that knows nothing of how much there is guesses, and then fetches the rows.
    await client.query("analyze region.fact");
    await client.query("set enable_partitionwise_aggregate = on");

    expect(await rowsIn("region", report)).toEqual(await rowsIn("whole", report));
    const plan = await planIn("region", report);
    expect(plan.match(/Relations: Aggregate on \(region\.fact_on_node_\d/gu)).toHaveLength(2);
    expect(plan.match(/Remote SQL: SELECT .*count\(DISTINCT employee\).* GROUP BY/gu)).toHaveLength(
      2,
    );
    await client.query("set enable_partitionwise_aggregate = off");
    expect(await planIn("region", report)).not.toContain("Relations: Aggregate");
  });

  it("are counted whole where a question is not by municipality", async () => {
    const total = "select count(*)::int as facts from fact where on_date >= '2015-03-01'";
    await client.query("set enable_partitionwise_aggregate = on");

    expect(await rowsIn("region", total)).toEqual(await rowsIn("whole", total));
  });
});

describe("nodes", () => {
  it("are refused where two would hold one municipality", () => {
    const node = { url: "postgres://region@west/kompetanse", municipalities: ["elvdal"] };

    expect(() => joinNodes([node, node])).toThrow("two nodes are to hold elvdal");
  });
});
