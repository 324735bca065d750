import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

/** A run that read a learning source. */
export const SyncRun = z.object({
  id: z.string(),
  source: z.string(),
  startedAt: Instant,
  finishedAt: Instant.optional(),
  /** `stopped` is a run whose result a person must look at before it counts. */
  status: z.enum(["running", "finished", "failed", "stopped"]),
  /** What the run did, in counts: read, new, changed, gone, refused, matched, unmatched. */
  summary: z.record(z.string(), z.number()),
});
export type SyncRun = z.infer<typeof SyncRun>;

/** What this server holds: the first thing a page asks for. */
export const Status = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  /** Whether the employees are made up. */
  demo: z.boolean(),
  /** Grows with every change of the data. */
  revision: z.int().nonnegative(),
  /** The date that reports are shown as of where none is chosen. */
  today: LocalDate,
  projects: z.array(z.object({ id: z.string(), name: z.string() })),
  benefitCases: z.array(z.object({ id: z.string(), title: z.string() })),
  courses: z.array(z.object({ id: z.string(), title: z.string() })),
  lastSync: SyncRun.optional(),
});
export type Status = z.infer<typeof Status>;
