import { writeReportTime } from "../report/report-time.ts";

import { type SiteData } from "./site-data.ts";
import { type DescribedEnrolment, type DescribedUser } from "./site-description.ts";
import { fieldName } from "./user-functions.ts";
import { escapeHtml } from "./wire.ts";

/** What is filtered on: a time for each filter a report has. */
export interface ReportRow {
  readonly columns: () => readonly string[];
  /** Seconds since 1970 for each filter; `undefined` is left out by a filter. */
  readonly times: Readonly<Record<string, number | undefined>>;
  readonly course: number | undefined;
}

/** A custom report of the described site. */
export interface ReportDefinition {
  readonly id: number;
  readonly name: string;
  readonly source: string;
  readonly sourceName: string;
  readonly uniqueRows: boolean;
  headers(data: SiteData): readonly string[];
  rows(data: SiteData): readonly ReportRow[];
}

const time = (seconds: number | undefined): string =>
  seconds === undefined ? "" : writeReportTime(seconds);

function link(data: SiteData, page: string, id: number, text: string): string {
  const base = data.description.url.replace(/\/+$/u, "");
  return `<a href="${base}${page}?id=${id}">${escapeHtml(text)}</a>`;
}

const profile = (data: SiteData, user: DescribedUser | undefined): string =>
  user === undefined
    ? ""
    : link(data, "/user/profile.php", user.id, `${user.firstname} ${user.lastname}`);

function completionColumns(data: SiteData, enrolment: DescribedEnrolment): readonly string[] {
  const user = data.users.get(enrolment.user);
  const course = data.courses.get(enrolment.course);
  const tracked = enrolment.tracked || enrolment.timeCompleted !== undefined;
  return [
    profile(data, user),
    user?.username ?? "",
    user?.idnumber ?? "",
    link(data, "/course/view.php", enrolment.course, course?.fullname ?? ""),
    course?.idnumber ?? "",
    tracked ? (enrolment.timeCompleted === undefined ? "No" : "Yes") : "",
    tracked ? time(enrolment.timeCreated) : "",
    time(enrolment.timeCompleted),
    "",
  ];
}

const completions: ReportDefinition = {
  id: 15,
  name: "Kobling: fullføringer (anbefalt)",
  source: String.raw`core_course\reportbuilder\datasource\participants`,
  sourceName: "Course participants",
  uniqueRows: true,
  headers: () => [
    "Full name with link",
    "Username",
    "ID number",
    "Course full name with link",
    "Course ID number",
    "Completed",
    "Time enrolled",
    "Time completed",
    "Grade",
  ],
  rows: (data) =>
    data.sortedEnrolments.map((enrolment) => ({
      columns: () => completionColumns(data, enrolment),
      times: {
        "completion:timecompleted": enrolment.timeCompleted,
        "enrolment:timecreated": enrolment.timeCreated,
      },
      course: enrolment.course,
    })),
};

/** The profile fields that any account has, in the order they were first seen. */
function profileFieldsOf(data: SiteData): string[] {
  return [
    ...new Set(
      data.description.users.flatMap(({ profileFields = {} }) => Object.keys(profileFields)),
    ),
  ];
}

const users: ReportDefinition = {
  id: 11,
  name: "Kobling: brukere",
  source: String.raw`core_user\reportbuilder\datasource\users`,
  sourceName: "Users",
  uniqueRows: false,
  headers: (data) => [
    "Full name with link",
    "Username",
    "ID number",
    "Email address",
    "First name",
    "Last name",
    "Institution",
    "Department",
    "Suspended",
    "Confirmed",
    "Time modified",
    ...profileFieldsOf(data).map(fieldName),
  ],
  rows: (data) => {
    const fields = profileFieldsOf(data);
    return data.present.map((user) => ({
      columns: () => [
        profile(data, user),
        user.username,
        user.idnumber ?? "",
        user.email,
        escapeHtml(user.firstname),
        escapeHtml(user.lastname),
        escapeHtml(user.institution ?? ""),
        escapeHtml(user.department ?? ""),
        user.suspended ? "Yes" : "No",
        "Yes",
        time(user.timeModified),
        ...fields.map((field) => escapeHtml(user.profileFields?.[field] ?? "")),
      ],
      times: { "user:timemodified": user.timeModified },
      course: undefined,
    }));
  },
};

const archive: ReportDefinition = {
  id: 14,
  name: "Kobling: tidligere fullføringer (local_recompletion)",
  source: String.raw`local_recompletion\reportbuilder\datasource\archived_course_completions`,
  sourceName: "Archive of course completions",
  uniqueRows: false,
  headers: () => ["Username", "Course short name", "Completed", "Time enrolled", "Time completed"],
  rows: (data) =>
    (data.description.archive ?? []).map((put) => ({
      columns: () => [
        data.users.get(put.user)?.username ?? "",
        data.courses.get(put.course)?.shortname ?? "",
        "Yes",
        time(put.timeEnrolled),
        time(put.timeCompleted),
      ],
      times: {},
      course: put.course,
    })),
};

/** The reports of a described site; the archive only where something has been put in it. */
export function reportsOf(data: SiteData): readonly ReportDefinition[] {
  return data.description.archive === undefined
    ? [users, completions]
    : [users, completions, archive];
}
