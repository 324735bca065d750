import { type MoodleClient } from "../client/moodle-client.ts";
import { type ReportReading } from "../report/read-report.ts";
import { setFilter, type SinceFilter } from "../report/retrieve.ts";

import { type Site } from "./site.ts";

/** What the readers of a source share. */
export interface ReadContext {
  readonly client: MoodleClient;
  readonly site: Site;
  readonly pageSize: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (read: number, total: number) => void;
}

/** The part of a report's reading that is the same for every report. */
export function howToRead(
  context: ReadContext,
  report: { readonly id: number; readonly headers: readonly string[] },
): Pick<ReportReading<unknown>, "report" | "headers" | "pageSize" | "signal" | "onProgress"> {
  const { pageSize, signal, onProgress } = context;
  return {
    report: report.id,
    headers: report.headers,
    pageSize,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  };
}

/** Whether a report's filter can be set, and so also be taken off. */
export function canFilter({ site }: ReadContext): boolean {
  return site.has("core_reportbuilder_set_filters");
}

/** Sets the filter, or takes every filter off; nothing where the service cannot. */
export async function prepareFilter(
  context: ReadContext,
  report: number,
  filter: SinceFilter | undefined,
): Promise<void> {
  if (canFilter(context)) await setFilter(context.client, report, filter, context.signal);
}
