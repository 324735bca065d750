import { type RunStatus } from "@kompetanseregion/store";
import { z } from "zod";
import { type Actor, authorise } from "../actor/actor.ts";

import { type Desk } from "../desk.ts";

/** A run that read a learning source. */
export interface SyncRunView {
  readonly id: string;
  readonly source: string;
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly status: RunStatus;
  readonly summary: Record<string, number>;
}

/** A sync writes nothing else into a run's summary. */
const Counts = z.record(z.string(), z.number());

/** Every run, the latest first. */
export async function syncRuns(desk: Desk, actor: Actor): Promise<SyncRunView[]> {
  authorise(actor, "read-status");
  const runs = await desk.store.learning.runs();
  return runs
    .map(({ finishedAt, summary, ...run }) => ({
      ...run,
      summary: Counts.parse(summary),
      ...(finishedAt === undefined ? {} : { finishedAt }),
    }))
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
}
