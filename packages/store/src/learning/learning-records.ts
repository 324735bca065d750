import {
  type Course,
  type EmployeeId,
  type Instant,
  type TrainingEvent,
} from "@kompetanseregion/domain";

import { type ObservedAccount } from "@kompetanseregion/domain";
import { type RunStatus } from "../schema/tables.ts";
import { type Session } from "../session.ts";
import { accountsOf, matchAccounts, saveAccounts } from "./accounts.ts";
import { courses, observedCoursesOf, saveCourses, saveObservedCourses } from "./courses.ts";
import { eventsIn, eventsOf } from "./events.ts";
import {
  type AccountMatch,
  type LearningCounts,
  type MatchedCourse,
  type Observation,
  type Run,
  type RunSummary,
  type SavedCounts,
  type StoredAccount,
} from "./learning-types.ts";
import { appendMatchDecision, type MatchDecision, matchDecisions } from "./match-decisions.ts";
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
  saveObservedCourses(source: string, courses: readonly MatchedCourse[]): Promise<SavedCounts>;
  /** A source's courses as they were last seen, by key. */
  observedCourses(source: string): Promise<MatchedCourse[]>;

  /**
   * Adds or changes a source's accounts by their key; whom they are matched to stays. Those that
   * are as they were are left alone.
   */
  saveAccounts(
    source: string,
    run: string,
    accounts: readonly ObservedAccount[],
  ): Promise<SavedCounts>;
  /**
   * Says which employees the accounts are.
   *
   * @throws {StoreError} `unknown-reference` if an account has not been seen.
   */
  matchAccounts(source: string, matches: readonly AccountMatch[]): Promise<void>;
  /** What persons have said of a source's accounts, in the order they said it. */
  matchDecisions(source: string): Promise<MatchDecision[]>;
  /**
   * Adds what a person has said; what was said before stays.
   *
   * @throws {StoreError} `unknown-reference` if the account has not been seen.
   */
  appendMatchDecision(source: string, decision: MatchDecision): Promise<void>;
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
  /** The same of one employee. */
  eventsOf(employee: EmployeeId): Promise<TrainingEvent[]>;
}

/** Learning as the session sees it. */
export function learningIn(session: Session): LearningRecords {
  const write: Session["write"] = (work, options) => session.write(work, options);
  const anew = { changes: ({ added, changed }: SavedCounts) => added + changed > 0 };
  /** How runs go answers nothing that is asked of the records. */
  const bookkeeping = { changes: () => false };
  return {
    courses: () => courses(session.read),
    saveCourses: (given) => write((db) => saveCourses(db, given)),
    beginRun: (run) => write((db) => beginRun(db, run), bookkeeping),
    finishRun: (id, end) => write((db) => finishRun(db, id, end), bookkeeping),
    runs: () => runs(session.read),
    saveObservedCourses: (source, given) =>
      write((db) => saveObservedCourses(db, source, given), anew),
    observedCourses: (source) => observedCoursesOf(session.read, source),
    saveAccounts: (source, run, given) => write((db) => saveAccounts(db, source, run, given), anew),
    matchAccounts: (source, matches) => write((db) => matchAccounts(db, source, matches)),
    matchDecisions: (source) => matchDecisions(session.read, source),
    appendMatchDecision: (source, decision) =>
      write((db) => appendMatchDecision(db, source, decision)),
    accounts: (source) => accountsOf(session.read, source),
    appendObservations: (source, run, given) =>
      write((db) => appendObservations(db, source, run, given), {
        changes: (added) => added > 0,
      }),
    counts: () => counts(session.read),
    events: () => eventsIn(session),
    eventsOf: (employee) => eventsOf(session, employee),
  };
}
