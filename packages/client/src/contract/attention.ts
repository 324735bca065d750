import { z } from "zod";

import { Count } from "./parts.ts";
import { defineRoutes } from "./route.ts";

/** One thing to look at, how many it is about, and where. */
export const Attention = z.object({
  /**
   * `certificates-lacking`, `certificates-expiring`, `books-findings`, `accounts-unmatched`,
   * `needs-waiting`, `agreements-missing`, `sync-stopped` or `sync-never`. More kinds may come: show
   * one that you do not know by its page.
   */
  kind: z.string(),
  count: Count,
  /** The certificate, project or source that it is about. */
  subject: z.string().optional(),
  /** The days within which certificates run out: 7, 30 or 60; each person is counted once. */
  withinDays: z.int().optional(),
  /** The page of the dashboard that shows it, relative to the server's address. */
  page: z.string(),
});
export type Attention = z.infer<typeof Attention>;

/** What needs somebody's attention. */
export const attentionRoutes = defineRoutes({
  attention: {
    method: "GET",
    path: "/api/v1/attention",
    summary: "What needs somebody's attention today: what is wrong first, then what comes",
    right: "read-status",
    answer: z.object({ items: z.array(Attention) }),
    unsettled: true,
  },
});
