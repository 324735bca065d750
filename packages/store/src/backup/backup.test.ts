import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { databaseIn, openStore } from "../engine/open-sqlite.ts";
import { type Store } from "../store.ts";
import { fill } from "../testing/samples.ts";
import { restoreBackup } from "./restore-backup.ts";

describe("a backup", () => {
  let root = "";
  let file = "";
  let folder = "";
  let store: Store;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "kompetanse-backup-"));
    file = join(root, "friday.sqlite");
    folder = join(root, "restored", "here");
    store = await openStore({ folder: join(root, "used") });
    await fill(store);
  });
  afterEach(async () => {
    await store.close();
    rmSync(root, { recursive: true });
  });

  it("opens in another folder as it stood, equal table by table", async () => {
    await store.backup(file);
    const then = await store.fingerprints();
    await store.settings.put("later", true);
    await restoreBackup({ backup: file, folder });
    const restored = await openStore({ folder });

    expect(await restored.fingerprints()).toEqual(then);
    await restored.close();
  });

  it("holds one moment, though the store is written to all the while", async () => {
    await store.settings.put("filling", "x".repeat(20_000_000));
    const copying = store.backup(file);
    for (let count = 0; count < 50; count += 1) {
      await store.transaction(async ({ settings }) => {
        await settings.put("left", count);
        await settings.put("right", count);
      });
      // The store answers without a pause, so the copy gets a turn only when it is given one.
      await setImmediate();
    }
    await copying;
    await restoreBackup({ backup: file, folder });
    const restored = await openStore({ folder });

    expect(await restored.settings.get("left")).toBe(await restored.settings.get("right"));
    await restored.close();
  });

  it("is readable by nobody else, and never written over another", async () => {
    await store.backup(file);

    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(store.backup(file)).rejects.toMatchObject({ code: "occupied" });
    await expect(store.backup(join(root, "no", "b"))).rejects.toMatchObject({
      code: "folder-unwritable",
    });
  });

  it("is checked and copied without a trace, also from a folder that cannot be written to", async () => {
    const disk = join(root, "disk");
    mkdirSync(disk);
    await store.backup(join(disk, "friday.sqlite"));
    await restoreBackup({ backup: join(disk, "friday.sqlite"), folder });

    expect(readdirSync(disk)).toEqual(["friday.sqlite"]);
    expect(statSync(databaseIn(folder)).mode & 0o077).toBe(0);
  });

  it("is not a store that is in use: part of it would be in the log beside it", async () => {
    const live = databaseIn(join(root, "used"));

    await expect(restoreBackup({ backup: live, folder })).rejects.toMatchObject({ code: "locked" });
  });

  it("is not put over a store that is there", async () => {
    await store.backup(file);
    const before = await store.fingerprints();

    await expect(restoreBackup({ backup: file, folder: join(root, "used") })).rejects.toMatchObject(
      { code: "occupied" },
    );
    expect(await store.fingerprints()).toEqual(before);
  });

  it.each<[string, string, (path: string) => void]>([
    [
      "cut",
      "corrupt",
      (path) => {
        truncateSync(path, 20_480);
      },
    ],
    [
      "text",
      "corrupt",
      (path) => {
        writeFileSync(path, "Navn;Kurs\n".repeat(999));
      },
    ],
    [
      "empty",
      "corrupt",
      (path) => {
        writeFileSync(path, "");
      },
    ],
    [
      "gone",
      "missing",
      (path) => {
        rmSync(path);
      },
    ],
  ])("that is %s is refused as %s, and leaves no store behind", async (_, code, change) => {
    await store.backup(file);
    change(file);

    await expect(restoreBackup({ backup: file, folder })).rejects.toMatchObject({ code });
    const fresh = await openStore({ folder });
    expect(await fresh.revision()).toBe(0);
    await fresh.close();
  });

  it("that has a page overwritten is refused, and stays as it was", async () => {
    await store.backup(file);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 8 * 4_096, 9 * 4_096);
    writeFileSync(file, bytes);

    await expect(restoreBackup({ backup: file, folder })).rejects.toMatchObject({
      code: "corrupt",
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});
