import { Instant, LocalDate } from "@kompetanseregion/domain";
import { z } from "zod";

import { Issue } from "./issue.ts";
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

/** How many of each kind: courses, accounts, observations, completions. */
const Changes = z.record(z.string(), z.int());

/** A read of the learning source that was asked for here. */
export const SyncJob = z.object({
  startedAt: Instant,
  finishedAt: Instant.optional(),
  /** Whether it only shows what it would change. */
  dryRun: z.boolean(),
  /** `stopped` changed nothing and waits for a person, because of the report's `reasons`. */
  status: z.enum(["running", "finished", "stopped", "failed"]),
  /** How far it has come, in English. */
  progress: z.string().optional(),
  /** The same in parts, to be told in any language. */
  step: z
    .object({
      part: z.enum(["courses", "accounts", "participations"]),
      /** How many are read so far. */
      read: z.int().nonnegative(),
      /** Of how many, where that is known. */
      total: z.int().nonnegative().optional(),
    })
    .optional(),
  /** The code of what it failed with. */
  failure: z.string().optional(),
  report: z
    .object({
      run: z.string(),
      kind: z.enum(["full", "delta"]),
      verified: z.boolean(),
      /** Whether it went on with a run that had been cut short. */
      resumed: z.boolean(),
      read: Changes,
      added: Changes,
      changed: Changes,
      gone: Changes,
      refused: z.int(),
      matched: z.int(),
      unmatched: z.int(),
      reasons: z.array(Issue),
    })
    .optional(),
});
export type SyncJob = z.infer<typeof SyncJob>;

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
  syncJob: {
    method: "GET",
    path: "/api/v1/sync-job",
    summary: "The read of the learning source that goes on now, or the last one asked for here",
    right: "sync",
    answer: z.object({
      /** Whether the server knows a learning source to read. */
      source: z.boolean(),
      job: SyncJob.optional(),
    }),
    live: true,
  },
  startSync: {
    method: "POST",
    path: "/api/v1/sync-job",
    summary: "Begins to read the learning source, or goes on with a run that was cut short",
    right: "sync",
    body: z.strictObject({
      /** `auto` where left out: everything where the last full run is too old. */
      mode: z.enum(["auto", "full", "delta"]).optional(),
      /** Reads and compares, and leaves everything as it is. */
      dryRun: z.boolean().optional(),
      /** Takes up what the stopped run read, though more is gone than usual. */
      acceptLoss: z.boolean().optional(),
    }),
    answer: SyncJob,
    status: 201,
    guard: "key",
  },
});
