import { type Instant } from "@kompetanseregion/domain";
import { type Reading, type ReadingKind, type Records } from "@kompetanseregion/store";

import { type Desk } from "../desk.ts";
import { isRunning, ownProcess } from "./own-process.ts";
import { type History, historyOf } from "./run-summary.ts";
import { SyncError } from "./sync-error.ts";

const hour = 3_600_000;

/** How long another machine may be silent before its run is taken over. */
const silence = hour / 2;

/** How old a read that was cut short may be to go on with it. */
const freshness = 6 * hour;

/** How long a person has to accept what a stopped run read. */
const patience = 24 * hour;

/** How often everything is read, where nothing else is said. */
const usualFullEvery = 24;

/** What decides how a run begins. */
export interface Beginning {
  /** `auto` reads everything where the last full run is too old, or waits for a person. */
  readonly mode?: "auto" | ReadingKind;
  /** How old the last full run may be before everything is read again, in hours; 24. */
  readonly fullEvery?: number;
  /** Takes up what the stopped run read, though more is gone than usual. */
  readonly acceptLoss?: boolean;
  /** Reads and compares, and leaves everything as it is. */
  readonly dryRun?: boolean;
  /**
   * Never goes on with what another run has read, nor leaves its own to the next: for a file, which
   * may be another one each time. A loss is then accepted of the file that is given.
   */
  readonly anew?: boolean;
}

/** A run that has begun, or goes on. */
export interface Begun {
  readonly reading: Reading;
  readonly history: History;
  /** Whether the run had begun before and was cut short. */
  readonly resumed: boolean;
}

/**
 * Begins a run, or goes on with the one that was cut short.
 *
 * @throws {SyncError} `sync-running`, `nothing-to-accept`.
 */
export function beginRun(desk: Desk, source: string, how: Beginning): Promise<Begun> {
  const now = desk.clock.now();
  return desk.store.transaction(
    async (records) => {
      const readings = await records.sync.readings(source);
      refuseSecond(readings, now);
      const history = historyOf(await records.learning.runs(), source);
      if (how.acceptLoss === true && how.anew !== true)
        return accept(records, readings, history, now);
      const kind = kindOf(how, history, now);
      if (how.dryRun !== true) {
        const resumed = await goOn(records, readings, kind, how, now);
        if (resumed !== undefined) return { reading: resumed, history, resumed: true };
      }
      const since = kind === "delta" ? history.since : undefined;
      const run = await records.sync.begin({
        source,
        startedAt: now,
        kind,
        ...(since !== undefined && { since }),
        owner: ownProcess,
      });
      return { reading: await find(records, source, run), history, resumed: false };
    },
    { changes: () => false },
  );
}

function refuseSecond(readings: readonly Reading[], now: Instant): void {
  const busy = readings.find(
    ({ status, owner, touchedAt }) =>
      status === "running" && (isRunning(owner) ?? age(touchedAt, now) < silence),
  );
  if (busy === undefined) return;
  throw new SyncError("sync-running", `run ${busy.run} is reading ${busy.source} now`);
}

function kindOf(
  { mode = "auto", fullEvery = usualFullEvery }: Beginning,
  history: History,
  now: Instant,
) {
  const { since, fullAt, isStopped } = history;
  if (mode === "full" || since === undefined || fullAt === undefined) return "full";
  if (mode === "delta") return "delta";
  return isStopped || age(fullAt, now) >= fullEvery * hour ? "full" : "delta";
}

/** Takes over the latest read that was cut short, and ends those that nobody will go on with. */
async function goOn(
  records: Records,
  readings: readonly Reading[],
  kind: ReadingKind,
  { mode = "auto", anew = false }: Beginning,
  now: Instant,
): Promise<Reading | undefined> {
  const cutShort = readings.filter(({ status }) => status === "running");
  const fitting = cutShort.findLast(
    (reading) =>
      !anew &&
      age(reading.startedAt, now) < freshness &&
      (reading.kind === kind || (mode === "auto" && reading.kind === "full")),
  );
  for (const reading of readings) {
    if (reading === fitting) continue;
    const { run, status } = reading;
    if (status === "running") {
      const summary = { kind: reading.kind, failure: "cut-short" };
      await records.learning.finishRun(run, { finishedAt: now, status: "failed", summary });
    } else if ((fitting?.kind ?? kind) === "delta") continue;
    await records.sync.end(run);
  }
  if (fitting === undefined) return undefined;
  await records.sync.touch(fitting.run, { owner: ownProcess, at: now });
  return fitting;
}

async function accept(
  records: Records,
  readings: readonly Reading[],
  history: History,
  now: Instant,
): Promise<Begun> {
  const reading = readings.findLast(({ status }) => status === "stopped");
  if (reading === undefined) {
    throw new SyncError("nothing-to-accept", "no run waits for a person's decision");
  }
  if (age(reading.startedAt, now) > patience) {
    throw new SyncError("nothing-to-accept", `run ${reading.run} is more than a day old`);
  }
  await records.sync.touch(reading.run, { owner: ownProcess, at: now });
  return { reading, history, resumed: false };
}

async function find(records: Records, source: string, run: string): Promise<Reading> {
  const readings = await records.sync.readings(source);
  const reading = readings.find((one) => one.run === run);
  if (reading === undefined) throw new Error(`run ${run} has just begun and is not there`);
  return reading;
}

function age(then: Instant, now: Instant): number {
  return Date.parse(now) - Date.parse(then);
}
