import { type Course, type Instant, type TrainingEvent } from "@kompetanseregion/domain";

import { type ObservedAccount } from "@kompetanseregion/domain";
import { type RunStatus } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { accountsOf, matchAccounts, saveAccounts } from "./accounts.ts";
import { courses, observedCoursesOf, saveCourses, saveObservedCourses } from "./courses.ts";
import { eventsIn } from "./events.ts";
import {
  type AccountMatch,
  type LearningCounts,
  type MatchedCourse,
  type Observation,
  type Run,
  type RunSummary,
  type StoredAccount,
} from "./learning-types.ts";
import { appendObservations, counts } from "./observations.ts";
import { beginRun, finishRun, runs } from "./runs.ts";

/** Courses, what sources say about them, and the facts that follow. */
export interface LearningRecords {
  courses(): Promise<Course[]>;
  /** Adds or replaces courses by id. */
  saveCourses(courses: readonly Course[]): Promise<void>;

  /** Notes that a source is about to be read. */
  beginRun(run: { readonly source: string; readonly startedAt: Instant }): Promise<string>;
  /**
   * Notes how the read ended.
   *
   * @throws {StoreError} `unknown-reference` if there is no such run.
   */
  finishRun(
    id: string,
    end: {
      readonly finishedAt: Instant;
      readonly status: Exclude<RunStatus, "running">;
      readonly summary?: RunSummary;
    },
  ): Promise<void>;
  /** Every run, the first first. */
  runs(): Promise<Run[]>;

  /**
   * Adds or replaces a source's courses by their key. One saved without a match keeps the match
   * it has.
   *
   * @throws {StoreError} `unknown-reference` if a match names a course that is not in the store.
   */
  saveObservedCourses(source: string, courses: readonly MatchedCourse[]): Promise<void>;
  /** A source's courses as they were last seen, by key. */
  observedCourses(source: string): Promise<MatchedCourse[]>;

  /** Adds or replaces a source's accounts by their key; whom they are matched to stays. */
  saveAccounts(source: string, run: string, accounts: readonly ObservedAccount[]): Promise<void>;
  /**
   * Says which employees the accounts are.
   *
   * @throws {StoreError} `unknown-reference` if an account has not been seen.
   */
  matchAccounts(source: string, matches: readonly AccountMatch[]): Promise<void>;
  /** A source's accounts as they were last seen, by key. */
  accounts(source: string): Promise<StoredAccount[]>;

  /**
   * Appends what a source says happened. What is there already, by account, course, kind and
   * date, stays as it was first seen.
   *
   * @returns How many were new.
   * @throws {StoreError} `unknown-reference` if the run or a course has not been saved.
   */
  appendObservations(
    source: string,
    run: string,
    observations: readonly Observation[],
  ): Promise<number>;
  /** How much there is, matched or not. */
  counts(): Promise<LearningCounts>;
  /**
   * Every observation whose account is matched to an employee and whose course to a course, in
   * the order they were appended. Matching an account brings its history along.
   */
  events(): AsyncIterable<TrainingEvent>;
}

/** Learning as the session sees it. */
export function learningIn(session: Session): LearningRecords {
  const write: Session["write"] = (work) => session.write(work);
  return {
    courses: () => courses(session.read),
    saveCourses: (given) => write((db) => saveCourses(db, given)),
    beginRun: (run) => write((db) => beginRun(db, run)),
    finishRun: (id, end) => write((db) => finishRun(db, id, end)),
    runs: () => runs(session.read),
    saveObservedCourses: (source, given) => write((db) => saveObservedCourses(db, source, given)),
    observedCourses: (source) => observedCoursesOf(session.read, source),
    saveAccounts: (source, run, given) => write((db) => saveAccounts(db, source, run, given)),
    matchAccounts: (source, matches) => write((db) => matchAccounts(db, source, matches)),
    accounts: (source) => accountsOf(session.read, source),
    appendObservations: (source, run, given) =>
      write((db) => appendObservations(db, source, run, given)),
    counts: () => counts(session.read),
    events: () => eventsIn(session),
  };
}
