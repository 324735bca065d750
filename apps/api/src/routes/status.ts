import { type areas } from "@kompetanseregion/client";
import {
  status,
  type SyncJobs,
  type SyncJobView,
  type SyncReport,
  syncRuns,
} from "@kompetanseregion/secretariat";

import { type Handlers } from "../serve/serve-routes.ts";

/**
 * What the server holds, and what it is doing.
 *
 * @param jobs - Reads the learning source when somebody asks.
 */
export function statusHandlers(jobs: SyncJobs): Handlers<typeof areas.status> {
  return {
    status: ({ desk, actor }) => status(desk, actor),
    syncRuns: async ({ desk, actor, page }) => page(await syncRuns(desk, actor)),
    syncJob: async ({ actor }) => {
      const { source, job } = jobs.present(actor);
      return Promise.resolve({ source, ...(job !== undefined && { job: jobView(job) }) });
    },
    startSync: async ({ actor, body }) => Promise.resolve(jobView(jobs.start(actor, body))),
  };
}

function jobView({ report, ...job }: SyncJobView) {
  return { ...job, ...(report !== undefined && { report: reportView(report) }) };
}

/** How many were refused, not which: their rows are in the store for those who may look. */
function reportView({ refused, matching: { matched, unmatched }, ...report }: SyncReport) {
  return { ...report, gone: { ...report.gone }, refused: refused.length, matched, unmatched };
}
