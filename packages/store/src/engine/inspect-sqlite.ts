import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

import { z } from "zod";

import { headVersion, refuseNewer } from "../schema/migrate.ts";
import { StoreError } from "../store-error.ts";
import { fromSqlite } from "./sqlite-failure.ts";

/** `KOMP` in ASCII: tells our files from other programs'. */
export const applicationId = 0x4b_4f_4d_50;

/** Files up to this size are checked through when they are opened; it takes well below a second. */
const checkedWhenOpened = 64 * 1024 * 1024;

/** A file that nobody writes to: nothing is put beside it, and it may be on a read-only disk. */
function unchanging(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set("immutable", "1");
  return url;
}

/**
 * Reads a file's schema version without writing to it; 0 where nothing has been made in it.
 *
 * A `quick` check looks through the pages of files that are not large; a `whole` one through all
 * of them and their indexes, which takes some seconds for a gigabyte, and is for files that are not
 * in use.
 *
 * @throws {StoreError} `corrupt`, `foreign`, `newer`, `locked`.
 */
export function inspectFile(path: string, check: "quick" | "whole", known = headVersion): number {
  const database = new DatabaseSync(check === "whole" ? unchanging(path) : path, {
    readOnly: true,
    timeout: 100,
  });
  try {
    const ask = (question: string): unknown =>
      Object.values(database.prepare(question).get() ?? {})[0];
    const tables = Number(ask("select count(*) from sqlite_schema"));
    const id = ask("pragma application_id");
    // A process that was killed before it had made the first table leaves an empty database.
    if (tables === 0 && (id === 0 || id === applicationId)) return 0;
    if (id !== applicationId) {
      throw new StoreError("foreign", `${path} is another program's database`);
    }
    const version = z.int().parse(ask("select max(version) from schema_version"));
    refuseNewer(version, known);
    const isSmall = statSync(path).size <= checkedWhenOpened;
    const isSound =
      check === "whole"
        ? ask("pragma integrity_check(1)") === "ok"
        : !isSmall || ask("pragma quick_check(1)") === "ok";
    if (!isSound) throw new StoreError("corrupt", `${path} is damaged`);
    return version;
  } catch (error) {
    throw fromSqlite(error);
  } finally {
    database.close();
  }
}
