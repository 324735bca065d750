import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { openStoreOnServer } from "../engine/open-postgres.ts";
import { openStoreAt } from "../place/store-place.ts";
import { type Cluster, startCluster } from "../testing/postgres-cluster.ts";
import { fill } from "../testing/samples.ts";
import { restoreInto } from "./restore-into.ts";

/** Where Debian and its like keep each PostgreSQL that is installed whole, the latest first. */
const installed = "/usr/lib/postgresql";

function installedPrograms(): string | undefined {
  try {
    return readdirSync(installed)
      .toSorted((one, other) => Number(other) - Number(one))
      .map((version) => join(installed, version, "bin"))
      .find((bin) =>
        ["initdb", "postgres", "pg_dump", "pg_restore"].every((tool) =>
          readdirSync(bin).includes(tool),
        ),
      );
  } catch {
    return undefined;
  }
}

const programs = installedPrograms();
if (programs === undefined) {
  process.stderr.write(`pg_dump is not tried: no PostgreSQL is installed in ${installed}\n`);
}

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "kompetanse-dump-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

async function inDatabase(cluster: Cluster, name: string): Promise<string> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return cluster.url.replace(/\/postgres$/u, `/${name}`);
}

describe("what pg_dump copies from a server of its version", { timeout: 120_000 }, () => {
  it.skipIf(programs === undefined)(
    "is restored in another database, equal table by table, and in no store",
    async () => {
      vi.stubEnv("PATH", `${programs ?? ""}${delimiter}${process.env["PATH"] ?? ""}`);
      const cluster = await startCluster({ ...(programs !== undefined && { programs }) });
      try {
        const store = await openStoreOnServer({ url: await inDatabase(cluster, "used") });
        await fill(store);
        const before = await store.fingerprints();
        const file = join(root, "friday.dump");
        await store.backup(file);
        await store.close();
        const place = { folder: root, url: await inDatabase(cluster, "other") };

        expect(statSync(file).mode & 0o077).toBe(0);
        expect(await restoreInto(place, file)).toEqual({ kind: "postgres", tables: before });
        await expect(restoreInto(place, file)).rejects.toMatchObject({ code: "occupied" });
        const restored = await openStoreAt(place);
        expect(await restored.audit.verify()).toMatchObject({ ok: true });
        await restored.close();
      } finally {
        await cluster.stop();
      }
    },
  );
});

describe("without a pg_dump that will do", () => {
  it.each([
    ["is none", undefined],
    ["is one older than the server", "echo 'error: server version mismatch' >&2; exit 1"],
  ])("a copy says that there %s, and leaves no file", async (_, script) => {
    const bin = join(root, "bin");
    mkdirSync(bin);
    if (script !== undefined) {
      writeFileSync(join(bin, "pg_dump"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    const cluster = await startCluster();
    vi.stubEnv("PATH", bin);
    try {
      const store = await openStoreOnServer({ url: cluster.url });
      await expect(store.backup(join(root, "friday.dump"))).rejects.toMatchObject({
        code: "no-tool",
      });
      expect(readdirSync(root)).toEqual(["bin"]);
      await store.close();
    } finally {
      vi.unstubAllEnvs();
      await cluster.stop();
    }
  });
});
