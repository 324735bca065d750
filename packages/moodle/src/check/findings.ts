import { type Issue } from "@kompetanseregion/domain";

import { type MoodleClient } from "../client/moodle-client.ts";
import { MoodleError } from "../error/moodle-error.ts";
import { completionsPlan, usersPlan } from "../report/plans.ts";
import { type AccountFields } from "../source/account.ts";
import { placesByName } from "../source/accounts.ts";
import { type Site } from "../source/site.ts";

/** What a check can find missing. */
export type MoodleCheckCode =
  /** The site could not be asked at all; the message has the reason. */
  | "cannot-connect"
  /** The token travels unencrypted. */
  | "insecure-address"
  /** The address given is not the one the site calls itself. */
  | "other-address"
  | "no-completions-report"
  | "no-users-report"
  /** The report may show a person's enrolment in a course twice. */
  | "rows-not-unique"
  /** The users report does not tell Moodle's number for each account. */
  | "no-account-link"
  /** A useful column is missing. */
  | "column-missing"
  /** No filter can be set: every run reads everything. */
  | "no-delta"
  /** A function that is needed is not in the token's service. */
  | "function-missing";

/** Something a check found, for the Moodle administrator. */
export type MoodleIssue = Issue<MoodleCheckCode>;

const plainList = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

const remedies = {
  completions: `Create a custom report with the source "Course participants", "Show unique rows" on, the columns ${plainList(
    [
      ...Object.values(completionsPlan.needed),
      "Username",
      "ID number",
      "Course ID number",
      "Time enrolled",
    ],
  )}, the condition "Username is not empty", sorted by username and course ID number, the filters "Time completed" and "Time created" (enrolment); then add the token's user to its audience.`,
  users: `Create a custom report with the source "Users", the columns ${plainList([
    ...Object.values(usersPlan.needed),
    "Full name with link",
    "First name",
    "Last name",
    "Email address",
    "ID number",
    "Department",
  ])} and the profile field that holds the workplace, sorted by username; then add the token's user to its audience.`,
} as const;

/** What the site lacks for this token, worst first. */
export function findingsOn(client: MoodleClient, site: Site, fields: AccountFields): MoodleIssue[] {
  return [
    ...onFunctions(site),
    ...onCompletions(site),
    ...onUsers(site, fields),
    ...onAddress(client, site),
  ];
}

function onFunctions(site: Site): MoodleIssue[] {
  const needed = ["core_course_get_courses_by_field"];
  if (site.reports.users instanceof MoodleError) needed.push("core_user_get_users");
  if (site.reports.completions instanceof MoodleError) {
    needed.push(
      "core_enrol_get_enrolled_users",
      "core_enrol_get_users_courses",
      "core_completion_get_course_completion_status",
    );
  }
  return needed
    .filter((name) => !site.has(name))
    .map((name) => ({
      code: "function-missing",
      severity: "error",
      message: `the token's service does not hold ${name}`,
      remedy: `Add the function ${name} to the service (Site administration, Server, Web services, External services).`,
    }));
}

function onCompletions(site: Site): MoodleIssue[] {
  const { completions } = site.reports;
  if (completions instanceof MoodleError) {
    const changed = completions.code === "report-changed";
    const instead = changed ? "" : "; completions are read person by person, many times slower";
    return [
      {
        code: "no-completions-report",
        severity: changed ? "error" : "warning",
        message: completions.message + instead,
        remedy: remedies.completions,
      },
    ];
  }
  const issues: MoodleIssue[] = [];
  if (!completions.uniqueRows) {
    issues.push({
      code: "rows-not-unique",
      severity: "error",
      at: `report ${completions.id}`,
      message: 'the completions report does not have "Show unique rows" on',
      remedy:
        'Switch on "Show unique rows" in the report\'s settings; otherwise two enrolments in one course are two rows, and a reading cannot be verified.',
    });
  }
  if (completions.places.timeEnrolled === undefined) {
    issues.push(missingColumn(completions.id, "Time enrolled"));
  }
  if (!site.has("core_reportbuilder_set_filters")) {
    issues.push({
      code: "no-delta",
      severity: "warning",
      message:
        "the token's service does not hold core_reportbuilder_set_filters; every run reads everything",
      remedy: "Add the function core_reportbuilder_set_filters to the service.",
    });
  }
  return issues;
}

function onUsers(site: Site, fields: AccountFields): MoodleIssue[] {
  const { users } = site.reports;
  if (users instanceof MoodleError) {
    const changed = users.code === "report-changed";
    return [
      {
        code: "no-users-report",
        severity: changed ? "error" : "warning",
        message: users.message + (changed ? "" : "; accounts are read by a slower way"),
        remedy: remedies.users,
      },
    ];
  }
  const issues: MoodleIssue[] = [];
  if (users.places.user === undefined) {
    issues.push({
      code: "no-account-link",
      severity: "warning",
      at: `report ${users.id}`,
      message:
        'the users report lacks the column "Full name with link"; accounts are looked up one list of 500 at a time',
      remedy: 'Add the column "Full name with link" to the users report.',
    });
  }
  const { email, idNumber, department } = users.places;
  if (email === undefined) issues.push(missingColumn(users.id, "Email address"));
  const { workplace, employeeNumber } = fields;
  const columns = placesByName(users.headers);
  if (employeeNumber !== undefined && !columns.has(employeeNumber)) {
    issues.push(missingColumn(users.id, employeeNumber, "no account tells its employee number"));
  }
  if (employeeNumber === undefined && idNumber === undefined) {
    issues.push(missingColumn(users.id, "ID number", "no account tells its employee number"));
  }
  if (!columns.has(workplace) && (department === undefined || fields.workplaceChosen)) {
    const instead =
      department === undefined ? "no account tells its workplace" : "the department stands in";
    issues.push(missingColumn(users.id, workplace, instead));
  }
  return issues;
}

function onAddress(client: MoodleClient, site: Site): MoodleIssue[] {
  const issues: MoodleIssue[] = [];
  if (client.insecure) {
    issues.push({
      code: "insecure-address",
      severity: "warning",
      message: "the address begins with http://: the token and everything read can be overheard",
      remedy: "Use the site's https:// address.",
    });
  }
  const own = URL.parse(site.info.siteurl)?.host;
  if (own !== undefined && own !== client.host) {
    issues.push({
      code: "other-address",
      severity: "warning",
      message: `the site calls itself ${own}, not ${client.host}`,
      remedy: `Use ${own}, so that the records keep one name for their source.`,
    });
  }
  return issues;
}

function missingColumn(report: number, header: string, effect?: string): MoodleIssue {
  return {
    code: "column-missing",
    severity: "warning",
    at: `report ${report}`,
    message: `the report lacks the column "${header}"${effect === undefined ? "" : `; ${effect}`}`,
    remedy: `Add the column "${header}" to the report.`,
  };
}
