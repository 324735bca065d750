import { StoreError, type StoreErrorCode } from "../store-error.ts";

/** SQLite's primary result codes that mean something to us. */
const meanings: Readonly<Record<number, readonly [StoreErrorCode, string]>> = {
  3: ["folder-unwritable", "the store's file may not be opened by this user"],
  5: ["locked", "another program is writing to the store"],
  6: ["locked", "another program is writing to the store"],
  8: ["folder-unwritable", "the store's file or folder is read-only"],
  10: ["disk-failed", "the disk could not be read or written"],
  11: ["corrupt", "the store's file is damaged"],
  13: ["disk-full", "the disk is full, so nothing was saved"],
  14: ["folder-unwritable", "the store's file cannot be opened"],
  26: ["corrupt", "the store's file is no database"],
};

/** A constraint's extended codes: foreign key, trigger, and those that mean "it is there already". */
const constraints: Readonly<Record<number, readonly [StoreErrorCode, string]>> = {
  787: ["unknown-reference", "something refers to what is not in the store"],
  1555: ["conflict", "something with this key is in the store already"],
  1811: ["append-only", "a fact that is only appended would be changed or removed"],
  2067: ["conflict", "something with this key is in the store already"],
};

/** What SQLite's failure means to whoever called; other errors come back as they are. */
export function fromSqlite(error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error)) return error;
  const { errcode } = error;
  if (typeof errcode !== "number") return error;
  const meaning = constraints[errcode] ?? meanings[errcode & 0xff];
  return meaning ? new StoreError(meaning[0], meaning[1], { cause: error }) : error;
}
