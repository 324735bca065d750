import { type Run } from "@kompetanseregion/store";
import { z } from "zod";

/** What was read of a source, to hold the next full run against. */
const Held = z.object({
  accounts: z.int(),
  courses: z.record(z.string(), z.object({ rows: z.int(), completed: z.int() })),
});

/** What a sync leaves in its run: numbers and codes, nothing about one person. */
const RunSummary = z.object({
  kind: z.enum(["full", "delta"]),
  verified: z.boolean().default(false),
  counts: z.record(z.string(), z.int()).default({}),
  /** Only of a full run that counted. */
  held: Held.exactOptional(),
  /** The codes of what a person must look at. */
  reasons: z.array(z.string()).exactOptional(),
  /** The code of what the run failed with. */
  failure: z.string().exactOptional(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** A run's summary; nothing where another kind of run wrote it, as an import does. */
export function summaryIn({ summary }: Run): RunSummary | undefined {
  return RunSummary.safeParse(summary).data;
}

/** What the runs of a source so far mean for the next one. */
export interface History {
  /** When the latest run that counted began: a delta begins there. */
  readonly since?: Run["startedAt"];
  /** When the latest full run that counted began. */
  readonly fullAt?: Run["startedAt"];
  /** What the latest verified full run held. */
  readonly held?: z.infer<typeof Held>;
  /** Whether a full run waits for a person since then. */
  readonly isStopped: boolean;
}

/** The history in a source's runs, which come the first first. */
export function historyOf(runs: readonly Run[], source: string): History {
  const own = runs.filter((run) => run.source === source);
  const counted = own.filter(({ status }) => status === "finished");
  const full = counted.filter((run) => summaryIn(run)?.kind === "full");
  const verified = full.filter((run) => summaryIn(run)?.verified === true);
  const since = counted.at(-1)?.startedAt;
  const fullAt = full.at(-1)?.startedAt;
  const lastVerified = verified.at(-1);
  const held = lastVerified === undefined ? undefined : summaryIn(lastVerified)?.held;
  return {
    ...(since !== undefined && { since }),
    ...(fullAt !== undefined && { fullAt }),
    ...(held !== undefined && { held }),
    isStopped: own.findLast(({ status }) => status !== "failed")?.status === "stopped",
  };
}
