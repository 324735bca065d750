import { type ReportEntry, SiteInfo } from "../answers/answers.ts";
import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { type ColumnPlan } from "../report/columns.ts";
import {
  findReport,
  type FoundReport,
  listReports,
  type ReportWish,
} from "../report/find-reports.ts";
import {
  archivePlan,
  certificatesPlan,
  completionsPlan,
  dataSources,
  usersPlan,
} from "../report/plans.ts";

import { type MoodleSourceOptions } from "./options.ts";

type Keys<Part> = Extract<keyof Part, string>;
type Found<Plan extends ColumnPlan<string, string>> = FoundReport<
  Keys<Plan["needed"]>,
  Keys<Plan["wanted"]>
>;

/** The reports that were found, and why the others were not. */
export interface SiteReports {
  readonly completions: Found<typeof completionsPlan> | MoodleError;
  readonly users: Found<typeof usersPlan> | MoodleError;
  /** Only where the plugin local_recompletion is in use. */
  readonly archive: Found<typeof archivePlan> | undefined;
  /** Only where certificates are wanted and the plugin tool_certificate is in use. */
  readonly certificates: Found<typeof certificatesPlan> | undefined;
}

/** What a site can do for this token. */
export interface Site {
  readonly info: SiteInfo;
  has(wsFunction: string): boolean;
  readonly reports: SiteReports;
}

/** What of the options decides which reports are read. */
export type SiteOptions = Pick<
  MoodleSourceOptions,
  "reports" | "strategy" | "headerNames" | "certificateCourses"
>;

/** Asks the site who it is and which reports it shares: 2 to 5 calls. */
export async function lookAtSite(
  client: MoodleClient,
  options: SiteOptions,
  signal?: AbortSignal,
): Promise<Site> {
  const info = await client.call(
    "core_webservice_get_site_info",
    {},
    SiteInfo,
    signal && { signal },
  );
  const functions = new Set(info.functions.map(({ name }) => name));
  const has = (wsFunction: string): boolean => functions.has(wsFunction);
  return { info, has, reports: await lookForReports(client, options, has, signal) };
}

async function lookForReports(
  client: MoodleClient,
  { reports: chosen = {}, strategy, headerNames = {}, certificateCourses = {} }: SiteOptions,
  has: (wsFunction: string) => boolean,
  signal?: AbortSignal,
): Promise<SiteReports> {
  if (strategy === "functions") {
    const error = new MoodleError("report-missing", "reports are left alone, as the settings say");
    return { completions: error, users: error, archive: undefined, certificates: undefined };
  }
  const missing = ["list_reports", "retrieve_report"]
    .map((name) => `core_reportbuilder_${name}`)
    .filter((name) => !has(name));
  if (missing.length > 0) {
    const error = new MoodleError(
      "report-missing",
      `the token's service does not hold ${missing.join(" and ")}`,
    );
    return { completions: error, users: error, archive: undefined, certificates: undefined };
  }
  const shared = await listReports(client, signal);
  const find = <Needed extends string, Wanted extends string>(
    wish: ReportWish<Needed, Wanted>,
  ): Promise<FoundReport<Needed, Wanted> | MoodleError> =>
    findReport(client, shared, { ...wish, headerNames }, signal).catch((error: unknown) => {
      if (error instanceof MoodleError && tellsOfReport(error)) return error;
      throw error;
    });
  const completions = await find({
    label: "completions report",
    source: dataSources.completions,
    plan: completionsPlan,
    ...(chosen.completions !== undefined && { id: chosen.completions }),
  });
  const users = await find({
    label: "users report",
    source: dataSources.users,
    plan: usersPlan,
    ...(chosen.users !== undefined && { id: chosen.users }),
  });
  const archive = await findPlugin(shared, find, "archive report", {
    source: dataSources.archive,
    plan: archivePlan,
  });
  const wantsCertificates = Object.keys(certificateCourses).length > 0;
  const certificates = wantsCertificates
    ? await findPlugin(shared, find, "certificates report", {
        source: dataSources.certificates,
        plan: certificatesPlan,
      })
    : undefined;
  return { completions, users, archive, certificates };
}

/** The report of a plugin; nothing where none is shared, or one that lacks its columns. */
async function findPlugin<Needed extends string, Wanted extends string>(
  shared: readonly ReportEntry[],
  find: (wish: ReportWish<Needed, Wanted>) => Promise<FoundReport<Needed, Wanted> | MoodleError>,
  label: string,
  { source, plan }: Pick<ReportWish<Needed, Wanted>, "source" | "plan">,
): Promise<FoundReport<Needed, Wanted> | undefined> {
  if (!shared.some((report) => report.source.endsWith(source))) return undefined;
  const found = await find({ label, source, plan });
  return found instanceof MoodleError ? undefined : found;
}

const aboutReports: ReadonlySet<string> = new Set([
  "report-missing",
  "report-changed",
  "not-permitted",
  "not-found",
]);

function tellsOfReport(error: MoodleError): boolean {
  return aboutReports.has(error.code);
}
