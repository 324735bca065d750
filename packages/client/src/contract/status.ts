import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { pageOf, pageQuery } from "./parts.ts";
import { defineRoutes } from "./route.ts";

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

/** What the server holds, and what it is doing. */
export const statusRoutes = defineRoutes({
  status: {
    method: "GET",
    path: "/api/v1/status",
    summary: "What the server holds: the first thing a page asks for",
    right: "read-status",
    answer: Status,
    unsettled: true,
  },
  syncRuns: {
    method: "GET",
    path: "/api/v1/sync-runs",
    summary: "The runs that read a learning source, the latest first",
    right: "read-status",
    query: z.strictObject(pageQuery),
    answer: pageOf(SyncRun),
    unsettled: true,
  },
});
