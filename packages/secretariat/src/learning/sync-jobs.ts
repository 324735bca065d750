import { type Instant, KompetanseError } from "@kompetanseregion/domain";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { type Connection } from "../region/load-demo-region.ts";
import { SecretariatError } from "../secretariat-error.ts";
import { type ReadStep } from "./read-source.ts";
import { SyncError } from "./sync-error.ts";
import { sync, type SyncOptions, type SyncReport } from "./sync.ts";

/** A learning source that can be read when somebody asks for it. */
export interface ReadableSource extends Pick<SyncOptions, "guard" | "fullEvery"> {
  readonly connect: () => Promise<Connection>;
}

/** How a read is asked for. */
export type SyncAsked = Pick<SyncOptions, "mode" | "dryRun" | "acceptLoss">;

/** A read that was asked for: it goes on, or what came of it. */
export interface SyncJobView {
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
  readonly dryRun: boolean;
  readonly status: "running" | "finished" | "stopped" | "failed";
  /** How far it has come, in English. */
  readonly progress?: string;
  /** The same in parts. */
  readonly step?: ReadStep;
  /** The code of what it failed with. */
  readonly failure?: string;
  readonly report?: SyncReport;
}

/** Reads a learning source while whoever asked for it does something else. */
export interface SyncJobs {
  /**
   * The read that goes on, or the last one; none where nobody has asked.
   *
   * @throws {SecretariatError} `not-allowed`.
   */
  present(actor: Actor): { readonly source: boolean; readonly job?: SyncJobView };
  /**
   * Begins to read.
   *
   * @throws {SecretariatError} `not-allowed`, `no-learning-source`.
   * @throws {SyncError} `sync-running` where one goes on.
   */
  start(actor: Actor, asked: SyncAsked): SyncJobView;
  /** Breaks off what goes on, which the next run goes on with, and waits for it. */
  stop(): Promise<void>;
}

/**
 * Reads one learning source in the background, one run at a time.
 *
 * @param desk - Where it is written.
 * @param source - None where the server knows no learning platform.
 */
export function syncJobs(desk: Desk, source: ReadableSource | undefined): SyncJobs {
  let job: SyncJobView | undefined;
  let going: Promise<void> = Promise.resolve();
  let abort = new AbortController();

  const read = async (
    { connect, ...limits }: ReadableSource,
    actor: Actor,
    asked: SyncAsked,
    begun: SyncJobView,
  ): Promise<void> => {
    const { signal } = abort;
    try {
      const connection = await connect();
      try {
        const report = await sync(desk, actor, connection.source, {
          ...limits,
          ...asked,
          signal,
          onProgress: (progress, step) => {
            job = { ...begun, progress, ...(step !== undefined && { step }) };
          },
        });
        job = { ...begun, finishedAt: desk.clock.now(), status: report.status, report };
      } finally {
        await connection.close();
      }
    } catch (error) {
      const failure = error instanceof KompetanseError ? String(error.code) : "unexpected";
      job = { ...begun, finishedAt: desk.clock.now(), status: "failed", failure };
    }
  };

  return {
    present: (actor) => {
      authorise(actor, "sync");
      return { source: source !== undefined, ...(job !== undefined && { job }) };
    },
    start: (actor, asked) => {
      authorise(actor, "sync");
      if (source === undefined) {
        throw new SecretariatError("no-learning-source", "no learning source is set up here", {
          remedy: "Start the server with --source, or write source in the configuration.",
        });
      }
      if (job?.status === "running") {
        throw new SyncError("sync-running", "the source is being read already");
      }
      abort = new AbortController();
      const begun = {
        startedAt: desk.clock.now(),
        dryRun: asked.dryRun === true,
        status: "running",
      } as const;
      job = begun;
      going = read(source, actor, asked, begun);
      return begun;
    },
    stop: async () => {
      abort.abort(new SyncError("sync-running", "the server is stopping"));
      await going;
    },
  };
}
