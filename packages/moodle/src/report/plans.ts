import { type ColumnPlan } from "./columns.ts";

/** The report "Course participants": who is in which course, and how far they have come. */
export const completionsPlan = {
  needed: {
    user: "Full name with link",
    course: "Course full name with link",
    completed: "Completed",
    timeCompleted: "Time completed",
  },
  wanted: { username: "Username", timeEnrolled: "Time enrolled", timeStarted: "Time started" },
} as const satisfies ColumnPlan<string, string>;

/** The report "Users", with the names of the profile fields that are wanted besides. */
export const usersPlan = {
  needed: { username: "Username", suspended: "Suspended" },
  wanted: {
    user: "Full name with link",
    fullName: "Full name",
    firstName: "First name",
    lastName: "Last name",
    email: "Email address",
    idNumber: "ID number",
    institution: "Institution",
    department: "Department",
  },
} as const satisfies ColumnPlan<string, string>;

/** The report "Archive of course completions" of the plugin local_recompletion. */
export const archivePlan = {
  needed: {
    username: "Username",
    course: "Course short name",
    completed: "Completed",
    timeCompleted: "Time completed",
  },
  wanted: { timeEnrolled: "Time enrolled" },
} as const satisfies ColumnPlan<string, string>;

/** The report "Issued certificates" of the plugin tool_certificate. */
export const certificatesPlan = {
  needed: { username: "Username", name: "Certificate template", issued: "Date issued" },
  wanted: { status: "Status" },
} as const satisfies ColumnPlan<string, string>;

/** The ends of Moodle's names of the data sources. */
export const dataSources = {
  completions: "core_course\\reportbuilder\\datasource\\participants",
  users: "core_user\\reportbuilder\\datasource\\users",
  archive: "local_recompletion\\reportbuilder\\datasource\\archived_course_completions",
  certificates: "tool_certificate\\reportbuilder\\datasource\\issues",
} as const;
