import {
  type ObservedParticipation,
  osloDate,
  type SourceProgress,
  type SourceReadOptions,
} from "@kompetanseregion/domain";
import { type Reading, type StagedFact, type StagedPart } from "@kompetanseregion/store";

import { type Desk } from "../desk.ts";
import { ownProcess } from "./own-process.ts";
import { type SyncSource } from "./sync-source.ts";

const batchSize = 5_000;
const quiet = 2_000;

/** How far a read has come in one of its parts. */
export interface ReadStep {
  readonly part: "courses" | "accounts" | "participations";
  readonly read: number;
  readonly total?: number;
}

/** How a read tells how far it has come, and how it is stopped. */
export interface ReadOptions {
  /** Told in English, and in parts where something was counted. */
  readonly onProgress?: (text: string, step?: ReadStep) => void;
  readonly signal?: AbortSignal;
}

/**
 * Puts everything that the source tells aside, part by part; a part that has been read whole before
 * is not read again.
 *
 * A delta reads accounts only where somebody takes part whom nobody knows: whatever else is new
 * about accounts waits for the next full read.
 */
export async function readSource(
  desk: Desk,
  source: SyncSource,
  reading: Reading,
  options: ReadOptions,
): Promise<void> {
  const { sync } = desk.store;
  const { run, kind, since } = reading;
  const onProgress = teller(desk, options.onProgress);
  const read = {
    ...(options.signal !== undefined && { signal: options.signal }),
    ...(onProgress !== undefined && { onProgress }),
  };
  // Facts and courses belong together: what the rows say of courses is not put aside.
  const whole = reading.whole.includes("courses")
    ? reading.whole
    : reading.whole.filter((name) => name !== "facts");
  const part = async (name: StagedPart, stage: () => Promise<number>): Promise<void> => {
    if (whole.includes(name)) {
      options.onProgress?.(`${words[name]}: read before the run was cut short`);
      return;
    }
    await sync.clearPart(run, name);
    const count = await stage();
    options.signal?.throwIfAborted();
    await sync.finishPart(run, name);
    options.onProgress?.(`read ${count} ${words[name]}`, { part: words[name], read: count });
  };
  const batch = batcher(desk, run);
  const accounts = () =>
    part("accounts", () => batch(source.accounts(read), (given) => sync.stageAccounts(run, given)));

  if (kind === "full") await accounts();
  await part("facts", () =>
    batch(source.participations({ ...read, ...(since !== undefined && { since }) }), (given) =>
      sync.stageFacts(run, given.flatMap(factsOf)),
    ),
  );
  // Last, because courses that no list shows are known from the rows about them.
  await part("courses", () =>
    batch(source.courses(read), (given) => sync.stageCourses(run, given)),
  );
  if (kind === "delta" && (await sync.unnamedAccounts(source.id, run)) > 0) await accounts();
}

const words: Record<StagedPart, ReadStep["part"]> = {
  courses: "courses",
  accounts: "accounts",
  facts: "participations",
};

/** Stages what comes, a batch at a time, and says after each that the run is at work. */
function batcher(desk: Desk, run: string) {
  return async <T>(
    items: AsyncIterable<T>,
    stage: (given: readonly T[]) => Promise<void>,
  ): Promise<number> => {
    let count = 0;
    let held: T[] = [];
    const flush = async (): Promise<void> => {
      await stage(held);
      await desk.store.sync.touch(run, { owner: ownProcess, at: desk.clock.now() });
      held = [];
    };
    for await (const item of items) {
      held.push(item);
      count += 1;
      if (held.length >= batchSize) await flush();
    }
    if (held.length > 0) await flush();
    return count;
  };
}

/** What a platform says of one account and course: up to three facts, each with its date. */
function factsOf({
  account,
  course: courseKey,
  enrolledAt,
  startedAt,
  completedAt,
  precision,
}: ObservedParticipation): StagedFact[] {
  const facts = [
    { kind: "enrolled", at: enrolledAt },
    { kind: "started", at: startedAt },
    { kind: "completed", at: completedAt },
  ] as const;
  const dated = facts.flatMap(({ kind, at }) =>
    at === undefined ? [] : [{ account, courseKey, kind, on: osloDate(at), at, precision }],
  );
  return dated.length > 0 ? dated : [{ account, courseKey, precision }];
}

/** Tells of pages as they come, but not oftener than somebody would read it. */
function teller(
  desk: Desk,
  onProgress: ReadOptions["onProgress"],
): SourceReadOptions["onProgress"] {
  if (onProgress === undefined) return undefined;
  let told = Date.parse(desk.clock.now());
  return ({ part, read, total }: SourceProgress) => {
    const now = Date.parse(desk.clock.now());
    if (now - told < quiet || read === total) return;
    told = now;
    onProgress(`${part}: ${read}${total === undefined ? "" : ` of ${total}`} …`, {
      part,
      read,
      ...(total !== undefined && { total }),
    });
  };
}
