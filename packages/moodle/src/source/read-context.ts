import { type MoodleClient } from "../client/moodle-client.ts";
import { type ReportReading } from "../report/read-report.ts";
import { retrievePage, setFilter, type SinceFilter } from "../report/retrieve.ts";

import { type Site } from "./site.ts";

/** What the readers of a source share. */
export interface ReadContext {
  readonly client: MoodleClient;
  readonly site: Site;
  readonly pageSize: number;
  /** The names of the courses that rows were about, by number: some may not be in the course list. */
  readonly courseNames: Map<number, string>;
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

/**
 * Counts the report's rows again, without a filter, where one could have been set by somebody else
 * with the same token: a reading that another job's filter cut looks whole otherwise.
 */
export function countAgain(
  context: ReadContext,
  report: number,
): Pick<ReportReading<unknown>, "countAgain"> {
  if (!canFilter(context)) return {};
  return {
    countAgain: async () => {
      await prepareFilter(context, report, undefined);
      return (await retrievePage(context.client, report, 0, 1, context.signal)).total;
    },
  };
}

/** Sets the filter, or takes every filter off; nothing where the service cannot. */
export async function prepareFilter(
  context: ReadContext,
  report: number,
  filter: SinceFilter | undefined,
): Promise<void> {
  if (canFilter(context)) await setFilter(context.client, report, filter, context.signal);
}
