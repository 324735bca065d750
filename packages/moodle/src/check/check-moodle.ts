import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { fieldsOf } from "../source/account.ts";
import { type MoodleSourceOptions } from "../source/options.ts";
import { lookAtSite, type Site, type SiteOptions } from "../source/site.ts";
import { tidy } from "../text/text.ts";

import { productOf } from "./capabilities.ts";
import { findingsOn, type MoodleIssue } from "./findings.ts";

/** What works at a site, and what is missing. */
export interface MoodleCheck {
  /** `Moodle 4.5.6`; nothing where the site could not be asked. */
  readonly product?: string;
  readonly siteName?: string;
  /**
   * How it will be read: `reports` is fast; `functions` takes a call or more a person; `none` means
   * that nothing can be read until the errors are mended.
   */
  readonly strategy: "reports" | "functions" | "none";
  /** What works, in plain words. */
  readonly works: readonly string[];
  /** What is missing, whose job it is and what to do; an `error` keeps data from being read. */
  readonly issues: readonly MoodleIssue[];
}

/** What of a source's options a check looks for. */
export type MoodleCheckOptions = SiteOptions &
  Pick<MoodleSourceOptions, "workplaceField" | "employeeNumberField"> & {
    readonly signal?: AbortSignal;
  };

/**
 * Asks a site what it offers this token, without reading anybody's data but one row of each report.
 *
 * @param client - The site to check.
 * @param options - The reports and profile fields that were chosen, where they were.
 * @returns What was found; a site that cannot be asked is a finding, too.
 * @throws {Error} The signal's reason, if it is aborted; nothing else.
 */
export async function checkMoodle(
  client: MoodleClient,
  options: MoodleCheckOptions = {},
): Promise<MoodleCheck> {
  let site: Site;
  try {
    site = await lookAtSite(client, options, options.signal);
  } catch (error) {
    if (!(error instanceof MoodleError)) throw error;
    const { message, remedy } = error;
    return {
      strategy: "none",
      works: [],
      issues: [{ code: "cannot-connect", severity: "error", at: error.code, message, remedy }],
    };
  }
  const issues = findingsOn(client, site, fieldsOf(options));
  const { completions, users } = site.reports;
  const byReports = !(completions instanceof MoodleError);
  const blocked = issues.some(({ severity }) => severity === "error");
  return {
    product: productOf(site),
    siteName: tidy(site.info.sitename),
    strategy: byReports ? "reports" : blocked ? "none" : "functions",
    works: [
      `the token is accepted, with ${site.info.functions.length} functions`,
      ...(byReports ? [`completions with dates from report ${completions.id}`] : []),
      ...(users instanceof MoodleError ? [] : [`accounts from report ${users.id}`]),
      ...(site.reports.archive
        ? [`earlier completions from report ${site.reports.archive.id}`]
        : []),
    ],
    issues,
  };
}
