import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openStore } from "../engine/open-sqlite.ts";
import { moveStore } from "../place/move-store.ts";
import { openStoreAt, shownPlace, type StorePlace } from "../place/store-place.ts";
import { type Store } from "../store.ts";
import { type Cluster, startCluster } from "../testing/postgres-cluster.ts";
import { fill } from "../testing/samples.ts";
import { restoreInto } from "./restore-into.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(async () => {
  await cluster.stop();
});

let root = "";
let store: Store;
let databases = 0;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "kompetanse-restore-"));
  store = await openStore({ folder: join(root, "used") });
  await fill(store);
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

async function emptyServer(): Promise<StorePlace & { readonly url: string }> {
  databases += 1;
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database region_${databases}`);
  await client.end();
  const url = cluster.url.replace(/\/postgres$/u, `/region_${databases}`);
  return { folder: join(root, "data"), url };
}

describe("a backup of either form", () => {
  it.each<[string, (file: string) => Promise<unknown>]>([
    ["copy", (file) => store.backup(file)],
    ["archive", (file) => store.archive(file)],
  ])("is restored on either engine, equal table by table: %s", async (_, write) => {
    const file = join(root, "friday");
    await write(file);
    const before = await store.fingerprints();
    for (const place of [{ folder: join(root, "other") }, await emptyServer()]) {
      const { tables } = await restoreInto(place, file);
      expect(tables).toEqual(before);

      // What was lent on the way is gone.
      const left = readdirSync(root, { recursive: true }).map(String);
      expect(left.filter((name) => name.includes("restoring"))).toEqual([]);
      await expect(restoreInto(place, file)).rejects.toMatchObject({ code: "occupied" });
    }
  });

  it("that pg_dump wrote goes to a server only", async () => {
    const file = join(root, "dump");
    writeFileSync(file, "PGDMP and so on");

    await expect(restoreInto({ folder: join(root, "other") }, file)).rejects.toMatchObject({
      code: "wrong-engine",
    });
  });

  it("leaves no store where the file turns out to be damaged", async () => {
    const file = join(root, "friday");
    await store.archive(file);
    writeFileSync(`${file}.cut`, "\u001F\u008B and nothing more", "latin1");
    const place = { folder: join(root, "other") };

    await expect(restoreInto(place, `${file}.cut`)).rejects.toMatchObject({ code: "corrupt" });
    await restoreInto(place, file);
  });

  it.each<[string, (text: string) => string]>([
    ["ends in the midst of a table", (text) => text.slice(0, text.indexOf("completed"))],
    ["has a row that is none", (text) => text.replace(/\[(?=\d+,"[^"]*",\d+,\d+,)/u, "[{},")],
    ["has a row that was changed", (text) => text.replace(/,"day",("[^"]+"),\d+/u, ',"day",$1,99')],
    ["is missing a row", (text) => text.replace(/\n\[\d+,[^\n]*"completed"[^\n]*/u, "")],
    ["has no end", (text) => text.replace('{"end":true}\n', "")],
  ])("leaves a server as it was where the file %s", async (_, change) => {
    const file = join(root, "friday");
    await store.archive(file);
    const text = gunzipSync(readFileSync(file)).toString();
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(`${file}.changed`, gzipSync(changed));
    const place = await emptyServer();

    await expect(restoreInto(place, `${file}.changed`)).rejects.toMatchObject({ code: "corrupt" });
    expect((await restoreInto(place, file)).tables).toEqual(await store.fingerprints());
  });
});

describe("moving a store", () => {
  it("takes it to a server and back, equal table by table", async () => {
    const before = await store.fingerprints();
    const there = await emptyServer();
    expect(await moveStore(store, root, there)).toMatchObject({ differing: [] });

    const server = await openStoreAt(there);
    const back = { folder: join(root, "back") };
    expect(await moveStore(server, root, back)).toMatchObject({ differing: [] });
    await server.close();
    const again = await openStoreAt(back);
    expect(await again.fingerprints()).toEqual(before);
    await again.close();
  });

  it("says which tables somebody wrote to meanwhile", async () => {
    const moving = moveStore(store, root, { folder: join(root, "other") });
    // The archive shows the moment at which it began; this comes after.
    await new Promise((resolve) => setTimeout(resolve, 1));
    await store.settings.put("late", true);

    expect(await moving).toMatchObject({ differing: ["revision", "setting"] });
  });
});

describe("a server's address", () => {
  const password = "Topphemmelig";

  it("is shown without its password", () => {
    const url = `postgres://kari:${password}@db.example.no:5433/region?sslmode=require`;

    expect(shownPlace({ folder: root, url })).toBe("postgres://kari@db.example.no:5433/region");
  });

  it.each([
    `postgres://kari:${password}@:99999/region`,
    `postgres://kari:${password}@db.example.no`,
    `mysql://kari:${password}@db.example.no/region`,
  ])("that cannot be read is refused, and its password told to nobody", async (url) => {
    const refusal: unknown = await openStoreAt({ folder: root, url }).catch(
      (error: unknown) => error,
    );

    expect(refusal).toMatchObject({ code: "bad-address" });
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toContain(password);
  });
});
