import { type ReportEntry, Reports } from "../answers/answers.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { tidy } from "../text/text.ts";

import { type ColumnPlaces, type ColumnPlan, type HeaderNames, placeColumns } from "./columns.ts";
import { retrievePage } from "./retrieve.ts";

/** A report that can be read, with the places of its columns. */
export interface FoundReport<Needed extends string, Wanted extends string> {
  readonly id: number;
  readonly headers: readonly string[];
  readonly places: ColumnPlaces<Needed, Wanted>;
  readonly uniqueRows: boolean;
}

/** Which report to look for. */
export interface ReportWish<Needed extends string, Wanted extends string> {
  /** What it is called to a person, such as `completions report`. */
  readonly label: string;
  /** The end of Moodle's name of the data source. */
  readonly source: string;
  readonly plan: ColumnPlan<Needed, Wanted>;
  /** The report's number, where one was chosen. */
  readonly id?: number;
  /** What the site calls the columns, where not as Moodle does. */
  readonly headerNames?: HeaderNames;
}

/** The custom reports that are shared with the token's user. */
export async function listReports(
  client: MoodleClient,
  signal?: AbortSignal,
): Promise<readonly ReportEntry[]> {
  const perpage = 200;
  const found: ReportEntry[] = [];
  for (let page = 0; ; page += 1) {
    const { reports } = await client.call(
      "core_reportbuilder_list_reports",
      { page, perpage },
      Reports,
      signal && { signal },
    );
    found.push(...reports);
    if (reports.length < perpage) return found;
  }
}

/**
 * The report with the needed columns: the chosen one, or the best of those shared with the user.
 *
 * Reports that show unique rows come first, then those with the most of the wanted columns.
 *
 * @throws {MoodleError} `report-changed`, if the chosen report lacks a column, or one lacks a single
 * column and none has them all; `report-missing` otherwise. The message names the headers.
 */
export async function findReport<Needed extends string, Wanted extends string>(
  client: MoodleClient,
  reports: readonly ReportEntry[],
  wish: ReportWish<Needed, Wanted>,
  signal?: AbortSignal,
): Promise<FoundReport<Needed, Wanted>> {
  const candidates = reports.filter(({ id, source }) =>
    wish.id === undefined ? source.endsWith(wish.source) : id === wish.id,
  );
  const found: FoundReport<Needed, Wanted>[] = [];
  const problems: string[] = [];
  let changed = wish.id !== undefined;
  for (const { id, uniquerows = false } of candidates) {
    const { headers } = await retrievePage(client, id, 0, 1, signal);
    const placed = placeColumns(headers, wish.plan, wish.headerNames);
    if ("places" in placed) {
      found.push({ id, headers, places: placed.places, uniqueRows: uniquerows });
      continue;
    }
    problems.push(describe(id, headers, placed));
    // Lacking more, it was made for something else.
    changed ||= placed.missing.length + placed.twice.length === 1;
  }
  const best = found.toSorted((a, b) => score(b) - score(a))[0];
  if (best !== undefined) return best;
  const code = changed ? "report-changed" : "report-missing";
  const details =
    problems.length === 0 ? "none is shared with the token's user" : problems.join("; ");
  throw new MoodleError(code, `no ${wish.label} that can be read: ${details}`);
}

function score(report: FoundReport<string, string>): number {
  return (report.uniqueRows ? 100 : 0) + Object.keys(report.places).length;
}

function describe(
  id: number,
  headers: readonly string[],
  { missing, twice }: { missing: string[]; twice: string[] },
): string {
  const lacks = missing.length === 0 ? [] : [`lacks ${missing.map(quote).join(", ")}`];
  const doubles = twice.length === 0 ? [] : [`has ${twice.map(quote).join(", ")} twice`];
  const has = headers.map((header) => quote(tidy(header))).join(", ");
  return `report ${id} ${[...lacks, ...doubles].join(" and ")} (its columns are ${has || "none"})`;
}

function quote(header: string): string {
  return `"${header}"`;
}
