import { chmodSync, closeSync, openSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";

import { placeFile } from "../archive/place-file.ts";
import { fromSqlite } from "../engine/sqlite-failure.ts";

/** Pages that are copied before others get a turn: four megabytes. */
const pagesAtOnce = 1_024;

/**
 * Copies a database file as of one moment, while it is in use.
 *
 * The copy is read in a transaction: without one, SQLite would begin anew whenever another process
 * has written.
 *
 * @throws {StoreError} `occupied` if there is such a file; `disk-full`; `folder-unwritable`.
 */
export async function backUp(path: string, file: string): Promise<void> {
  await placeFile(file, async (partial) => {
    // The rows are about persons: nobody else on the machine may read them.
    closeSync(openSync(partial, "w", 0o600));
    const source = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    try {
      source.exec("begin; select count(*) from sqlite_schema");
      await backup(source, partial, { rate: pagesAtOnce });
    } catch (error) {
      throw fromSqlite(error);
    } finally {
      source.close();
    }
    chmodSync(partial, 0o600);
  });
}
