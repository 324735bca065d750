import { KompetanseError } from "@kompetanseregion/domain";

/** Why the store refused or failed. */
export type StoreErrorCode =
  /** The folder cannot be made, read or written. */
  | "folder-unwritable"
  /** Another process kept the store to itself for longer than we wait. */
  | "locked"
  /** The file is damaged, or is no database. It is left as it was found. */
  | "corrupt"
  /** The file is a database of something else. It is left as it was found. */
  | "foreign"
  /** The store is of an earlier version, and there is no folder to keep it in before it changes. */
  | "outdated"
  /** The store was written by a later version. It is left as it was found. */
  | "newer"
  /** There is a file, or a store that holds something, where one is to be made. */
  | "occupied"
  /** There is no such file or store. */
  | "missing"
  /** The disk or the file system's quota is full; nothing of the write is kept. */
  | "disk-full"
  /** The disk answered with an error of its own. */
  | "disk-failed"
  /** The database server cannot be reached, or refused us. */
  | "unreachable"
  /** What was given as a database server's address is none. */
  | "bad-address"
  /** A program of the database server's is needed, and is not here or is too old. */
  | "no-tool"
  /** The backup belongs to the other engine. */
  | "wrong-engine"
  /** Something names a unit, course or run that is not in the store. */
  | "unknown-reference"
  /** What is written contradicts what is there, such as a voucher number that is taken. */
  | "conflict"
  /** An append-only fact would be changed or removed. */
  | "append-only"
  /** The store itself was used inside its own transaction, where only the transaction may be. */
  | "in-transaction"
  /** The store has been closed. */
  | "closed";

const remedies: Record<StoreErrorCode, string> = {
  "folder-unwritable": "Choose a folder that this user may write to, or correct its permissions.",
  locked: "Let the other program finish or stop it, then try again.",
  corrupt: "Put the file aside and restore the latest backup that is whole.",
  foreign: "Choose another folder; this file belongs to another program.",
  outdated: "Name a folder for what is kept before a store is brought forward.",
  newer: "Update this program, or restore a backup made before the newer one ran.",
  occupied: "Choose another place; nothing is ever written over.",
  missing: "Check the path.",
  "disk-full": "Make space on the disk, then try again; what was saved before is untouched.",
  "disk-failed": "Check the disk and its mount, then try again.",
  unreachable: "Check the address, the user and that the database server is running.",
  "bad-address": "Give it as postgres://user:password@host:5432/database.",
  "no-tool": "Use an archive, which needs no program, or install the server's own client programs.",
  "wrong-engine":
    "Restore it on a PostgreSQL server, or use an archive, which either engine takes.",
  "unknown-reference": "Save what it refers to first, or correct the reference.",
  conflict: "Read the store again and decide from what is there now.",
  "append-only": "Append a new fact that corrects the earlier one.",
  "in-transaction": "Use what the transaction hands you until it has ended.",
  closed: "Open the store again.",
};

/** A store that could not do what it was asked. Nothing of a failed write is kept. */
export class StoreError extends KompetanseError<StoreErrorCode> {
  override readonly name = "StoreError";

  constructor(code: StoreErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(code, message, { remedy: remedies[code], cause: options.cause });
  }
}
