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
  /** The store was written by a later version. It is left as it was found. */
  | "newer"
  /** The disk or the file system's quota is full; nothing of the write is kept. */
  | "disk-full"
  /** The disk answered with an error of its own. */
  | "disk-failed"
  /** The database server cannot be reached, or refused us. */
  | "unreachable"
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
  corrupt: "Put the file aside and restore the latest backup.",
  foreign: "Choose another folder; this file belongs to another program.",
  newer: "Update this program, or restore a backup made before the newer one ran.",
  "disk-full": "Make space on the disk, then try again; what was saved before is untouched.",
  "disk-failed": "Check the disk and its mount, then try again.",
  unreachable: "Check the address, the user and that the database server is running.",
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
