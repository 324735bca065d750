import {
  type Instant,
  type LocalDate,
  type ObservedAccount,
  type ObservedCourse,
} from "@kompetanseregion/domain";

import { deleteRun } from "../learning/runs.ts";
import { type AbsenceReason } from "../schema/tables.ts";
import { type Database, type Session } from "../session.ts";
import {
  beginReading,
  clearPart,
  endReading,
  finishPart,
  type Reading,
  readingsOf,
  type ReadingStart,
  type StagedPart,
  touchReading,
} from "./readings.ts";
import {
  countStagedAccounts,
  type RefusedFact,
  refusedFacts,
  stagedAccounts,
  type StagedCourseCount,
  stagedCourseCounts,
  stagedCourses,
  stageDocuments,
  type StagedFact,
  stageFacts,
  unnamedAccounts,
} from "./stage.ts";
import {
  absenceCounts,
  type AbsenceCounts,
  missingAccounts,
  noteGone,
  noteReturned,
  takeUpFacts,
  type TakeUp,
} from "./take-up.ts";

/**
 * What a run reads is put aside first, and counts when it is taken up, all at once. A run that was
 * cut short leaves what it put aside to the one that goes on.
 */
export interface SyncRecords {
  /** A source's readings that have not ended, the first first. */
  readings(source: string): Promise<Reading[]>;
  /** Begins a run that reads. */
  begin(start: ReadingStart): Promise<string>;
  /**
   * Says who reads, and that it is at work.
   *
   * @throws {StoreError} `unknown-reference` if the run is not reading, as after an erasure.
   */
  touch(run: string, by: { readonly owner: string; readonly at: Instant }): Promise<void>;
  /** Ends a reading; nothing of what it put aside is left, and the run stays. */
  end(run: string): Promise<void>;
  /** Ends a reading that was only a trial: the run goes, too. */
  discard(run: string): Promise<void>;

  stageCourses(run: string, courses: readonly ObservedCourse[]): Promise<void>;
  stageAccounts(run: string, accounts: readonly ObservedAccount[]): Promise<void>;
  stageFacts(run: string, facts: readonly StagedFact[]): Promise<void>;
  /** Forgets what was put aside of a part, so that it can be read anew. */
  clearPart(run: string, part: StagedPart): Promise<void>;
  /** Notes that a part has been read to its end. */
  finishPart(run: string, part: StagedPart): Promise<void>;

  stagedCourses(run: string): Promise<ObservedCourse[]>;
  /** The accounts that were put aside, by key, a page at a time. */
  stagedAccounts(run: string): AsyncIterable<readonly ObservedAccount[]>;
  countStagedAccounts(run: string): Promise<number>;
  stagedCourseCounts(run: string): Promise<StagedCourseCount[]>;
  /** How many accounts with facts are known by no name. */
  unnamedAccounts(source: string, run: string): Promise<number>;
  /** Facts that cannot count: their course is not shown, or they are after the latest day. */
  refusedFacts(source: string, run: string, latest: LocalDate): Promise<RefusedFact[]>;
  /** Accounts that were listed before and were not put aside now, but for those known to be gone. */
  missingAccounts(source: string, run: string): Promise<readonly string[]>;

  /** Appends the facts that are not there yet, and says how many that were. */
  takeUpFacts(reading: TakeUp, latest: LocalDate): Promise<number>;
  /** Notes what a full read no longer shows; of accounts, those given. Nothing is removed. */
  noteGone(reading: TakeUp, accounts: ReadonlyMap<string, AbsenceReason>): Promise<AbsenceCounts>;
  /** Notes what is shown again. */
  noteReturned(reading: TakeUp): Promise<AbsenceCounts>;
  /** How much a source has shown and shows no longer. */
  absenceCounts(source: string): Promise<AbsenceCounts>;
}

/** Syncing as the session sees it. */
export function syncIn(session: Session): SyncRecords {
  /** What is put aside answers no question yet. */
  const aside = <T>(work: (db: Database) => Promise<T>): Promise<T> =>
    session.write(work, { changes: () => false });
  const some = (counts: AbsenceCounts): boolean =>
    counts.courses + counts.accounts + counts.facts > 0;
  return {
    readings: (source) => readingsOf(session.read, source),
    begin: (start) => aside((db) => beginReading(db, start)),
    touch: (run, by) => aside((db) => touchReading(db, run, by)),
    end: (run) => aside((db) => endReading(db, run)),
    discard: (run) =>
      aside(async (db) => {
        await endReading(db, run);
        await deleteRun(db, run);
      }),
    stageCourses: (run, given) => aside((db) => stageDocuments(db, run, "staged_course", given)),
    stageAccounts: (run, given) => aside((db) => stageDocuments(db, run, "staged_account", given)),
    stageFacts: (run, given) => aside((db) => stageFacts(db, run, given)),
    clearPart: (run, part) => aside((db) => clearPart(db, run, part)),
    finishPart: (run, part) => aside((db) => finishPart(db, run, part)),
    stagedCourses: (run) => stagedCourses(session.read, run),
    stagedAccounts: (run) => stagedAccounts(session.read, run),
    countStagedAccounts: (run) => countStagedAccounts(session.read, run),
    stagedCourseCounts: (run) => stagedCourseCounts(session.read, run),
    unnamedAccounts: (source, run) => unnamedAccounts(session.read, source, run),
    refusedFacts: (source, run, latest) => refusedFacts(session.read, source, run, latest),
    missingAccounts: (source, run) => missingAccounts(session.read, source, run),
    takeUpFacts: (reading, latest) =>
      session.write((db) => takeUpFacts(db, reading, latest), { changes: (added) => added > 0 }),
    noteGone: (reading, accounts) =>
      session.write((db) => noteGone(db, reading, accounts), { changes: some }),
    noteReturned: (reading) => session.write((db) => noteReturned(db, reading), { changes: some }),
    absenceCounts: (source) => absenceCounts(session.read, source),
  };
}
