import { KompetanseError } from "@kompetanseregion/domain";

/** Why a sync did not begin. */
export type SyncErrorCode =
  /** Another process is reading the same source. */
  | "sync-running"
  /** No run of this source waits for a person, or it is too old to be accepted. */
  | "nothing-to-accept";

const remedies: Record<SyncErrorCode, string> = {
  "sync-running": "Wait until it has ended. One whose process is gone is taken over by itself.",
  "nothing-to-accept":
    "Run the sync without it first, and accept what that run says, within a day.",
};

/** A sync that did not begin. Nothing was written. */
export class SyncError extends KompetanseError<SyncErrorCode> {
  override readonly name = "SyncError";

  constructor(code: SyncErrorCode, message: string) {
    super(code, message, { remedy: remedies[code] });
  }
}
