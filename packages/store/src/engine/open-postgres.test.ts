import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Kysely, PostgresDialect, sql } from "kysely";
import { Client, Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { migrate, migrations } from "../schema/migrate.ts";
import { type Tables } from "../schema/tables.ts";
import { type Cluster, startCluster } from "../testing/postgres-cluster.ts";
import { completion, fill, units } from "../testing/samples.ts";
import { describeStore } from "../testing/store-contract.ts";
import { openStoreOnServer } from "./open-postgres.ts";
import { openStore, openStoreInMemory } from "./open-sqlite.ts";

let cluster: Cluster;
let tables = "";
let url = "";

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
});

async function ask(question: string): Promise<void> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    await client.query(question);
  } finally {
    await client.end();
  }
}

let count = 0;
beforeEach(async () => {
  count += 1;
  tables = `store_${count}`;
  await ask(`create schema ${tables}`);
  url = `${cluster.url}?options=${encodeURIComponent(`-c search_path=${tables}`)}`;
});
afterEach(() => ask(`drop schema ${tables} cascade`));

describeStore("PostgreSQL", () => openStoreOnServer({ url }));

describe("a store on a server", () => {
  it("serves two processes, each seeing what the other committed", async () => {
    const [one, other] = await Promise.all([
      openStoreOnServer({ url }),
      openStoreOnServer({ url }),
    ]);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? one : other).settings.put(`key-${index}`, index),
      ),
    );

    expect(await one.revision()).toBe(20);
    expect(await other.settings.get("key-0")).toBe(0);
    await one.close();
    await other.close();
  });

  it("is made once where several programs open it for the first time at once", async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStoreOnServer({ url })));

    for (const store of stores) {
      expect(await store.revision()).toBe(0);
      await store.close();
    }
  });

  it("takes a region over from a file, and gives it back, equal table by table", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kompetanse-move-"));
    const local = await openStore({ folder });
    await fill(local);
    const server = await openStoreOnServer({ url });
    const back = await openStoreInMemory();

    await local.archive(join(folder, "out"));
    await server.restore(join(folder, "out"));
    expect(await server.fingerprints()).toEqual(await local.fingerprints());
    // What was set aside while the facts came is in force again.
    await expect(
      ask(`insert into ${tables}.observation
        (municipality, account, observed_course, kind, on_date, precision, observed_at, run)
        values ('', 999, 1, 'completed', '2015-01-01', 'day', '', 1)`),
    ).rejects.toThrow("observation_account");
    await server.archive(join(folder, "back"));
    await back.restore(join(folder, "back"));
    expect(await back.fingerprints()).toEqual(await local.fingerprints());

    // The server goes on counting where the file had come to.
    const another = [completion(9, "new")];
    expect(await server.learning.appendObservations("moodle:demo", "1", another)).toBe(1);
    await Promise.all([local.close(), server.close(), back.close()]);
    rmSync(folder, { recursive: true });
  });

  it("says that it is locked where another writer does not end", async () => {
    const slow = await openStoreOnServer({ url });
    const hasty = await openStoreOnServer({ url, patience: 50 });
    await slow.transaction(async (records) => {
      await records.organisation.save({ units });
      await expect(hasty.settings.put("a", 1)).rejects.toMatchObject({ code: "locked" });
    });
    await hasty.settings.put("a", 1);

    expect(await slow.settings.get("a")).toBe(1);
    await slow.close();
    await hasty.close();
  });

  it("is kept in an archive before it is brought forward, and refused where that cannot be", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kompetanse-earlier-"));
    const earlier = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }),
    });
    await migrate(earlier, "postgres", migrations.slice(0, 1));
    await sql`insert into setting values ('region', '"fjellregionen"')`.execute(earlier);
    await earlier.destroy();

    await expect(openStoreOnServer({ url })).rejects.toMatchObject({ code: "outdated" });
    const server = await openStoreOnServer({ url, backups: folder });
    const [archive = "", ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    const restored = await openStoreInMemory();
    await restored.restore(join(folder, archive));
    expect(await restored.fingerprints()).toEqual(await server.fingerprints());
    expect(await restored.settings.get("region")).toBe("fjellregionen");
    await Promise.all([server.close(), restored.close()]);
    rmSync(folder, { recursive: true });
  });

  it("says that the server is gone where it dies under a transaction, and goes on when it is back", async () => {
    const mortal = await startCluster({ durable: true });
    try {
      const store = await openStoreOnServer(mortal);
      await store.settings.put("before", 1);
      const dying = store.transaction(async (records) => {
        await records.settings.put("half", 1);
        await mortal.crash();
        await records.settings.put("other half", 1);
      });

      await expect(dying).rejects.toMatchObject({ code: "unreachable" });
      expect(await store.settings.get("before")).toBe(1);
      expect(await store.settings.get("half")).toBeUndefined();
      await store.settings.put("after", 1);
      await store.close();
    } finally {
      await mortal.stop();
    }
  });

  it("is refused where it is newer", async () => {
    await (await openStoreOnServer({ url })).close();
    await ask(`insert into ${tables}.schema_version values (1000, '2030-01-01T00:00:00Z')`);

    await expect(openStoreOnServer({ url })).rejects.toMatchObject({ code: "newer" });
  });

  it("is unreachable where nobody answers or the user is refused", async () => {
    const refusal = { name: "StoreError", code: "unreachable" };

    await expect(openStoreOnServer({ url: "postgres://127.0.0.1:1/x" })).rejects.toMatchObject(
      refusal,
    );
    await expect(
      openStoreOnServer({ url: cluster.url.replace("kompetanse@", "nobody@") }),
    ).rejects.toMatchObject(refusal);
    await expect(
      openStoreOnServer({ url: cluster.url.replace("/postgres", "/missing") }),
    ).rejects.toMatchObject({ code: "unreachable" });
  });

  it.each(["observation", "voucher", "posting", "period_change", "audit_entry"])(
    "refuses a change of %s by anyone who may sign in",
    async (table) => {
      await (await openStoreOnServer({ url })).close();

      await expect(ask(`delete from ${tables}.${table}`)).rejects.toThrow("append-only");
      await expect(ask(`truncate ${tables}.${table} cascade`)).rejects.toThrow("append-only");
    },
  );
});
