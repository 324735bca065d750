import { addDays, type Issue } from "@kompetanseregion/domain";
import {
  type GuardCode,
  type GuardLimits,
  guardRun,
  type RunCounts,
} from "@kompetanseregion/moodle";
import {
  type AbsenceCounts,
  type AbsenceReason,
  type Reading,
  type Records,
  type RefusedFact,
} from "@kompetanseregion/store";

import { type Actor } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Matching, rematch } from "./match-accounts.ts";
import { recogniseCourses } from "./recognise-courses.ts";
import { type History, type RunSummary } from "./run-summary.ts";
import { type SyncSource } from "./sync-source.ts";

/** What came of a reading: what it changed, or why a person must look first. */
export interface Outcome {
  readonly read: {
    readonly courses: number;
    readonly accounts: number;
    readonly participations: number;
  };
  /** What was not known before. */
  readonly added: {
    readonly courses: number;
    readonly accounts: number;
    readonly observations: number;
  };
  readonly changed: {
    readonly courses: number;
    readonly accounts: number;
    readonly matches: number;
  };
  readonly gone: AbsenceCounts;
  readonly returned: AbsenceCounts;
  readonly refused: readonly RefusedFact[];
  readonly matching: Matching;
}

const nothing: AbsenceCounts = { courses: 0, accounts: 0, facts: 0, completions: 0 };

/** What was read, counted as the guard compares it. */
export async function countReading(records: Records, run: string): Promise<RunCounts> {
  const accounts = await records.sync.countStagedAccounts(run);
  const courses = await records.sync.stagedCourseCounts(run);
  return {
    accounts,
    courses: Object.fromEntries(
      courses.map(({ course, rows, completed }) => [course, { rows, completed }]),
    ),
  };
}

/** Why a person must look before a reading counts; nothing where there is none to compare with. */
export function lossesIn(
  held: History["held"],
  now: RunCounts,
  limits: GuardLimits,
): Issue<GuardCode>[] {
  return held === undefined ? [] : guardRun(held, now, limits);
}

/** Asks what became of the accounts that a whole read no longer lists. */
export async function askForMissing(
  desk: Desk,
  source: SyncSource,
  run: string,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, AbsenceReason>> {
  const missing = await desk.store.sync.missingAccounts(source.id, run);
  if (missing.length === 0) return new Map();
  const found = await source.whereabouts?.(missing, signal);
  const deleted = new Set(found?.deleted);
  const present = new Set(found?.present);
  return new Map(
    missing.map((key) => [
      key,
      deleted.has(key) ? "deleted" : present.has(key) ? "not-listed" : "not-shown",
    ]),
  );
}

/**
 * Makes what was read count: facts are appended, what is gone is noted, and nothing is removed.
 *
 * All of it is one write, with the run's end and the audit entry.
 */
export async function takeUp(
  records: Records,
  desk: Desk,
  options: {
    readonly actor: Actor;
    readonly reading: Reading;
    readonly counts: RunCounts;
    readonly verified: boolean;
    /** How the audit log calls it. */
    readonly action: string;
    /** What a whole, verified read no longer lists. */
    readonly missing: ReadonlyMap<string, AbsenceReason>;
  },
): Promise<Outcome> {
  const { reading, counts, verified, action, missing, actor } = options;
  const { run, source, kind, startedAt: at } = reading;
  const taken = { source, run, at };
  const { learning, sync } = records;

  const observed = await sync.stagedCourses(run);
  const stored = await learning.observedCourses(source);
  const { recognised, added } = recogniseCourses(await learning.courses(), stored, observed);
  if (added.length > 0) await learning.saveCourses(added);
  const courses = await learning.saveObservedCourses(source, recognised);
  const accounts = { added: 0, changed: 0 };
  for await (const page of sync.stagedAccounts(run)) {
    const saved = await learning.saveAccounts(source, run, page);
    accounts.added += saved.added;
    accounts.changed += saved.changed;
  }
  // A day ahead, because a platform's clock may be, and then the date is still right.
  const latest = addDays(desk.clock.today(), 1);
  const refused = await sync.refusedFacts(source, run, latest);
  // Before the facts come, so that they are kept with their municipality from the first.
  const { changed: matches, ...matching } = await rematch(records, source);
  const observations = await sync.takeUpFacts(taken, latest);
  const returned = await sync.noteReturned(taken);
  const gone = verified ? await sync.noteGone(taken, missing) : nothing;

  const outcome: Outcome = {
    read: {
      courses: observed.length,
      accounts: counts.accounts,
      participations: participationsIn(counts),
    },
    added: { courses: courses.added, accounts: accounts.added, observations },
    changed: { courses: courses.changed, accounts: accounts.changed, matches },
    gone,
    returned,
    refused,
    matching,
  };
  const now = desk.clock.now();
  const summary: RunSummary = {
    kind,
    verified,
    counts: countsOf(outcome),
    ...(kind === "full" && { held: counts }),
  };
  await learning.finishRun(run, { finishedAt: now, status: "finished", summary });
  await sync.end(run);
  await records.audit.append({
    at: now,
    actor: actor.id,
    action,
    scope: source,
    count: observations,
  });
  return outcome;
}

/** Whether anything that is known is another than before. */
export function changesAnything({ added, changed, gone, returned }: Outcome): boolean {
  return [added, changed, gone, returned].some((counts) =>
    Object.values<number>({ ...counts }).some((count) => count > 0),
  );
}

/** The rows of all courses. */
export function participationsIn({ courses }: RunCounts): number {
  return Object.values(courses).reduce((sum, { rows }) => sum + rows, 0);
}

/** What the run's summary tells, under the names that the dashboard knows. */
function countsOf(outcome: Outcome): RunSummary["counts"] {
  const { read, added, changed, gone, refused, matching } = outcome;
  return {
    ...read,
    newObservations: added.observations,
    changed: changed.courses + changed.accounts + changed.matches,
    gone: gone.courses + gone.accounts + gone.facts,
    refused: refused.length,
    matched: matching.matched,
    unmatched: matching.unmatched,
  };
}
