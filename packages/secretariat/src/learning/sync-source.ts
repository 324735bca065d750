import { type LearningSource } from "@kompetanseregion/domain";

/** What became of accounts that a source no longer lists, by their keys. */
export interface Whereabouts {
  /** Deleted for certain. */
  readonly deleted: readonly string[];
  /** Still there, though the list did not show them. */
  readonly present: readonly string[];
}

/** A learning source as it is synced; what it adds to the port is told where it can be. */
export interface SyncSource extends LearningSource {
  /** Asks for accounts one by one, since a list that lacks them proves nothing. */
  readonly whereabouts?: (keys: readonly string[], signal?: AbortSignal) => Promise<Whereabouts>;
  /** How many calls the source has been asked so far. */
  readonly calls?: () => number;
}
