import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

import { StoreError } from "../store-error.ts";

/**
 * Lets a file be written under another name, and gives it its own once all of it is on the disk.
 *
 * @throws {StoreError} `occupied` if there is a file already; `disk-full`; `folder-unwritable`.
 */
export async function placeFile<T>(
  file: string,
  write: (partial: string) => Promise<T>,
): Promise<T> {
  if (existsSync(file)) throw new StoreError("occupied", `there is a file ${file} already`);
  const partial = `${file}.${randomUUID()}.part`;
  try {
    const result = await write(partial);
    await sync(partial, "r+");
    await rename(partial, file);
    // Windows cannot open a folder; there the renaming is all there is.
    if (process.platform !== "win32") await sync(dirname(file), "r");
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    throw fromFileSystem(error, file);
  }
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const unwritable = ["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EISDIR"];

/** What a failure of the file system means to whoever called. */
export function fromFileSystem(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const { code } = error;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new StoreError("disk-full", `the disk is full, so ${file} was not written`, {
      cause: error,
    });
  }
  if (unwritable.some((one) => one === code)) {
    return new StoreError("folder-unwritable", `${file} cannot be opened`, { cause: error });
  }
  return error;
}
