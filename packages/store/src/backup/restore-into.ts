import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { fromFileSystem, placeFile } from "../archive/place-file.ts";
import { type TableFingerprint } from "../archive/read-tables.ts";
import { versionOnServer } from "../engine/open-postgres.ts";
import { databaseIn, openStore } from "../engine/open-sqlite.ts";
import { openStoreAt, type StorePlace } from "../place/store-place.ts";
import { StoreError } from "../store-error.ts";
import { restoreDump } from "./pg-tools.ts";
import { restoreBackup } from "./restore-backup.ts";

/** What a file of ours is: a copy of an SQLite store, what `pg_dump` wrote, or an archive. */
export type BackupKind = "sqlite" | "postgres" | "archive";

/**
 * Puts what was backed up where there is no store yet, whatever kind of file it is and whichever
 * engine it came from: all of it or nothing. The file is checked first, and stays as it is.
 *
 * @returns The figures of what is there afterwards, table by table.
 * @throws {StoreError} `missing`, `corrupt`, `foreign` or `newer` for the file; `occupied` where
 *   there is a store; `unreachable`, `no-tool`, `disk-full`, `folder-unwritable`.
 */
export async function restoreInto(
  place: StorePlace,
  file: string,
): Promise<{ readonly kind: BackupKind; readonly tables: TableFingerprint[] }> {
  const kind = await kindOf(file);
  if (place.url === undefined) await restoreIntoFolder(place.folder, kind, file);
  else await restoreOntoServer({ ...place, url: place.url }, kind, file);
  const store = await openStoreAt(place);
  try {
    return { kind, tables: await store.fingerprints() };
  } finally {
    await store.close();
  }
}

async function restoreIntoFolder(folder: string, kind: BackupKind, file: string): Promise<void> {
  if (kind === "sqlite") {
    await restoreBackup({ backup: file, folder });
    return;
  }
  if (kind === "postgres") {
    throw new StoreError(
      "wrong-engine",
      "what pg_dump wrote can only be restored on a PostgreSQL server",
    );
  }
  const database = databaseIn(folder);
  if (existsSync(database)) {
    throw new StoreError("occupied", `there is a store in ${folder} already`);
  }
  await inScratch(folder, async (scratch) => {
    const store = await openStore({ folder: scratch });
    try {
      await store.restore(file);
    } finally {
      await store.close();
    }
    await placeFile(database, (partial) => rename(databaseIn(scratch), partial));
  });
}

async function restoreOntoServer(
  place: StorePlace & { readonly url: string },
  kind: BackupKind,
  file: string,
): Promise<void> {
  if (kind === "postgres") {
    if ((await versionOnServer(place.url)) > 0) {
      throw new StoreError("occupied", "there is a store in the database already");
    }
    await restoreDump(place.url, file);
    return;
  }
  await inScratch(place.folder, async (scratch) => {
    let archive = file;
    if (kind === "sqlite") {
      archive = join(scratch, "archive");
      await restoreBackup({ backup: file, folder: scratch });
      const copy = await openStore({ folder: scratch });
      try {
        await copy.archive(archive);
      } finally {
        await copy.close();
      }
    }
    const store = await openStoreAt(place);
    try {
      await store.restore(archive);
    } finally {
      await store.close();
    }
  });
}

/** Lends a folder beside the store's, and removes it: it has held personal data. */
async function inScratch(folder: string, work: (scratch: string) => Promise<void>): Promise<void> {
  const scratch = join(folder, `restoring-${randomUUID()}`);
  try {
    await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function kindOf(file: string): Promise<BackupKind> {
  if (!existsSync(file)) throw new StoreError("missing", `there is no file ${file}`);
  const head = Buffer.alloc(16);
  try {
    const handle = await open(file, "r");
    try {
      await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fromFileSystem(error, file);
  }
  if (head.toString("latin1") === "SQLite format 3\0") return "sqlite";
  if (head.subarray(0, 5).toString("latin1") === "PGDMP") return "postgres";
  if (head[0] === 0x1f && head[1] === 0x8b) return "archive";
  throw new StoreError("corrupt", `${file} is damaged, or no backup; nothing was restored`);
}
