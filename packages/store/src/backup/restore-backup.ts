import { existsSync, statSync } from "node:fs";
import { chmod, copyFile } from "node:fs/promises";

import { fromFileSystem, placeFile } from "../archive/place-file.ts";
import { inspectFile } from "../engine/inspect-sqlite.ts";
import { makeFolder } from "../engine/make-folder.ts";
import { databaseIn } from "../engine/open-sqlite.ts";
import { StoreError } from "../store-error.ts";

/**
 * Puts a backup into a folder that has no store, so that it is opened there as it stood.
 *
 * The backup is checked through first, and stays where it is.
 *
 * @throws {StoreError} `occupied` if the folder has a store; `locked` if the file is in use; `missing` if there is no backup; `corrupt`, `foreign` or `newer` if the
 *   backup is not one that can be opened; `disk-full`; `folder-unwritable`.
 */
export async function restoreBackup({
  backup,
  folder,
}: {
  readonly backup: string;
  readonly folder: string;
}): Promise<void> {
  if (!existsSync(backup)) {
    throw new StoreError("missing", `there is no file ${backup}`);
  }
  if (existsSync(`${backup}-wal`) && statSync(`${backup}-wal`).size > 0) {
    throw new StoreError("locked", `${backup} is a store in use, and no backup of one`);
  }
  if (inspectFile(backup, "whole") === 0) {
    throw new StoreError("corrupt", `${backup} is empty`);
  }
  try {
    makeFolder(folder);
  } catch (error) {
    throw fromFileSystem(error, folder);
  }
  await placeFile(databaseIn(folder), async (partial) => {
    await copyFile(backup, partial);
    await chmod(partial, 0o600);
  });
}
