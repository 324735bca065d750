import {
  existsSync,
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
import { DatabaseSync } from "node:sqlite";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { StoreError } from "../store-error.ts";
import { type Store } from "../store.ts";
import {
  at,
  completion,
  fill,
  identities,
  periodChanges,
  units,
  vouchers,
} from "../testing/samples.ts";
import { describeStore } from "../testing/store-contract.ts";
import { openStore, openStoreInMemory } from "./open-sqlite.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kompetanse-store-"));
  file = join(folder, "kompetanse.sqlite");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describeStore("SQLite in memory", openStoreInMemory);
describeStore("an SQLite file", () => openStore({ folder }));

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function withFile<T>(work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

describe("opening a store in a folder", () => {
  it("makes the folder, and finds again what was saved", async () => {
    folder = join(folder, "deep", "er");
    file = join(folder, "kompetanse.sqlite");
    await withStore((store) => store.organisation.save({ units }));

    expect(await withStore((store) => store.organisation.units())).toHaveLength(3);
  });

  it("is nobody else's to read, for the rows are about persons", async () => {
    await withStore(async (store) => {
      await store.settings.put("a", 1);
      for (const name of readdirSync(folder)) {
        expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
      }
    });
  });

  it("writes ahead, so that readers and a writer do not wait for each other", async () => {
    await withStore((store) => store.revision());

    withFile((database) => {
      expect(database.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    });
  });

  it("serves two stores on one folder, each seeing what the other committed", async () => {
    await withStore((one) =>
      withStore(async (other) => {
        const before = await other.revision();
        await Promise.all([one.settings.put("a", 1), other.settings.put("b", 2)]);

        expect(await other.settings.get("a")).toBe(1);
        expect(await one.settings.get("b")).toBe(2);
        expect(await one.revision()).toBe(before + 2);
      }),
    );
  });

  it("lets others have their turn during a long import", async () => {
    await withStore(async (store) => {
      let others = 0;
      const timer = setInterval(() => (others += 1), 1);
      for (let count = 0; others === 0 && count < 100_000; count += 1) {
        await store.settings.put("a", count);
      }
      clearInterval(timer);

      expect(others).toBeGreaterThan(0);
    });
  });

  it("reads on while a long write is under way", async () => {
    await withStore(async (store) => {
      let isSaved: () => void = () => undefined;
      const saved = new Promise<void>((resolve) => (isSaved = resolve));
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      const write = store.transaction(async (records) => {
        await records.organisation.save({ units });
        isSaved();
        await ended;
      });
      await saved;

      expect(await store.organisation.units()).toEqual([]);
      end();
      await write;
      expect(await store.organisation.units()).toHaveLength(3);
    });
  });
});

describe("a file that cannot be served", () => {
  /** How opening fails, and whether every byte of the file is as before. */
  async function refusal(): Promise<{ code: string; untouched: boolean }> {
    const before = readFileSync(file);
    const code = await openStore({ folder, patience: 200 }).then(
      () => "opened",
      (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
    );
    return { code, untouched: readFileSync(file).equals(before) };
  }

  it("is refused and left alone where it is locked by another program", async () => {
    await withStore((store) => store.revision());
    const holder = new DatabaseSync(file);
    holder.exec("pragma locking_mode = exclusive; begin exclusive");
    expect(await refusal()).toEqual({ code: "locked", untouched: true });
    holder.exec("rollback");
    holder.close();

    expect(await withStore((store) => store.revision())).toBe(0);
  });

  it("makes a writer say so where another program keeps writing", async () => {
    const store = await openStore({ folder, patience: 100 });
    const holder = new DatabaseSync(file);
    holder.exec("begin immediate");
    await expect(store.settings.put("a", 1)).rejects.toMatchObject({ code: "locked" });
    holder.exec("rollback");
    holder.close();

    await store.settings.put("a", 1);
    expect(await store.settings.get("a")).toBe(1);
    await store.close();
  });

  it("is refused and left alone where it is newer", async () => {
    await withStore((store) => store.revision());
    withFile((database) => {
      database.exec("insert into schema_version values (1000, '2030-01-01T00:00:00Z')");
    });

    expect(await refusal()).toEqual({ code: "newer", untouched: true });
  });

  it("is refused and left alone where it is no database", async () => {
    writeFileSync(file, "Navn;Avdeling;Kurs\n".repeat(1_000));
    expect(await refusal()).toEqual({ code: "corrupt", untouched: true });
  });

  it("is refused and left alone where it is cut", async () => {
    await withStore((store) => store.organisation.save({ units }));
    truncateSync(file, 12_288);
    expect(await refusal()).toEqual({ code: "corrupt", untouched: true });
  });

  it("is refused and left alone where a page of it is overwritten", async () => {
    await withStore((store) => store.organisation.save({ units }));
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 5 * 4096, 6 * 4096);
    writeFileSync(file, bytes);
    expect(await refusal()).toEqual({ code: "corrupt", untouched: true });
  });

  it("is refused and left alone where it is another program's", async () => {
    withFile((database) => {
      database.exec("create table recipe (name text)");
    });
    expect(await refusal()).toEqual({ code: "foreign", untouched: true });
  });

  it("is said of a folder that is a file", async () => {
    folder = join(folder, "occupied");
    writeFileSync(folder, "");
    await expect(openStore({ folder })).rejects.toMatchObject({ code: "folder-unwritable" });
    expect(existsSync(join(folder, "kompetanse.sqlite"))).toBe(false);
  });
});

describe("an erased employee", () => {
  it("is in none of the files, nor in a backup made afterwards", async () => {
    const store = await openStore({ folder });
    await fill(store);
    const traces = ["Prøve", "en@example.no"];
    const found = () => {
      const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
      return traces.filter((trace) => files.some((bytes) => bytes.includes(trace)));
    };
    expect(found()).toEqual(traces);

    await store.erase(identities.map((identity) => identity.employee));
    await store.backup(join(folder, "afterwards"));
    expect(found()).toEqual([]);
    await store.close();
    expect(found()).toEqual([]);
  });
});

describe("facts that are only appended", () => {
  beforeEach(async () => {
    await withStore(async (store) => {
      const run = await store.learning.beginRun({ source: "file:a.csv", startedAt: at });
      await store.learning.saveObservedCourses("file:a.csv", [
        { key: "42", title: "Hygiene", visible: true },
      ]);
      await store.learning.appendObservations("file:a.csv", run, [completion()]);
      await store.books.appendVouchers(vouchers(3));
      await store.books.appendPeriodChanges(periodChanges, 0);
      await store.audit.append({ at, actor: "cli", action: "import", scope: "region", count: 1 });
    });
  });

  it.each([
    ["observation", "seq"],
    ["voucher", "place"],
    ["posting", "line"],
    ["period_change", "place"],
    ["audit_entry", "seq"],
  ])("refuse a change of %s, even by someone who has the file", (table, column) => {
    withFile((database) => {
      expect(() => {
        database.exec(`delete from ${table}`);
      }).toThrow("append-only");
      expect(() => {
        database.exec(`update ${table} set ${column} = ${column} + 1`);
      }).toThrow("append-only");
    });
  });

  it("show an entry of the audit log that was changed without the trigger", async () => {
    withFile((database) => {
      database.exec("drop trigger audit_entry_no_update");
      database.exec("update audit_entry set count = 0");
    });

    expect(await withStore((store) => store.audit.verify())).toEqual({
      ok: false,
      at: 1,
      why: "changed",
    });
  });
});
