import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";

import { fromFileSystem } from "../archive/place-file.ts";
import { type ArchivedTable } from "../archive/table-list.ts";
import { restoreInto } from "../backup/restore-into.ts";
import { makeFolder } from "../engine/make-folder.ts";
import { type Store } from "../store.ts";
import { type StorePlace } from "./store-place.ts";

/** What a move brought. */
export interface Move {
  readonly tables: number;
  readonly rows: number;
  /**
   * The tables that are not equal: what was written while the store was moved is in the old place
   * only. Empty where nobody wrote.
   */
  readonly differing: readonly ArchivedTable[];
}

/**
 * Copies a store to a place that has none, on either engine, and compares every table afterwards.
 * The store stays where it was, too.
 *
 * @param from - The open store.
 * @param scratch - A folder that an archive may be put in for a while.
 * @throws {StoreError} What `restoreInto` throws, and `archive`.
 */
export async function moveStore(from: Store, scratch: string, to: StorePlace): Promise<Move> {
  const archive = join(scratch, `moving-${randomUUID()}.kompetanse`);
  try {
    try {
      makeFolder(scratch);
    } catch (error) {
      throw fromFileSystem(error, scratch);
    }
    await from.archive(archive);
    const { tables } = await restoreInto(to, archive);
    const there = new Map(tables.map(({ table, sha256 }) => [table, sha256]));
    const here = await from.fingerprints();
    return {
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      differing: here
        .filter(({ table, sha256 }) => there.get(table) !== sha256)
        .map(({ table }) => table),
    };
  } finally {
    await rm(archive, { force: true });
  }
}
