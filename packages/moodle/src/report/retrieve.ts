import { type Cell, Done, ReportPage, type ReportRow } from "../answers/answers.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";

/** One page of a report. */
export interface Page {
  readonly headers: readonly string[];
  /** As many cells in each row as there are headers. */
  readonly rows: readonly ReportRow[];
  /** How many rows the whole report has. */
  readonly total: number;
}

const retrieve = "core_reportbuilder_retrieve_report";

// Without these the times are the token user's local ones, in that user's language.
const inEnglishUtc = { moodlewssettingtimezone: "UTC", moodlewssettinglang: "en" };

/** Reads one page; pages are counted from 0. */
export async function retrievePage(
  client: MoodleClient,
  report: number,
  page: number,
  size: number,
  signal?: AbortSignal,
): Promise<Page> {
  const answer = await client.call(
    retrieve,
    { ...inEnglishUtc, reportid: report, page, perpage: size },
    ReportPage,
    { patience: 4, ...(signal && { signal }) },
  );
  const { headers, rows, totalrowcount } = answer.data;
  if (rows.some(({ columns }) => columns.length !== headers.length)) {
    const message = "a row has more or fewer columns than the report has headers";
    throw new MoodleError("unexpected-answer", message, { wsFunction: retrieve });
  }
  if (rows.length > size) {
    const message = "the report answers with more rows than were asked for";
    throw new MoodleError("unexpected-answer", message, { wsFunction: retrieve });
  }
  return { headers, rows, total: totalrowcount };
}

/** The texts of a row. Moodle writes text; the rest only where a plugin's column does not. */
export function textsOf({ columns }: ReportRow): readonly string[] {
  return columns.every((cell) => typeof cell === "string") ? columns : columns.map(textOf);
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** A filter on a time: at or after so many seconds since 1970. */
export interface SinceFilter {
  /** The filter's name in the report, such as `completion:timecompleted`. */
  readonly name: string;
  readonly from: number;
}

/**
 * Sets the filter of a report, or takes every filter off it.
 *
 * Moodle keeps it for this user and report until it is set again, so it is set before every read:
 * a run that crashed may have left one on. Unknown names are accepted and mean no filter.
 */
export async function setFilter(
  client: MoodleClient,
  report: number,
  filter: SinceFilter | undefined,
  signal?: AbortSignal,
): Promise<void> {
  const dateRange = 3;
  const values = filter
    ? {
        [`${filter.name}_operator`]: dateRange,
        [`${filter.name}_from`]: filter.from,
        [`${filter.name}_to`]: 0,
      }
    : {};
  await client.call(
    "core_reportbuilder_set_filters",
    { reportid: report, parameters: "", values: JSON.stringify(values) },
    Done,
    signal && { signal },
  );
}
