import { type Run, type RunStatus } from "@kompetanseregion/store";
import { z } from "zod";

import { type Actor, authorise } from "../actor/actor.ts";
import { type Desk } from "../desk.ts";
import { summaryIn } from "./run-summary.ts";

/** A run that read a learning source. */
export interface SyncRunView {
  readonly id: string;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly status: RunStatus;
  readonly summary: Record<string, number>;
}

/** Every run, the latest first. */
export async function syncRuns(desk: Desk, actor: Actor): Promise<SyncRunView[]> {
  authorise(actor, "read-status");
  const runs = await desk.store.learning.runs();
  return runs
    .map(({ finishedAt, ...run }) => ({
      ...run,
      summary: countsOf(run),
      ...(finishedAt === undefined ? {} : { finishedAt }),
    }))
    .toReversed();
}

/** A mark that changes whenever a run begins or ends, which raises no revision. */
export async function latestRunMark(desk: Desk): Promise<string> {
  const last = (await desk.store.learning.runs()).at(-1);
  return last === undefined ? "none" : `${last.id}${last.status}`;
}

const Counts = z.record(z.string(), z.number());

/** What a run counted: a sync's counts, or all of what a run of another kind tells. */
function countsOf(run: Run): Record<string, number> {
  return summaryIn(run)?.counts ?? Counts.safeParse(run.summary).data ?? {};
}
