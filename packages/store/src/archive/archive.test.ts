import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openStore, openStoreInMemory } from "../engine/open-sqlite.ts";
import { type Store } from "../store.ts";
import { completion, employee, fill } from "../testing/samples.ts";

let folder = "";
let store: Store;
let empty: Store;
let file = "";
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kompetanse-archive-"));
  file = join(folder, "region.kompetanse");
  store = await openStore({ folder });
  empty = await openStoreInMemory();
  await fill(store);
  await store.privacy.subjectOf(employee);
});
afterEach(async () => {
  await store.close();
  await empty.close();
  rmSync(folder, { recursive: true });
});

describe("an archive", () => {
  it("restores a store that is equal table by table", async () => {
    const written = await store.archive(file);
    const restored = await empty.restore(file);

    expect(written.every(({ rows }) => rows > 0)).toBe(true);
    expect(restored).toEqual(written);
    expect(await empty.fingerprints()).toEqual(await store.fingerprints());
    expect(await empty.revision()).toBe(await store.revision());
    expect(await empty.audit.verify()).toEqual(await store.audit.verify());
  });

  it("is written in the same form whenever nothing has changed", async () => {
    await store.archive(file);
    await store.archive(`${file}.2`);

    expect(readFileSync(`${file}.2`).equals(readFileSync(file))).toBe(true);
  });

  it("leaves the restored store ready to go on", async () => {
    await store.archive(file);
    await empty.restore(file);
    const source = "moodle:demo";

    expect(await empty.learning.beginRun({ source, startedAt: completion().observedAt })).toBe("4");
    expect(await empty.learning.appendObservations(source, "4", [completion(1)])).toBe(0);
    expect(await empty.learning.appendObservations(source, "4", [completion(9, "new")])).toBe(1);
  });

  it("shows one moment, though the store is written to meanwhile", async () => {
    const [written] = await Promise.all([
      store.archive(file),
      store.settings.put("later", "x".repeat(100_000)),
    ]);
    await empty.restore(file);

    expect(await empty.fingerprints()).toEqual(written);
  });

  it("is readable by nobody else, and never written over another", async () => {
    await store.archive(file);

    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(store.archive(file)).rejects.toMatchObject({ code: "occupied" });
    await expect(store.archive(join(folder, "no", "a"))).rejects.toMatchObject({
      code: "folder-unwritable",
    });
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("is not restored into a store that holds something", async () => {
    await store.archive(file);
    await empty.settings.put("a", 1);

    await expect(empty.restore(file)).rejects.toMatchObject({ code: "occupied" });
    expect(await empty.settings.get("a")).toBe(1);
  });
});

describe("an archive that was changed", () => {
  const text = () => gunzipSync(readFileSync(file)).toString();

  it.each<[string, () => Uint8Array]>([
    ["cut", () => readFileSync(file).subarray(0, -40)],
    ["cut where a line ends", () => gzipSync(text().replace('{"end":true}\n', ""))],
    [
      "flipped in one bit",
      () => readFileSync(file).map((byte, at) => (at === 200 ? byte ^ 1 : byte)),
    ],
    ["edited by hand", () => gzipSync(text().replace("Solbakken", "Solbakke"))],
    ["rid of a row", () => gzipSync(text().replace(/\["a2".*\n/u, ""))],
    ["something else", () => Buffer.from("Navn;Avdeling;Kurs\n")],
    ["empty", () => new Uint8Array()],
  ])("is found out where it is %s, and nothing of it is kept", async (_, change) => {
    await store.archive(file);
    writeFileSync(file, change());

    await expect(empty.restore(file)).rejects.toMatchObject({ code: "corrupt" });
    expect(await empty.revision()).toBe(0);
    expect(await empty.organisation.units()).toEqual([]);
  });

  it("is refused where a later version wrote it", async () => {
    await store.archive(file);
    writeFileSync(file, gzipSync(text().replace(/"schema":\d+/u, '"schema":1000')));

    await expect(empty.restore(file)).rejects.toMatchObject({ code: "newer" });
  });
});
