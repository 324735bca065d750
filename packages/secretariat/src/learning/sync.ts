import { type Issue, KompetanseError } from "@kompetanseregion/domain";
import { type GuardLimits } from "@kompetanseregion/moodle";
import { type ReadingKind, type Records } from "@kompetanseregion/store";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Beginning, beginRun, type Begun } from "./begin-run.ts";
import { readSource, type ReadOptions } from "./read-source.ts";
import { type RefusalView, refusalView } from "./refusals.ts";
import { type SyncSource } from "./sync-source.ts";
import {
  askForMissing,
  changesAnything,
  countReading,
  lossesIn,
  type Outcome,
  participationsIn,
  takeUp,
} from "./take-up.ts";

/** How a source is synced. */
export interface SyncOptions extends Beginning, ReadOptions {
  /** How much may be gone before a person is asked. */
  readonly guard?: GuardLimits;
}

/** What a sync did. */
export interface SyncReport extends Omit<Outcome, "refused"> {
  readonly run: string;
  readonly source: string;
  readonly kind: ReadingKind;
  /** Since when it read, for a delta. */
  readonly since?: string;
  /** `stopped` is a run that changed nothing, because of the `reasons`. */
  readonly status: "finished" | "stopped";
  /** Whether everything was read, and shown to be everything. */
  readonly verified: boolean;
  /** Nothing was written: this is what would be. */
  readonly dryRun: boolean;
  /** Whether it went on with a run that had been cut short. */
  readonly resumed: boolean;
  /** What fell by more than the guard allows. */
  readonly reasons: readonly Issue[];
  readonly refused: readonly RefusalView[];
  /** What the source cannot answer, in plain words for its administrator. */
  readonly missing: readonly string[];
  /** Calls that the source was asked, where it counts them. */
  readonly calls?: number;
  readonly seconds: number;
}

/** Takes back what a trial has written. */
class Trial extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("a trial");
    this.outcome = outcome;
  }
}

/**
 * Reads a learning source into the store: everything, or what has changed since the last run.
 *
 * What is read is put aside and counts all at once, or not at all: a run that fails changes
 * nothing. Facts are appended, never changed or removed; what a whole, verified read no longer
 * shows is noted as gone. Reading the same again changes nothing, and raises no revision. A run
 * that was cut short, also by SIGKILL, is gone on with by the next one.
 *
 * Where more is gone than the guard allows, the run stops for a person: the reasons are returned,
 * nothing is changed, and `acceptLoss` takes up what that run read.
 *
 * @throws {SyncError} If another process reads the source, or there is nothing to accept.
 * @throws {KompetanseError} What the source failed with; the run is noted as failed.
 */
export async function sync(
  desk: Desk,
  actor: Actor,
  source: SyncSource,
  options: SyncOptions = {},
): Promise<SyncReport> {
  authorise(actor, "sync");
  return readInto(desk, actor, source, options);
}

/** How a source is read for whoever has authorised it. */
export interface ReadIntoOptions extends SyncOptions {
  /** How the audit log calls it; `sync` where left out. */
  readonly action?: string;
  /** Is written together with what was read, and taken back with it in a trial. */
  readonly alongside?: (records: Records, run: string, outcome: Outcome) => Promise<void>;
}

/**
 * What {@link sync} does, for a use case that has authorised it by a right of its own.
 *
 * @throws {SyncError} If another process reads the source, or there is nothing to accept.
 * @throws {KompetanseError} What the source failed with; the run is noted as failed.
 */
export async function readInto(
  desk: Desk,
  actor: Actor,
  source: SyncSource,
  options: ReadIntoOptions,
): Promise<SyncReport> {
  const startedAt = desk.clock.now();
  const begun = await beginRun(desk, source.id, options);
  try {
    const came = await complete(desk, actor, source, begun, options);
    const { run, kind, since } = begun.reading;
    const calls = source.calls?.();
    return {
      run,
      source: source.id,
      kind,
      ...(since !== undefined && { since }),
      dryRun: options.dryRun === true,
      resumed: begun.resumed,
      ...came,
      ...(calls !== undefined && { calls }),
      seconds: (Date.parse(desk.clock.now()) - Date.parse(startedAt)) / 1000,
    };
  } catch (error) {
    await noteFailure(desk, begun, options, error);
    throw error;
  }
}

type Came = Pick<SyncReport, "status" | "verified" | "reasons" | "missing" | "refused"> &
  Omit<Outcome, "refused">;

async function complete(
  desk: Desk,
  actor: Actor,
  source: SyncSource,
  { reading, history }: Begun,
  options: ReadIntoOptions,
): Promise<Came> {
  const { store } = desk;
  const { signal } = options;
  const { run, kind } = reading;
  const able = await source.capabilities(signal && { signal });
  await readSource(desk, source, reading, options);

  const verified = kind === "full" && able.verifiable;
  const counts = await countReading(store, run);
  const losses = verified ? lossesIn(history.held, counts, options.guard ?? {}) : [];
  const accepted = options.acceptLoss === true;
  if (losses.length > 0 && !accepted) {
    await stop(desk, run, losses, options);
    const read = {
      courses: (await store.sync.stagedCourses(run)).length,
      accounts: counts.accounts,
      participations: participationsIn(counts),
    };
    if (options.dryRun === true) await store.sync.discard(run);
    return {
      ...unchanged,
      read,
      status: "stopped",
      verified,
      reasons: losses,
      missing: able.missing,
    };
  }
  const missing = verified ? await askForMissing(desk, source, run, signal) : new Map();
  const action = options.action ?? (accepted ? "sync.accept-loss" : "sync");
  const outcome = await write(desk, options, async (records) => {
    const came = await takeUp(records, desk, { actor, reading, counts, verified, action, missing });
    await options.alongside?.(records, run, came);
    return came;
  });
  if (options.dryRun === true) await store.sync.discard(run);
  const refused = outcome.refused.map(refusalView);
  return { ...outcome, refused, status: "finished", verified, reasons: [], missing: able.missing };
}

/** One write, and in a trial none: what it would have done is known all the same. */
async function write(
  desk: Desk,
  { dryRun }: SyncOptions,
  work: (records: Records) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await desk.store.transaction(
      async (records) => {
        const outcome = await work(records);
        if (dryRun === true) throw new Trial(outcome);
        return outcome;
      },
      { changes: changesAnything },
    );
  } catch (error) {
    if (error instanceof Trial) return error.outcome;
    throw error;
  }
}

const none = { courses: 0, accounts: 0, facts: 0, completions: 0 };
const unchanged = {
  added: { courses: 0, accounts: 0, observations: 0 },
  changed: { courses: 0, accounts: 0, matches: 0 },
  gone: none,
  returned: none,
  refused: [],
  matching: { accounts: 0, matched: 0, unmatched: 0 },
} as const;

async function stop(
  desk: Desk,
  run: string,
  losses: readonly Issue[],
  { dryRun, anew }: SyncOptions,
): Promise<void> {
  if (dryRun === true) return;
  const reasons = losses.map(({ code }) => code);
  await desk.store.learning.finishRun(run, {
    finishedAt: desk.clock.now(),
    status: "stopped",
    summary: { kind: "full", verified: true, reasons },
  });
  if (anew === true) await desk.store.sync.end(run);
}

/** A run that a person breaks off can be gone on with; one that failed begins anew. */
async function noteFailure(
  desk: Desk,
  { reading }: Begun,
  { signal, dryRun, acceptLoss, anew = false }: SyncOptions,
  error: unknown,
): Promise<void> {
  const { run, kind } = reading;
  const now = desk.clock.now();
  try {
    if (dryRun === true) await desk.store.sync.discard(run);
    else if (acceptLoss === true && !anew) return;
    else if (signal?.aborted === true && !anew)
      await desk.store.sync.touch(run, { owner: "", at: now });
    else {
      const failure = error instanceof KompetanseError ? String(error.code) : "unexpected";
      const end = { finishedAt: now, status: "failed", summary: { kind, failure } } as const;
      await desk.store.transaction(
        async ({ learning, sync }) => {
          await learning.finishRun(run, end);
          await sync.end(run);
        },
        { changes: () => false },
      );
    }
  } catch {
    // The store failed, too: what it failed with first is what the caller is told. The next run
    // finds this one cut short.
  }
}
